import type { Edition } from '../edition.ts';
import { actionColumns, evidenceColumns, fieldsOf, valueAt } from '../fields.ts';
import { stages } from '../problems.ts';
import { isFilled } from '../rules/entries.ts';
import type { IsoDate } from '../school-return.ts';
import { assessedOn } from './assessed.ts';
import type { TakenFile } from './borough-return.ts';
import { reachOf } from './content.ts';

/** A sign in two copies of one return that can show which is the later. */
interface Sign {
  /** Why the copy is the later one, as the end of a sentence. */
  readonly reason: string;
  /** Positive where `one` is the later, negative where `other` is, 0 where it does not tell. */
  readonly compare: (one: TakenFile, other: TakenFile, edition: Edition, asOf: IsoDate) => number;
  /** True for a sign that shows a time. The officer is told if it contradicts the sign that decided. */
  readonly ofTime: boolean;
}

/**
 * In order of weight; the first that tells decides. No single one would do: people save an old copy again, correct a
 * date, or go on in their own file while the verifier has another. The dates that a disk keeps are none of them: copying and mailing
 * change those.
 */
const signs: readonly Sign[] = [
  {
    reason: 'it has gone further from school to verifier to panel',
    compare: (one, other, edition) => reachOf(one.schoolReturn, edition) - reachOf(other.schoolReturn, edition),
    ofTime: false,
  },
  {
    reason: 'it was changed after the other had been submitted or reviewed',
    compare: (one, other) => Number(knows(one, other)) - Number(knows(other, one)),
    ofTime: true,
  },
  {
    reason: 'it has been submitted',
    compare: ({ schoolReturn: one }, { schoolReturn: other }) =>
      Number(one.meta.submittedReceipt !== null) - Number(other.meta.submittedReceipt !== null),
    ofTime: true,
  },
  {
    reason: 'its date of assessment is later',
    compare: (one, other, _, asOf) => {
      const [day, otherDay] = [one, other].map(({ schoolReturn }) => assessedOn(schoolReturn, asOf));
      return inOrder(day ?? null, otherDay ?? null);
    },
    ofTime: true,
  },
  {
    reason: 'it is nearer to completion',
    compare: (one, other) => stages.indexOf(one.stage) - stages.indexOf(other.stage),
    ofTime: false,
  },
  {
    reason: 'it holds all that the other holds, and more',
    compare: (one, other, edition) => Number(holdsAllOf(one, other, edition)) - Number(holdsAllOf(other, one, edition)),
    ofTime: false,
  },
  { reason: 'it was saved later', compare: (one, other) => inOrder(one.savedAt, other.savedAt), ofTime: true },
];

/** Which of two copies is the later, and the sign that shows it. */
export interface Later {
  readonly reason: string;
  /** A sign of time says the opposite, and the school's own part is not the same in both. */
  readonly contradicted: string | null;
}

/** @returns null where nothing makes `one` the later copy */
export function laterThan(one: TakenFile, other: TakenFile, edition: Edition, asOf: IsoDate): Later | null {
  const told = signs.map((sign) => ({ sign, by: sign.compare(one, other, edition, asOf) }));
  const deciding = told.find(({ by }) => by !== 0);
  if (!deciding || deciding.by < 0) return null;
  const against = one.receipt === other.receipt ? undefined : told.find(({ sign, by }) => sign.ofTime && by < 0);
  return { reason: deciding.sign.reason, contradicted: against?.sign.reason ?? null };
}

/** Whether a copy has on record the content of the other, which is not its own content any more. */
function knows({ receipt, schoolReturn: { meta } }: TakenFile, other: TakenFile): boolean {
  return receipt !== other.receipt && [meta.submittedReceipt, meta.reviewedReceipt].includes(other.receipt);
}

function inOrder(one: string | null, other: string | null): number {
  if (one === null || other === null || one === other) return 0;
  return one > other ? 1 : -1;
}

function holdsAllOf({ schoolReturn: one }: TakenFile, { schoolReturn: other }: TakenFile, edition: Edition): boolean {
  const fields = fieldsOf(edition).every(({ path }) => {
    const value = valueAt(other, path);
    return !isFilled(value) || JSON.stringify(value) === JSON.stringify(valueAt(one, path));
  });
  const rows = new Set(rowsOf(one, edition));
  return fields && rowsOf(other, edition).every((row) => rows.has(row));
}

/** Rows as texts, for comparing. */
function rowsOf({ evidence, actions }: TakenFile['schoolReturn'], edition: Edition): readonly string[] {
  return [
    ...evidence.map((row) => JSON.stringify(['evidence', ...evidenceColumns(edition).map(({ key }) => row[key])])),
    ...actions.map((row) => JSON.stringify(['actions', ...actionColumns(edition).map(({ key }) => row[key])])),
  ];
}
