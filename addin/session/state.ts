import { longDate, parseDate } from '../../framework/dates.ts';
import { columnsOf, fieldNamed } from '../../framework/fields.ts';
import type { IsoDate } from '../../framework/school-return.ts';
import type { Checks } from './checks.ts';
import type { Entry } from './entries.ts';
import { asRead, inExcelAt, isRowless, shapeOf } from './entries.ts';
import type { InStep } from './in-step.ts';
import type { Notice } from '../excel/notice.ts';
import type { Kept, SessionState } from './session.ts';
import { unsuited } from './unsuited.ts';
import type { View } from './view.ts';

/** What the pane is shown. */
export function stateOf(
  { view, refusal, troubles, pending, isReadOnly }: InStep,
  checks: Checks,
  today: IsoDate,
): SessionState {
  const notice = troubles.first;
  if (!view) {
    if (refusal && refusal.code !== 'not-a-return') {
      return unsuited(refusal);
    }
    if (notice) return { kind: 'closed', notice };
    return { kind: refusal ? 'not-ours' : 'opening' };
  }
  const { read, waiting, daysAsText } = view;
  const checked = checks.of(read, today);
  const { submittedReceipt } = read.schoolReturn.meta;
  return {
    kind: 'ready',
    edition: read.edition,
    schoolReturn: read.schoolReturn,
    checked,
    waiting,
    daysAsText,
    isTyping: pending.typed.size > 0,
    isReadOnly: isReadOnly === true,
    newRows: { evidence: pending.newRows.get('evidence') ?? null, actions: pending.newRows.get('actions') ?? null },
    kept: keptIn(pending, view),
    notice: notice ?? whatIsGone(view),
    changedSinceSubmission: submittedReceipt !== null && submittedReceipt !== checked.receipt,
  };
}

/** What only a person can decide about. */
function keptIn(pending: InStep['pending'], { read, inExcel }: View): readonly Kept[] {
  const asked = [...pending.doubts].map(([id, { item, entry }]): Kept => {
    const ref = item.was?.['ref'];
    const now = entry && inExcelAt(entry, inExcel);
    const isHere = entry !== null && !isRowless(entry);
    const place = isHere ? { now: now === null ? null : inWords(entry, now, read) } : null;
    return {
      id,
      title: titleOf(item.entry, typeof ref === 'string' ? ref : null, read),
      text: textOf(item.entry, read),
      place,
    };
  });
  const rowless = [...pending.entries].filter(([, entry]) => isRowless(entry));
  return [
    ...asked,
    ...rowless.map(([id, entry]): Kept => {
      return { id, title: titleOf(entry, pending.rowOf(entry), read), text: textOf(entry, read), place: null };
    }),
  ];
}

const textOf = (entry: Entry, read: View['read']): string =>
  inWords(entry, asRead(entry, read.edition, false) ?? '', read);

/** A choice by its title, a date as people write it. */
function inWords(entry: Entry, value: string, { edition }: View['read']): string {
  const shape = shapeOf(entry, edition);
  const day = shape?.kind === 'date' ? parseDate(value) : null;
  return day === null ? (shape?.choices.find(({ id }) => id === value)?.title ?? value) : longDate(day);
}

function titleOf(entry: Entry, ref: string | null, { edition, spots }: View['read']): string {
  if ('field' in entry) {
    const sheet = spots.get(entry.field)?.sheet;
    const title = fieldNamed(edition, entry.field)?.title ?? entry.field;
    return sheet === undefined ? title : `${sheet}, ${title}`;
  }
  const title = columnsOf(edition, entry.rows).find(({ key }) => key === entry.key)?.title ?? entry.key;
  return `${entry.rows === 'evidence' ? 'Evidence' : 'Actions'}, ${title}${ref === null ? '' : ` of ${ref}`}`;
}

/** A sheet that is gone, or the cell or the column of something entered. */
function whatIsGone({ read, homeless }: View): Notice | null {
  const fields = new Set(homeless.map((entry) => ('field' in entry ? entry.field : `${entry.rows}.${entry.key}`)));
  const problem = read.problems.find(
    ({ code, field }) => code === 'sheet-missing' || (field !== null && fields.has(field)),
  );
  if (!problem) return null;
  const { code, message, remedy } = problem;
  return { kind: 'sheet-missing', message, remedy, detail: code };
}

/** Whether nobody would see a difference. */
export function isSameState(one: SessionState, other: SessionState): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind !== 'ready' || other.kind !== 'ready') return JSON.stringify(one) === JSON.stringify(other);
  // A check is done again when anything in the return has changed.
  const rest = ({ waiting, daysAsText, notice, isTyping, isReadOnly, newRows, kept }: typeof one): string =>
    JSON.stringify([[...waiting], [...daysAsText], notice, isTyping, isReadOnly, newRows, kept]);
  return one.edition === other.edition && one.checked === other.checked && rest(one) === rest(other);
}
