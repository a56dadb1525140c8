import type { IsoDate } from '../../framework/school-return.ts';
import type { Checks } from './checks.ts';
import type { RowEntry } from './entries.ts';
import type { Doing, InStep } from './in-step.ts';
import { doings } from './in-step.ts';
import type { Notice, SessionState } from './session.ts';
import { unsuited } from './unsuited.ts';
import type { View } from './view.ts';

/** What the pane is shown. */
export function stateOf({ view, refusal, troubles }: InStep, checks: Checks, today: IsoDate): SessionState {
  const notice = firstOf(troubles);
  if (!view) {
    if (refusal && refusal.code !== 'not-a-return') {
      return unsuited(refusal);
    }
    if (notice) return { kind: 'closed', notice };
    return { kind: refusal ? 'not-ours' : 'opening' };
  }
  const { read, waiting } = view;
  const checked = checks.of(read, today);
  const { submittedReceipt } = read.schoolReturn.meta;
  return {
    kind: 'ready',
    edition: read.edition,
    schoolReturn: read.schoolReturn,
    checked,
    waiting,
    notice: notice ?? whatIsGone(view),
    changedSinceSubmission: submittedReceipt !== null && submittedReceipt !== checked.receipt,
  };
}

function firstOf(troubles: ReadonlyMap<Doing, Notice>): Notice | null {
  for (const doing of doings) {
    const notice = troubles.get(doing);
    if (notice) return notice;
  }
  return null;
}

/** A sheet that is gone, or the cell, the column or the row of something entered. */
function whatIsGone({ read, homeless }: View): Notice | null {
  for (const entry of homeless) if ('rows' in entry && entry.row === null) return rowGone(entry);
  const fields = new Set(homeless.map((entry) => ('field' in entry ? entry.field : `${entry.rows}.${entry.key}`)));
  const problem = read.problems.find(
    ({ code, field }) => code === 'sheet-missing' || (field !== null && fields.has(field)),
  );
  if (!problem) return null;
  const { code, message, remedy } = problem;
  return { kind: 'sheet-missing', message, remedy, detail: code };
}

function rowGone({ rows, key, value }: RowEntry): Notice {
  return {
    kind: 'refused',
    message: `A row of ${rows === 'evidence' ? 'Evidence' : 'Actions'} was moved or deleted while you were writing in it.`,
    remedy: `Nothing was written into another row. Copy “${value ?? ''}” to where it belongs, then close this pane and open it again.`,
    detail: `${rows} ${key}`,
  };
}

/** Whether nobody would see a difference. */
export function isSameState(one: SessionState, other: SessionState): boolean {
  if (one.kind !== 'ready' || other.kind !== 'ready') return JSON.stringify(one) === JSON.stringify(other);
  // A check is done again when anything in the return has changed.
  const rest = ({ waiting, notice }: typeof one): string => JSON.stringify([[...waiting], notice]);
  return one.edition === other.edition && one.checked === other.checked && rest(one) === rest(other);
}
