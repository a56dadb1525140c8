import { london } from '../../framework/editions/london/index.ts';
import type { OpenExcel } from '../../test/excel-host/open-excel.ts';
import { inExcel } from '../../test/in-excel.ts';
import { MemoryStorage } from '../../test/memory-storage.ts';
import type { Opened } from '../../test/pane/opened-session.ts';
import { openedIn } from '../../test/pane/opened-session.ts';
import { completeReturn } from '../../test/returns.ts';

const complete = completeReturn(london);
const storage = new MemoryStorage();

/** @param others the panes that are open by then */
const pane = (excel: OpenExcel, own: string, others: readonly string[] = []): Promise<Opened> =>
  openedIn(excel, { storage, panes: { own, others: new Set(others) } });

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
