import fc from 'fast-check';
import { london } from '../../framework/editions/london/index.ts';
import { completeReturn } from '../../test/returns.ts';
import { buildWorkbook } from '../../workbook/write/return-workbook.ts';
import type { CellSource } from '../../workbook/read/cell-source.ts';
import { readWorkbookFile } from '../../workbook/file/read-workbook-file.ts';
import { readReturn } from '../../workbook/read/read-return.ts';
import type { OpenWorkbook, PlacedContent } from '../excel/open-workbook.ts';
import { Trouble } from '../excel/trouble.ts';
import { withContents } from '../excel/with-contents.ts';
import { InStep } from './in-step.ts';
import { Journal } from './journal.ts';
import { Pending } from './pending.ts';

let issued: CellSource;

beforeAll(async () => {
  issued = readWorkbookFile(await buildWorkbook(london, completeReturn(london)));
});

/** An Excel that takes its time: what is asked of it, and what it tells, comes in whatever order the scheduler chooses. */
class SlowExcel implements OpenWorkbook {
  grid = issued;
  isEditing = false;
  hint: (sheet: string | null) => void = () => undefined;
  private readonly scheduler: fc.Scheduler;
  private underWay = 0;

  constructor(scheduler: fc.Scheduler) {
    this.scheduler = scheduler;
  }

  read(): Promise<CellSource> {
    return this.answer(() => this.grid);
  }

  write(contents: readonly PlacedContent[]): Promise<CellSource> {
    return this.answer(() => (this.grid = withContents(this.grid, contents)));
  }

  /** Somebody types in the grid; Excel tells of it some time later. */
  type(row: number, content: string): void {
    this.grid = withContents(this.grid, [{ sheet: 'Details', row, column: 3, content }]);
    void this.scheduler.schedule(Promise.resolve()).then(() => this.hint('Details'));
  }

  afterCellEdit(): Promise<void> {
    return this.scheduler.schedule(Promise.resolve()).then(() => {
      this.isEditing = false;
    });
  }

  goTo = (): Promise<void> => Promise.resolve();
  selected = (): Promise<null> => Promise.resolve(null);
  insertTemplate = (): Promise<'here'> => Promise.resolve('here');
  mayWrite = (): Promise<boolean> => Promise.resolve(true);
  watch = (): Promise<() => Promise<void>> => Promise.resolve(() => Promise.resolve());

  /** The answer is true when it is given; it arrives later. */
  private async answer(act: () => CellSource): Promise<CellSource> {
    this.underWay += 1;
    if (this.underWay > 1) throw new Error('Excel is asked two things at a time.');
    await this.scheduler.schedule(Promise.resolve());
    const refused = this.isEditing;
    const result = refused ? this.grid : act();
    await this.scheduler.schedule(Promise.resolve());
    this.underWay -= 1;
    if (refused) throw new Trouble('cell-editing', 'InvalidOperationInCellEditMode');
    return result;
  }
}

/** Fields of one line, and their rows on Details. */
const paneFields = ['details.organisation', 'details.pdLead'] as const;
const gridRows = { 'details.urn': 12, 'details.contact': 14 } as const;

const happening = fc.oneof(
  fc.record({
    type: fc.constant('set'),
    field: fc.constantFrom(...paneFields),
    text: fc.stringMatching(/^[a-z]{1,4}$/),
  }),
  fc.record({
    type: fc.constant('type'),
    field: fc.constantFrom('details.urn', 'details.contact'),
    text: fc.stringMatching(/^[a-z]{1,4}$/),
  }),
  fc.record({ type: fc.constantFrom('refresh', 'edit') }),
);

describe('the pane and Excel', () => {
  it('end up with the last of what was entered in either, whatever the order of their messages', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(happening, { maxLength: 10 }), async (scheduler, happenings) => {
        const excel = new SlowExcel(scheduler);
        const inStep = new InStep(excel, {
          editions: [london],
          pending: new Pending(new Journal(null), ''),
          changed: () => undefined,
          again: () => undefined,
          moment: 0,
        });
        excel.hint = (sheet) => inStep.hint(sheet);
        void inStep.begin();
        void inStep.refresh();
        const last = new Map<string, string>();
        const script = happenings.map((each) => async (): Promise<void> => {
          if (each.type === 'refresh') void inStep.refresh();
          else if (each.type === 'edit') excel.isEditing = true;
          else if ('field' in each) {
            last.set(each.field, each.text);
            if (each.type === 'set') void inStep.enter([{ field: each.field, value: each.text }]);
            else excel.type(gridRows[each.field], each.text);
            // What was entered in the pane shows from then on, whatever is read meanwhile.
            for (const field of paneFields) {
              const shown =
                inStep.view?.read.schoolReturn.details[field === 'details.pdLead' ? 'pdLead' : 'organisation'];
              const entered = last.get(field);
              if (inStep.view && entered !== undefined) expect(shown).toBe(entered);
            }
          }
          await Promise.resolve();
        });
        scheduler.scheduleSequence(script);
        await scheduler.waitIdle();
        const settled = inStep.refresh();
        await scheduler.waitFor(settled);

        const { details } = readReturn(excel.grid, [london]).schoolReturn;
        const { organisation, pdLead, urn, contact } = completeReturn(london).details;
        expect(details).toMatchObject({
          organisation: last.get('details.organisation') ?? organisation,
          pdLead: last.get('details.pdLead') ?? pdLead,
          urn: last.get('details.urn') ?? urn,
          contact: last.get('details.contact') ?? contact,
        });
        expect(inStep.view?.read.schoolReturn.details).toEqual(details);
        expect(inStep.view?.waiting.size).toBe(0);
        expect(inStep.troubles.first).toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});
