import fc from 'fast-check';
import { london } from '../../framework/editions/london/index.ts';
import { valueAt } from '../../framework/fields.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import type { Fate } from '../../test/excel-host/host.ts';
import { ExcelError } from '../../test/excel-host/model/excel-error.ts';
import type { OpenExcel } from '../../test/excel-host/open-excel.ts';
import { inExcel } from '../../test/in-excel.ts';
import { MemoryStorage } from '../../test/memory-storage.ts';
import { followed } from '../../test/pane/opened-session.ts';
import { completeReturn, today } from '../../test/returns.ts';
import { ribbonCommands } from '../commands/ribbon.ts';
import { openWorkbook } from '../excel/excel-workbook.ts';
import type { OpenWorkbook } from '../excel/open-workbook.ts';
import type { JournalStorage } from './journal.ts';
import { openSession } from './open-session.ts';
import type { Ready, Session } from './session.ts';

const complete = completeReturn(london);

/** So many stories; PDQM_TEST_MOMENTS=500 has more of them told. */
const stories = Number(process.env['PDQM_TEST_MOMENTS'] ?? 20);

/** Fields of one line or of several, and the field of a row that is found by its reference. */
const fields = ['details.organisation', 'details.pdLead', 'aspects.leadership.reason', 'E2 kept'] as const;
type FieldName = (typeof fields)[number];

const happening = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant('key'),
      field: fc.constantFrom(...fields),
      key: fc.stringMatching(/^[a-z]$/),
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('pause'), field: fc.constantFrom(...fields) }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('add the row') }) },
  { weight: 5, arbitrary: fc.record({ type: fc.constant('key in a new row'), key: fc.stringMatching(/^[a-z]$/) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('excel'),
      fate: fc.constantFrom<Fate | 'failed'>('failed', 5, 'unanswered', 'unheard'),
      times: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constantFrom('close', 'load again', 'check', 'next missing', 'sort', 'wait'),
    }),
  },
);
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

/** A page of the pane: what it asks of Excel and of the storage counts until it ends, which it does without a word. */
class Page {
  readonly session: Session;
  private hasEnded = false;

  constructor(storage: MemoryStorage, within: number) {
    this.session = openSession(this.until(openWorkbook(within)), {
      editions: [london],
      today: () => today,
      templateBase64: () => Promise.resolve(''),
      storage: this.storageOf(storage),
      address: 'https://schools.example/return.xlsx',
      moment: 0,
      pauses: [1],
    });
  }

  end(): void {
    this.hasEnded = true;
    void this.session.close();
  }

  ready(): Ready | null {
    const state = this.session.state();
    return state.kind === 'ready' ? state : null;
  }

  private until(workbook: OpenWorkbook): OpenWorkbook {
    const call =
      (method: (...given: readonly unknown[]) => Promise<unknown>) =>
      (...given: readonly unknown[]): Promise<unknown> =>
        new Promise((resolve, reject) => {
          if (this.hasEnded) return;
          method.apply(workbook, [...given]).then(
            (answer) => (this.hasEnded ? undefined : resolve(answer)),
            (error: unknown) => (this.hasEnded ? undefined : reject(error as Error)),
          );
        });
    return new Proxy(workbook, {
      get: (target, name) => call(Reflect.get(target, name) as (...given: readonly unknown[]) => Promise<unknown>),
    });
  }

  private storageOf(storage: MemoryStorage): JournalStorage {
    return {
      get length() {
        return storage.length;
      },
      key: (index) => storage.key(index),
      getItem: (key) => storage.getItem(key),
      setItem: (key, value) => {
        if (!this.hasEnded) storage.setItem(key, value);
      },
      removeItem: (key) => {
        if (!this.hasEnded) storage.removeItem(key);
      },
    };
  }
}

/** Somebody who types, while pages and answers come and go. */
class Typist {
  /** What was shown as typed. */
  readonly shown = new Map<FieldName, string>();
  newRow: string | null = null;
  readonly added: string[] = [];
  page: Page;
  private readonly excel: OpenExcel;
  private readonly storage = new MemoryStorage();
  private readonly fates: (Fate | 'failed')[] = [];

  constructor(excel: OpenExcel) {
    this.excel = excel;
    excel.host.fate = () => {
      const fate = this.fates.shift() ?? 'answered';
      if (fate !== 'failed') return fate;
      excel.host.refuseNext(new ExcelError('GeneralException', 500, 'There was an internal error.'));
      return 'answered';
    };
    this.page = new Page(this.storage, 40);
  }

  async live(it: Happening): Promise<void> {
    const { session } = this.page;
    const ready = this.page.ready();
    if (it.type === 'excel') for (let time = 0; time < it.times; time += 1) this.fates.push(it.fate);
    if (it.type === 'sort') this.excel.host.grid.sortDown('Evidence');
    if (it.type === 'close' || it.type === 'load again') this.opensAgain();
    if (it.type === 'wait') await new Promise((resolve) => setTimeout(resolve, 10));
    if (it.type === 'next missing')
      void this.ribbon()
        .nextMissing()
        .catch(() => undefined);
    if (!ready) return;
    if (it.type === 'check') {
      for (const field of this.shown.keys()) this.leaves(field, ready);
      void session.refresh();
    }
    if (it.type === 'pause') this.leaves(it.field, ready);
    if (it.type === 'key') this.types(it.field, it.key, ready);
    if (it.type === 'key in a new row') {
      this.newRow = `${this.newRow ?? `new ${String(this.added.length)} `}${it.key}`;
      session.keepRow('evidence', { ref: null, evidence: this.newRow });
    }
    if (it.type === 'add the row' && this.newRow !== null) {
      this.added.push(this.newRow);
      await session.addRow('evidence', { ref: null, evidence: this.newRow });
      session.keepRow('evidence', null);
      this.newRow = null;
    }
    await Promise.resolve();
  }

  /** Excel does what it is asked again, and the pane is opened. */
  async recovers(): Promise<Ready> {
    this.fates.length = 0;
    this.page.end();
    await this.excel.host.settled();
    this.page = new Page(this.storage, 20_000);
    const { session } = this.page;
    await new Promise<void>((resolve) => {
      const look = (): void => {
        const state = this.page.ready();
        if (state?.waiting.size === 0 && state.notice === null && !state.isTyping) resolve();
      };
      session.subscribe(look);
      look();
    });
    const state = this.page.ready();
    if (!state) throw new Error('The pane is not there.');
    return state;
  }

  private opensAgain(): void {
    this.page.end();
    this.page = new Page(this.storage, 40);
  }

  private ribbon(): ReturnType<typeof ribbonCommands> {
    const nothing = (): Promise<void> => Promise.resolve();
    return ribbonCommands({
      workbook: openWorkbook(40),
      editions: [london],
      today: () => today,
      tellPane: () => undefined,
      showPane: nothing,
    });
  }

  private types(field: FieldName, key: string, ready: Ready): void {
    const text = `${this.shown.get(field) ?? 'typed '}${key}`;
    if (field !== 'E2 kept') this.page.session.type(field, text);
    else {
      const index = rowOfE2(ready.schoolReturn);
      if (index < 0) return;
      this.page.session.typeInRow('evidence', index, 'kept', text);
    }
    this.shown.set(field, text);
  }

  private leaves(field: FieldName, ready: Ready): void {
    const text = this.shown.get(field);
    if (text === undefined) return;
    if (field !== 'E2 kept') void this.page.session.set(field, text);
    else void this.page.session.setInRow('evidence', rowOfE2(ready.schoolReturn), 'kept', text);
  }
}

const rowOfE2 = ({ evidence }: SchoolReturn): number => evidence.findIndex(({ ref }) => ref === 'E2');

const said = (field: FieldName, schoolReturn: SchoolReturn): unknown =>
  field === 'E2 kept' ? schoolReturn.evidence[rowOfE2(schoolReturn)]?.kept : valueAt(schoolReturn, field);

describe('whatever happens to the pane and to Excel while somebody types', () => {
  it('all that was shown as typed is in the workbook after the pane is opened again, or still to be seen', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 5, maxLength: 30 }), async (happenings) => {
        const excel = await inExcel(complete);
        const typist = new Typist(excel);
        await excel.host.settled();
        for (const each of happenings) await typist.live(each);
        const ready = await typist.recovers();
        const { saved } = await followed(excel, typist.page.session);
        const schoolReturn = await saved();
        for (const [field, text] of typist.shown) {
          const isKept = ready.kept.some((kept) => kept.text === text);
          if (!isKept) expect({ field, text: said(field, schoolReturn) }).toEqual({ field, text });
        }
        const rows = schoolReturn.evidence.map(({ evidence }) => evidence);
        for (const text of typist.added) expect(rows.filter((each) => each === text)).toEqual([text]);
        expect(ready.newRows.evidence?.['evidence'] ?? null).toBe(typist.newRow);
        expect(schoolReturn.evidence).toHaveLength(complete.evidence.length + typist.added.length);
        typist.page.end();
      }),
      { numRuns: stories, seed: 20_260_512 },
    );
  }, 600_000);
});
