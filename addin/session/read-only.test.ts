import { london } from '../../framework/editions/london/index.ts';
import type { Abilities } from '../../test/excel-host/requirement-sets.ts';
import { inExcel } from '../../test/in-excel.ts';
import type { Opened } from '../../test/pane/opened-session.ts';
import { openedIn } from '../../test/pane/opened-session.ts';
import { completeReturn } from '../../test/returns.ts';

const complete = completeReturn(london);

async function open(abilities: Abilities, isReadOnly: boolean): Promise<Opened> {
  const excel = await inExcel(complete, abilities);
  excel.host.model.isReadOnly = isReadOnly;
  return openedIn(excel);
}

describe('a workbook that is open for reading only', () => {
  it.each<[string, Abilities]>([
    ['Excel says so', {}],
    ['Excel’s library says so', { mode: 'read-only' }],
    ['only Excel’s library says so, since Excel does not know the question', { mode: 'read-only', lacks: 'readOnly' }],
  ])('is known at opening, where %s; it is read, and nothing is written', async (_, abilities) => {
    const opened = await open(abilities, true);
    expect(opened.ready()).toMatchObject({ isReadOnly: true, notice: null, schoolReturn: complete });
    await opened.session.set('details.organisation', 'Birch Lane');
    expect([...opened.ready().waiting]).toEqual(['details.organisation']);
    expect(
      opened.host.requests.flatMap(({ actions }) => actions).filter((action) => action === 'set Values').length,
    ).toBe('lacks' in abilities ? 1 : 0);
  });

  it('is not submitted, and the notice says why', async () => {
    const opened = await open({}, true);
    expect(await opened.session.submit()).toBeNull();
    expect(opened.notice()).toBe('read-only');
    expect((await opened.saved()).meta.submittedReceipt).toBeNull();
  });
});

describe('a workbook that can be written', () => {
  it.each<[string, Abilities]>([
    ['Excel says so', {}],
    ['Excel does not know the question', { lacks: 'readOnly' }],
    ['Excel’s library says otherwise', { mode: 'read-only', lacks: 'readOnly' }],
  ])('is written, where %s', async (_, abilities) => {
    const opened = await open(abilities, false);
    expect(opened.ready().isReadOnly).toBe(false);
    await opened.session.set('details.organisation', 'Birch Lane');
    expect((await opened.saved()).details.organisation).toBe('Birch Lane');
  });
});
