import { openWorkbook } from '../../addin/excel/excel-workbook.ts';
import type { Notice } from '../../addin/excel/notice.ts';
import type { SessionOptions } from '../../addin/session/open-session.ts';
import { openSession } from '../../addin/session/open-session.ts';
import type { Ready, Session } from '../../addin/session/session.ts';
import { london } from '../../framework/editions/london/index.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import { readWorkbookFile } from '../../workbook/file/read-workbook-file.ts';
import { readReturn } from '../../workbook/read/read-return.ts';
import type { OpenExcel } from '../excel-host/open-excel.ts';
import type { Abilities } from '../excel-host/requirement-sets.ts';
import { inExcel } from '../in-excel.ts';
import { today } from '../returns.ts';

/** A session over a workbook in Excel. */
export interface Opened extends OpenExcel {
  readonly session: Session;
  /** @throws Error where the state is another */
  readonly ready: () => Ready;
  readonly notice: () => Notice['kind'] | null;
  readonly settled: () => Promise<void>;
  /** Requests so far. */
  readonly requests: () => number;
  /** What the workbook is read as when Excel has saved it. */
  readonly saved: () => Promise<SchoolReturn>;
}

/** No template, and every move of the selection counts. */
export const testOptions: SessionOptions = {
  editions: [london],
  today: () => today,
  templateBase64: () => Promise.resolve(''),
  moment: 0,
};

/** Opens a workbook in Excel, and a session over it. @param content as of `inExcel` */
export const openedOver = async (
  content: SchoolReturn | Uint8Array | null,
  abilities?: Abilities,
  options: Partial<SessionOptions> = {},
): Promise<Opened> => openedIn(await inExcel(content, abilities), options);

/** Opens a session over the workbook that is open in Excel. */
export const openedIn = (
  excel: OpenExcel,
  options: Partial<SessionOptions> = {},
  workbook = openWorkbook(),
): Promise<Opened> => followed(excel, openSession(workbook, { ...testOptions, ...options }));

/** Resolves when the session has come to rest. */
export async function followed(excel: OpenExcel, session: Session): Promise<Opened> {
  const { host } = excel;
  await host.settled();
  const ready = (): Ready => {
    const state = session.state();
    if (state.kind !== 'ready') throw new Error(`The session is ${JSON.stringify(state)}`);
    return state;
  };
  return {
    ...excel,
    session,
    ready,
    notice: () => ready().notice?.kind ?? null,
    settled: () => host.settled(),
    requests: () => host.requests.length,
    saved: async () => readReturn(readWorkbookFile(await host.model.save()), [london]).schoolReturn,
  };
}
