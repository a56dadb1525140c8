import { london } from '../../framework/editions/london/index.ts';
import type { Opened } from '../../test/in-excel.ts';
import { inExcel, sessionIn } from '../../test/in-excel.ts';
import { MemoryStorage } from '../../test/memory-storage.ts';
import { completeReturn, today } from '../../test/returns.ts';
import { openWorkbook } from '../excel/excel-workbook.ts';
import { openSession } from './open-session.ts';

const complete = completeReturn(london);
const storage = new MemoryStorage();

/** @param others the panes that are open by then */
const pane = async (
  excel: Parameters<typeof sessionIn>[0],
  own: string,
  others: readonly string[] = [],
): Promise<Opened> =>
  sessionIn(excel, () =>
    openSession(openWorkbook(), {
      editions: [london],
      today: () => today,
      templateBase64: () => Promise.resolve(''),
      storage,
      panes: { own, others: new Set(others) },
      moment: 0,
    }),
  );

describe('two panes over one workbook', () => {
  it('each write what was entered in them, once, and neither shows nor drops what is typed in the other', async () => {
    const excel = await inExcel(complete);
    const first = await pane(excel, 'first');
    excel.host.grid.startEditing();
    await first.session.addRow('evidence', { ref: 'E9', evidence: 'Minutes' });
    first.session.keepRow('evidence', { evidence: 'Minutes of May' });
    first.session.type('details.pdLead', 'Jo');
    excel.host.grid.stopEditing();
    const second = await pane(excel, 'second', ['first']);
    expect(second.ready().newRows.evidence).toBeNull();
    second.session.keepRow('evidence', { evidence: 'Minutes of June' });
    const { evidence, details } = await second.saved();
    expect(evidence.map((row) => row.ref)).toEqual(['E1', 'E2', 'E3', 'E4', 'E9']);
    expect(details.pdLead).toBe(complete.details.pdLead);
    await first.session.close();
    await second.session.close();

    const third = await pane(excel, 'third');
    expect(third.ready().newRows.evidence?.['evidence']).toBe('Minutes of May');
    expect((await third.saved()).details.pdLead).toBe('Jo');
    third.session.keepRow('evidence', null);
    await third.session.close();
    const fourth = await pane(excel, 'fourth');
    expect(fourth.ready().newRows.evidence?.['evidence']).toBe('Minutes of June');
  });
});
