import { london } from '../../framework/editions/london/index.ts';
import { emptyReturn } from '../../framework/fields.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import type { OpenExcel } from '../../test/excel-host/open-excel.ts';
import { inExcel, lock } from '../../test/in-excel.ts';
import { MemoryStorage } from '../../test/memory-storage.ts';
import type { Opened } from '../../test/pane/opened-session.ts';
import { openedIn } from '../../test/pane/opened-session.ts';
import { changed, completeReturn } from '../../test/returns.ts';
import { openWorkbook } from '../excel/excel-workbook.ts';
import type { SessionOptions } from './open-session.ts';

const complete = completeReturn(london);
const address = 'https://schools.example/alder/return.xlsx';

/** Empties a row of Evidence in the grid. */
function deletesRow({ grid }: OpenExcel['host'], row: number): void {
  for (const column of 'ABCDEFGH') grid.type('Evidence', `${column}${String(row)}`, '');
}

interface Pane {
  readonly excel: OpenExcel;
  readonly storage: MemoryStorage;
  /** Opens the pane over the workbook as it is. */
  readonly opens: (options?: Partial<SessionOptions>) => Promise<Opened>;
}

/** A pane that is opened one time after another on one computer. */
async function paneOver(content: SchoolReturn): Promise<Pane> {
  const excel = await inExcel(content);
  const storage = new MemoryStorage();
  return {
    excel,
    storage,
    opens: (options = {}) => openedIn(excel, { storage, address, ...options }, openWorkbook(5_000)),
  };
}

describe('what is being typed when the pane ends', () => {
  it('is entered at the next opening, and no longer kept once Excel has it', async () => {
    const { storage, opens } = await paneOver(complete);
    const first = await opens();
    first.session.type('details.organisation', 'Birch La');
    first.session.type('details.organisation', 'Birch Lane');
    first.session.typeInRow('evidence', 1, 'kept', 'In the office');
    expect(first.ready().isTyping).toBe(true);
    await first.session.close();

    const second = await opens();
    const schoolReturn = changed(complete, {
      'details.organisation': 'Birch Lane',
      'evidence.1.kept': 'In the office',
    });
    expect(await second.saved()).toEqual(schoolReturn);
    expect(second.ready()).toMatchObject({ schoolReturn, isTyping: false, waiting: new Set(), kept: [] });
    expect(storage.length).toBe(0);
  });

  it('is entered into its row, wherever that has been sorted to meanwhile', async () => {
    const { excel, opens } = await paneOver(complete);
    const first = await opens();
    first.session.typeInRow('evidence', 0, 'kept', 'In the office');
    await first.session.close();
    excel.host.grid.sortDown('Evidence');

    const { evidence } = await (await opens()).saved();
    expect(evidence.map(({ ref }) => ref)).toEqual(['E4', 'E3', 'E2', 'E1']);
    expect(evidence.at(-1)?.kept).toBe('In the office');
    expect(evidence.filter(({ kept }) => kept === 'In the office')).toHaveLength(1);
  });

  it.each([
    ['in a workbook without a return id, by where it is kept', address, 'Birch Lane'],
    ['not in another workbook that has the same name and no place yet', 'Book1', null],
  ])('%s', async (_, where, written) => {
    const { opens } = await paneOver(changed(emptyReturn(london), { 'meta.returnId': null }));
    const first = await opens({ address: where });
    first.session.type('details.organisation', 'Birch Lane');
    await first.session.close();
    const second = await opens({ address: where });
    expect((await second.saved()).details.organisation).toBe(written);
    expect(second.ready().kept.map(({ text }) => text)).toEqual(written === null ? ['Birch Lane'] : []);
  });

  it('goes along when a submission gives the workbook its id', async () => {
    const { opens } = await paneOver(changed(complete, { 'meta.returnId': null }));
    const first = await opens();
    first.session.keepRow('evidence', { ref: 'E9', evidence: 'Minutes' });
    await first.session.submit();
    await first.session.close();
    const second = await opens({ address: 'C:\\elsewhere\\return.xlsx' });
    expect(second.ready().newRows.evidence).toEqual({ ref: 'E9', evidence: 'Minutes' });
  });
});

describe('a cell that has changed since', () => {
  async function changedSince(): Promise<Pane & { readonly second: Opened }> {
    const pane = await paneOver(complete);
    const first = await pane.opens();
    first.session.type('details.pdLead', 'Joan');
    await first.session.close();
    pane.excel.host.grid.type('Details', 'C8', 'Chidi Okafor');
    return { ...pane, second: await pane.opens() };
  }

  it('is not written over: both texts are shown, until somebody decides', async () => {
    const { second, opens } = await changedSince();
    const [kept] = second.ready().kept;
    expect(kept).toMatchObject({ title: 'Details, PD lead', text: 'Joan', place: { now: 'Chidi Okafor' } });
    expect((await second.saved()).details.pdLead).toBe('Chidi Okafor');
    await second.session.close();
    expect((await opens()).ready().kept).toEqual([kept]);
  });

  it.each([
    ['put-in', 'Joan'],
    ['let-go', 'Chidi Okafor'],
  ] as const)('%s: says %s then, and nothing is kept', async (choice, expected) => {
    const { second, storage } = await changedSince();
    second.session.settle(second.ready().kept[0]?.id ?? '', choice);
    await second.settled();
    expect((await second.saved()).details.pdLead).toBe(expected);
    expect(second.ready().kept).toEqual([]);
    expect(storage.length).toBe(0);
  });

  it('twice, with nobody deciding in between, has both texts kept', async () => {
    const { second, excel, storage, opens } = await changedSince();
    second.session.type('details.pdLead', 'Jim');
    await second.session.close();
    excel.host.grid.type('Details', 'C8', 'Dana');
    const third = await opens();
    expect(third.ready().kept.map(({ text, place }) => [text, place?.now])).toEqual([
      ['Joan', 'Dana'],
      ['Jim', 'Dana'],
    ]);
    for (const { id } of third.ready().kept) third.session.settle(id, 'let-go');
    expect(storage.length).toBe(0);
  });

  it('by the pane itself, which never heard of it, is as good as unchanged', async () => {
    const { excel, opens } = await paneOver(complete);
    const first = await opens();
    first.session.type('details.pdLead', 'Jo');
    excel.host.fate = () => 'unanswered';
    void first.session.set('details.pdLead', 'Jo');
    await excel.host.settled();
    first.session.type('details.pdLead', 'Joan');
    const closed = first.session.close();
    excel.host.fate = () => 'answered';
    const second = await opens();
    expect((await second.saved()).details.pdLead).toBe('Joan');
    expect(second.ready().kept).toEqual([]);
    await closed;
  });
});

describe('a row', () => {
  it('that is begun and not added is there again at the next opening', async () => {
    const { storage, opens } = await paneOver(complete);
    const first = await opens();
    first.session.keepRow('actions', { ref: 'A9', action: 'Pair every new colleague' });
    await first.session.close();
    const second = await opens();
    expect(second.ready().newRows.actions).toEqual({ ref: 'A9', action: 'Pair every new colleague' });
    second.session.keepRow('actions', null);
    expect(storage.length).toBe(0);
  });

  it.each([
    ['that Excel never heard of is added', 'unheard'],
    ['that Excel has added without saying so is not added twice', 'unanswered'],
  ] as const)('%s at the next opening', async (_, fate) => {
    const { excel, opens } = await paneOver(complete);
    const first = await opens();
    // What is read before a row is written is answered; the write is not.
    let asked = 0;
    excel.host.fate = () => ((asked += 1) === 1 ? 'answered' : fate);
    await first.session.addRow('evidence', { ref: 'E9', evidence: 'Minutes', aspect: 'quality' });
    await excel.host.settled();
    const closed = first.session.close();
    excel.host.fate = () => 'answered';

    const second = await opens();
    const { evidence } = await second.saved();
    expect(evidence).toHaveLength(complete.evidence.length + 1);
    expect(evidence.at(-1)).toMatchObject({ ref: 'E9', evidence: 'Minutes', aspect: 'quality' });
    expect(second.ready()).toMatchObject({ waiting: new Set(), kept: [] });
    // What the first pane still tries must not reach the workbook of another test.
    await closed;
  });

  it('that is gone has its text kept, also at the next opening, until somebody lets go of it', async () => {
    const { excel, storage, opens } = await paneOver(complete);
    const first = await opens();
    first.session.typeInRow('evidence', 1, 'kept', 'In the office');
    deletesRow(excel.host, 6);
    await first.settled();
    expect(first.ready()).toMatchObject({ isTyping: false, waiting: new Set() });
    const kept = { title: 'Evidence, Where kept of E2', text: 'In the office', place: null };
    expect(first.ready().kept).toEqual([expect.objectContaining(kept)]);
    await first.session.close();

    const second = await opens();
    expect(second.ready().kept).toEqual([expect.objectContaining(kept)]);
    second.session.settle(second.ready().kept[0]?.id ?? '', 'let-go');
    expect(second.ready().kept).toEqual([]);
    expect(storage.length).toBe(0);
  });
});

describe('rows that are gone one after the other', () => {
  it('have all their texts kept, in the order in which they were written, until somebody lets go of each', async () => {
    const { excel, storage, opens } = await paneOver(complete);
    const first = await opens();
    first.session.typeInRow('evidence', 1, 'kept', 'In the office');
    deletesRow(excel.host, 6);
    await first.settled();
    excel.host.grid.startEditing();
    void first.session.setInRow('evidence', 1, 'kept', 'In the library');
    deletesRow(excel.host, 7);
    excel.host.grid.stopEditing();
    await first.settled();
    const texts = ({ ready }: Opened): readonly string[] => ready().kept.map(({ text }) => text);
    expect(texts(first)).toEqual(['In the office', 'In the library']);
    await first.session.close();

    const second = await opens();
    expect(texts(second)).toEqual(['In the office', 'In the library']);
    second.session.settle(second.ready().kept[0]?.id ?? '', 'let-go');
    expect(texts(second)).toEqual(['In the library']);
    second.session.settle(second.ready().kept[0]?.id ?? '', 'let-go');
    expect(storage.length).toBe(0);
  });
});

describe('what Excel refuses', () => {
  it('is kept over a closed pane, and written when it can be', async () => {
    const { excel, opens } = await paneOver(complete);
    const first = await opens();
    lock({ host: excel.host }, 'Details', 'C7');
    await first.session.set('details.organisation', 'Kept');
    await first.session.close();
    lock({ host: excel.host }, 'Details', 'C7', false);
    expect((await (await opens()).saved()).details.organisation).toBe('Kept');
  });
});

describe('a storage that is forbidden, or that another version has written to', () => {
  it('leaves the pane as it is without one', async () => {
    const forbidden = new Proxy(new MemoryStorage(), {
      get: () => {
        throw new Error('SecurityError');
      },
    });
    const { opens } = await paneOver(complete);
    const opened = await opens({ storage: forbidden });
    opened.session.type('details.organisation', 'Birch Lane');
    await opened.session.set('details.organisation', 'Birch Lane');
    expect((await opened.saved()).details.organisation).toBe('Birch Lane');
  });

  it('gives back what is there under another name, and holds nothing of it once it is let go of', async () => {
    const { excel, storage, opens } = await paneOver(complete);
    const first = await opens();
    first.session.type('details.pdLead', 'Joan');
    await first.session.close();
    const key = storage.key(0) ?? '';
    storage.setItem(`${key} of another version`, storage.getItem(key) ?? '');
    storage.removeItem(key);
    excel.host.grid.type('Details', 'C8', 'Chidi Okafor');
    const { session, ready } = await opens();
    session.settle(ready().kept[0]?.id ?? '', 'let-go');
    expect(storage.length).toBe(0);
  });

  it('is passed over where it cannot be read', async () => {
    const { storage, opens } = await paneOver(complete);
    const first = await opens();
    first.session.type('details.organisation', 'Birch Lane');
    const key = storage.key(0) ?? '';
    await first.session.close();
    for (const text of ['{', 'null', '[]', '{"entry":{"field":1}}', '{"begun":"evidence","values":{"a":1}}']) {
      storage.setItem(key, text);
      const opened = await opens();
      expect(opened.ready().schoolReturn).toEqual(complete);
      await opened.session.close();
    }
  });
});
