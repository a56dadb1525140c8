import { london } from '../../framework/editions/london/index.ts';
import type { FieldPath } from '../../framework/fields.ts';
import { valueAt } from '../../framework/fields.ts';
import { receiptOf } from '../../framework/receipt.ts';
import { workbookAfter } from '../../test/in-excel.ts';
import { openedOver } from '../../test/pane/opened-session.ts';
import { changed, completeReturn } from '../../test/returns.ts';

const complete = completeReturn(london);

const level = 'aspects.leadership.level';
describe('choosing a level', () => {
  it.each([
    ['with', false],
    ['without', true],
  ])('takes at most two requests %s an event from Excel', async (_, silent) => {
    const opened = await openedOver(complete);
    const before = opened.requests();
    if (silent) opened.host.model.onEvent = () => undefined;
    await opened.session.set(level, 'enhancing');
    await opened.settled();
    expect(opened.requests() - before).toBeLessThanOrEqual(2);
    expect(await opened.saved()).toEqual(changed(complete, { [level]: 'enhancing' }));
  });

  it('shows at once, before Excel has heard of it', async () => {
    const { session, ready, settled } = await openedOver(complete);
    const written = session.set(level, 'developing');
    expect(valueAt(ready().schoolReturn, level)).toBe('developing');
    expect([...ready().waiting]).toEqual([level]);
    await written;
    await settled();
    expect([...ready().waiting]).toEqual([]);
    expect(ready().checked.receipt).toBe(receiptOf(changed(complete, { [level]: 'developing' }), london));
  });

  it('tells nobody when nothing has changed', async () => {
    const { session, ready, settled } = await openedOver(complete);
    const before = ready();
    await session.refresh();
    await settled();
    expect(ready()).toBe(before);
  });
});

describe('what is typed', () => {
  it.each<[FieldPath, string | null]>([
    ['details.urn', '100123'],
    ['details.organisation', '=HYPERLINK("https://evil.example")'],
    ['details.organisation', "'s Gravesend Primary"],
    ['details.contact', '+44 20 7946 0000'],
    ['details.pdLead', 'TRUE'],
    ['overall.round', 'May 2026'],
    ['overall.round', '1/2'],
    ['details.laestab', '2081234'],
    ['aspects.leadership.evidence', 'One\nTwo\n  - three'],
    ['aspects.leadership.evidence', '#REF! and #N/A'],
    ['details.organisation', null],
    ['details.assessedOn', '2026-02-03'],
    ['details.assessedOn', '31/02/2026'],
    ['details.la', '209'],
  ])('into %s arrives as it is: %j', async (field, value) => {
    const opened = await openedOver(complete);
    await opened.session.set(field, value);
    await opened.settled();
    const saved = valueAt(await opened.saved(), field);
    expect(saved).toEqual(value === '31/02/2026' ? { unreadable: value } : value);
    expect(valueAt(opened.ready().schoolReturn, field)).toEqual(saved);
  });

  it('into a date is a date of a workbook that counts from 1904', async () => {
    const opened = await openedOver(await savedWith1904());
    await opened.session.set('details.assessedOn', '2026-02-03');
    await opened.settled();
    expect((await opened.saved()).details.assessedOn).toBe('2026-02-03');
    expect(opened.ready().schoolReturn.details.assessedOn).toBe('2026-02-03');
  });

  it('arrives in order when it is typed faster than Excel writes', async () => {
    const opened = await openedOver(complete);
    for (const text of ['A', 'Al', 'Ald', 'Alder']) void opened.session.set('details.organisation', text);
    void opened.session.set('details.pdLead', 'Joan');
    expect(opened.ready().schoolReturn.details).toMatchObject({ organisation: 'Alder', pdLead: 'Joan' });
    await opened.settled();
    expect((await opened.saved()).details).toMatchObject({ organisation: 'Alder', pdLead: 'Joan' });
  });
});

async function savedWith1904(): Promise<Uint8Array> {
  return workbookAfter(complete, (model) => {
    const { worksheet } = model.sheet('Details');
    worksheet.workbook.properties.date1904 = true;
  });
}
