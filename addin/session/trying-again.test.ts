import { london } from '../../framework/editions/london/index.ts';
import type { Fate } from '../../test/excel-host/host.ts';
import { cellIsBeingEdited, ExcelError } from '../../test/excel-host/model/excel-error.ts';
import type { OpenExcel } from '../../test/excel-host/open-excel.ts';
import { inExcel } from '../../test/in-excel.ts';
import type { Opened } from '../../test/pane/opened-session.ts';
import { openedIn } from '../../test/pane/opened-session.ts';
import { completeReturn } from '../../test/returns.ts';
import { openWorkbook } from '../excel/excel-workbook.ts';
import { pauseAfter } from './retry.ts';
import type { Session, SessionState } from './session.ts';

const complete = completeReturn(london);

/** @param within milliseconds in which Excel has to answer */
const openIn = (excel: OpenExcel, within?: number, pauses: readonly number[] = [1]): Promise<Opened> =>
  openedIn(excel, { pauses }, openWorkbook(within));

/** Resolves when the session's state is like this. */
function comesTo(session: Session, isSo: (state: SessionState) => boolean): Promise<SessionState> {
  return new Promise((resolve) => {
    const look = (): boolean => {
      if (!isSo(session.state())) return false;
      stop();
      resolve(session.state());
      return true;
    };
    const stop = session.subscribe(look);
    look();
  });
}

const isSaved = (state: SessionState): boolean =>
  state.kind === 'ready' && state.waiting.size === 0 && state.notice === null;

const failure = (code: string): ExcelError => new ExcelError(code, 500, 'There was an internal error.');

describe('a write that fails', () => {
  it.each(['GeneralException', 'Conflict', 'InsertDeleteConflict', 'ActivityLimitReached'])(
    'with %s is tried again by itself until Excel has it',
    async (code) => {
      const opened = await openIn(await inExcel(complete));
      for (let times = 0; times < 3; times += 1) opened.host.refuseNext(failure(code));
      await opened.session.set('details.organisation', 'Birch Lane');
      expect(opened.notice()).toBe('failed');
      await comesTo(opened.session, isSaved);
      expect((await opened.saved()).details.organisation).toBe('Birch Lane');
    },
  );

  it('says that it is tried again, and sends nobody out of the workbook', async () => {
    const opened = await openIn(await inExcel(complete), undefined, [60_000]);
    opened.host.refuseNext(failure('GeneralException'));
    await opened.session.set('details.organisation', 'Birch Lane');
    const { message, remedy } = opened.ready().notice ?? {};
    expect(remedy).toContain('will try again');
    expect(`${message ?? ''} ${remedy ?? ''}`).not.toMatch(/close the workbook|open it anew|save the workbook/i);
    await opened.session.close();
  });

  it('because somebody edits one cell, then the next, which is given up without a word of Excel, is tried again', async () => {
    const opened = await openIn(await inExcel(complete));
    const { host, session } = opened;
    host.grid.startEditing();
    void session.set('details.organisation', 'Birch Lane');
    await comesTo(session, (state) => state.kind === 'ready' && state.notice?.kind === 'cell-editing');
    // It is told that the edit is over, and meets the next one.
    let asked = 0;
    host.fate = () => {
      if ((asked += 1) === 2) host.refuseNext(cellIsBeingEdited());
      return 'answered';
    };
    host.grid.stopEditing();
    await comesTo(session, isSaved);
    expect((await opened.saved()).details.organisation).toBe('Birch Lane');
  });

  it('of a row that somebody adds while another edits the table adds it once', async () => {
    const opened = await openIn(await inExcel(complete));
    // The row is looked for first, then written.
    let asked = 0;
    opened.host.fate = () => {
      if ((asked += 1) === 2) opened.host.refuseNext(failure('Conflict'));
      return 'answered';
    };
    await opened.session.addRow('evidence', { ref: 'E9', evidence: 'Minutes' });
    opened.host.grid.type('Evidence', 'E9', 'Typed in the grid meanwhile');
    await comesTo(opened.session, isSaved);
    const { evidence } = await opened.saved();
    expect(evidence.slice(complete.evidence.length).map(({ evidence: text }) => text)).toEqual([
      'Typed in the grid meanwhile',
      'Minutes',
    ]);
  });
});

describe('an Excel that does not answer', () => {
  it('at opening is said to be silent, and read as soon as it answers', async () => {
    const excel = await inExcel(complete);
    excel.host.fate = () => 'unheard';
    const { session } = await openIn(excel, 20);
    const silent = await comesTo(session, ({ kind }) => kind === 'closed');
    expect(silent).toMatchObject({ notice: { kind: 'no-answer' } });
    excel.host.fate = () => 'answered';
    expect(await comesTo(session, ({ kind }) => kind === 'ready')).toMatchObject({ schoolReturn: complete });
    await session.close();
  });

  it.each<[string, Fate]>([
    ['does not hear of a write', 'unheard'],
    ['does not say that it has written', 'unanswered'],
  ])('and %s is told it again; what was typed shows and waits until then', async (_, fate) => {
    const excel = await inExcel(complete);
    const opened = await openIn(excel, 300);
    excel.host.fate = () => fate;
    void opened.session.set('details.organisation', 'Birch Lane');
    await comesTo(opened.session, (state) => state.kind === 'ready' && state.notice?.kind === 'no-answer');
    expect(opened.ready().schoolReturn.details.organisation).toBe('Birch Lane');
    expect([...opened.ready().waiting]).toEqual(['details.organisation']);
    excel.host.fate = () => 'answered';
    await comesTo(opened.session, isSaved);
    expect((await opened.saved()).details.organisation).toBe('Birch Lane');
    await opened.session.close();
  });

  it('is waited for while a cell is being edited: there it keeps silent for as long as that takes', async () => {
    const opened = await openIn(await inExcel(complete), 300);
    opened.host.grid.startEditing();
    const written = opened.session.set('details.organisation', 'Birch Lane');
    await comesTo(opened.session, (state) => state.kind === 'ready' && state.notice?.kind === 'cell-editing');
    opened.host.grid.stopEditing();
    await written;
    expect((await opened.saved()).details.organisation).toBe('Birch Lane');
    await opened.session.close();
  });
});

it('the pauses before each new attempt grow from two seconds to a minute', () => {
  const seconds = Array.from({ length: 8 }, (_, failures) => Number(pauseAfter(failures)) / 1000);
  expect(seconds).toEqual([2, 4, 8, 15, 30, 60, 60, 60]);
});
