import { check } from '../check.ts';
import { longDate } from '../dates.ts';
import type { Edition } from '../edition.ts';
import { outcomeChoices } from '../fields.ts';
import type { Finding, Stage } from '../problems.ts';
import type { IsoDate, Outcome, PanelDecision, SchoolReturn } from '../school-return.ts';
import { quote } from '../rules/wording.ts';
import type { Value } from '../values.ts';
import { isUnreadable } from '../values.ts';
import { verificationCodeOf } from './return-key.ts';
import { mayNameOne } from './school-name.ts';

/** What the panel decided about one return, as the round's workbook has it. */
export interface RoundDecision {
  /** `returnKeyOf` the return. */
  readonly key: string;
  /** Of what the panel saw; null where the workbook has lost it. */
  readonly receipt: string | null;
  readonly verificationCode: string | null;
  readonly organisation: string | null;
  readonly la: string | null;
  readonly panel: PanelDecision;
}

/** A return with the round's decision in place of its own. */
export interface DecidedReturn {
  readonly schoolReturn: SchoolReturn;
  /** Of the rules of the award, held against the round's decision. */
  readonly findings: readonly Finding[];
  /** Why the decision cannot stand for this return. */
  readonly conflicts: readonly Conflict[];
  readonly stage: Stage;
}

export interface Conflict {
  readonly code:
    'row-names-other-school' | 'changed-since-round' | 'verification-changed-since-round' | 'decisions-disagree';
  /** Of the decision that is spoken of, or the name in its row. */
  readonly field: 'details.organisation' | 'panel.decision' | 'panel.decidedOn';
  readonly message: string;
  readonly remedy: string;
}

/** Puts the round's decision into a return, and says what speaks against it. */
export function decide(
  schoolReturn: SchoolReturn,
  decision: RoundDecision,
  { edition, today, receipt }: { readonly edition: Edition; readonly today: IsoDate; readonly receipt: string },
): DecidedReturn {
  const decided = { ...schoolReturn, panel: decision.panel };
  const { findings, stage } = check(decided, { edition, today, upTo: 'award', isDecidedInRound: true });
  return {
    schoolReturn: decided,
    findings: findings.filter(({ step }) => step === 'award'),
    conflicts: [
      ...otherSchool(schoolReturn.details.organisation, decision),
      ...changesSince(schoolReturn, decision, edition, receipt),
      ...disagreements(schoolReturn.panel, decision.panel, edition),
    ],
    stage,
  };
}

/** Whether the panel has decided on an award, so that a certificate is due; or may yet do so. */
export function isOutstanding({ panel: { decision } }: RoundDecision): boolean {
  return decision !== 'none' && decision !== 'deferred';
}

/** A row that was sorted without its last columns names one school and decides on another. */
export function namesOtherSchool(organisation: string | null, { organisation: inRow }: RoundDecision): boolean {
  return inRow !== null && !mayNameOne(inRow, organisation ?? '');
}

function* otherSchool(organisation: string | null, decision: RoundDecision): Generator<Conflict> {
  if (!namesOtherSchool(organisation, decision)) return;
  yield {
    code: 'row-names-other-school',
    field: 'details.organisation',
    message: `The row names ${quote(decision.organisation ?? '')}, and its last columns are those of the return of ${quote(organisation ?? '')}.`,
    remedy:
      'Find out which school was decided on, and put the row right: all its columns have to be sorted and moved together.',
  };
}

function* changesSince(
  schoolReturn: SchoolReturn,
  { receipt: then, verificationCode: codeThen }: RoundDecision,
  edition: Edition,
  receipt: string,
): Generator<Conflict> {
  const code = verificationCodeOf(schoolReturn, edition);
  const field = 'panel.decision';
  if (then !== receipt) {
    yield {
      code: 'changed-since-round',
      field,
      message: `The school’s part is not what the panel decided on: its receipt was ${then ?? 'not noted'} and is now ${receipt}.`,
      remedy: 'Go back to the copy that the panel saw; or make the round again and ask the panel to decide again.',
    };
  }
  if (codeThen !== code) {
    yield {
      code: 'verification-changed-since-round',
      field,
      message: `The verifier’s part is not what the panel decided on: its code was ${codeThen ?? 'not noted'} and is now ${code}.`,
      remedy: 'Go back to the copy that the panel saw; or make the round again and ask the panel to decide again.',
    };
  }
}

/** A Panel sheet that is empty says nothing; one that is filled in must say the same. */
function* disagreements(own: PanelDecision, ofRound: PanelDecision, edition: Edition): Generator<Conflict> {
  const remedy = 'Find out which is right, and correct the other.';
  if (own.decision !== null && !isSame(own.decision, ofRound.decision)) {
    yield {
      code: 'decisions-disagree',
      field: 'panel.decision',
      message: `The round says ${outcomeIn(ofRound.decision, edition)}, the workbook’s own Panel sheet ${outcomeIn(own.decision, edition)}.`,
      remedy,
    };
  }
  if (own.decidedOn !== null && !isSame(own.decidedOn, ofRound.decidedOn)) {
    yield {
      code: 'decisions-disagree',
      field: 'panel.decidedOn',
      message: `The round dates the decision ${dayIn(ofRound.decidedOn)}, the workbook’s own Panel sheet ${dayIn(own.decidedOn)}.`,
      remedy,
    };
  }
}

function isSame(one: Value<string>, other: Value<string>): boolean {
  return !isUnreadable(one) && !isUnreadable(other) && one === other;
}

function outcomeIn(value: Value<Outcome>, edition: Edition): string {
  return inWords(value, (id) => outcomeChoices(edition).find((choice) => choice.id === id)?.title ?? id);
}

function dayIn(value: Value<IsoDate>): string {
  return inWords(value, longDate);
}

function inWords(value: Value<string>, word: (value: string) => string): string {
  if (value === null) return 'nothing';
  return isUnreadable(value) ? quote(value.unreadable) : word(value);
}
