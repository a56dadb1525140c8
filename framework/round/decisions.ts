import { check } from '../check.ts';
import { longDate } from '../dates.ts';
import type { Edition } from '../edition.ts';
import { outcomeChoices } from '../fields.ts';
import type { Finding, Problem, Stage } from '../problems.ts';
import { problemOf } from '../problems.ts';
import type { IsoDate, Outcome, PanelDecision, SchoolReturn } from '../school-return.ts';
import { quote } from '../rules/wording.ts';
import type { Value } from '../values.ts';
import { isUnreadable } from '../values.ts';
import { decisionInReturn } from './agenda-queries.ts';
import { contentCodeOf, nameCodeOf, verificationCodeOf } from './return-key.ts';
import type { NameInRow, RoundNames } from './round-names.ts';

/** What the panel decided about one return, as the round's workbook has it. */
export interface RoundDecision {
  /** `returnKeyOf` the return. */
  readonly key: string;
  /** Receipt of what the panel saw; null if the workbook has lost it. */
  readonly receipt: string | null;
  readonly verificationCode: string | null;
  /** `contentCodeOf` what the panel saw; null also in a round that was made before there were such codes. */
  readonly contentCode: string | null;
  readonly organisation: string | null;
  readonly la: string | null;
  readonly panel: PanelDecision;
}

/** A return with the round's decision in place of its own. */
export interface DecidedReturn {
  readonly schoolReturn: SchoolReturn;
  /** Findings of the award rules about the round's decision. */
  readonly findings: readonly Finding[];
  /** Why the decision cannot stand for this return. */
  readonly conflicts: readonly Problem[];
  readonly stage: Stage;
}

export interface DecidingOn {
  readonly edition: Edition;
  readonly today: IsoDate;
  readonly receipt: string;
  /** Of all rows of the round. */
  readonly names: RoundNames;
}

/** Puts the round's decision into a return, and says what speaks against it. */
export function decide(
  schoolReturn: SchoolReturn,
  decision: RoundDecision,
  { edition, today, receipt, names }: DecidingOn,
): DecidedReturn {
  const decided = { ...schoolReturn, panel: decision.panel };
  const { findings, stage } = check(decided, { edition, today, upTo: 'award', isDecidedInRound: true });
  const otherName = [...nameInRow(schoolReturn.details.organisation, decision, names)];
  if (isUndecided(decision)) {
    return {
      schoolReturn: decided,
      findings: [],
      conflicts: [...otherName, notDecidedYet, ...decisionInReturn(schoolReturn, edition, {})],
      stage,
    };
  }
  return {
    schoolReturn: decided,
    findings: findings.filter(({ step }) => step === 'award'),
    conflicts: [
      ...otherName,
      ...changesSince(schoolReturn, decision, edition, receipt),
      ...detailsChanged(schoolReturn, decision, edition, receipt),
      ...disagreements(schoolReturn.panel, decision.panel, edition),
    ],
    stage,
  };
}

/** Whether the panel has decided on an award, so that a certificate is due; or may yet do so. */
export function isOutstanding({ panel: { decision } }: RoundDecision): boolean {
  return decision !== 'none' && decision !== 'deferred';
}

/** A row that the panel has not filled in; the day of the whole round may stand for it already. */
function isUndecided({ panel }: RoundDecision): boolean {
  return panel.decision === null && panel.rationale === null;
}

/**
 * What the name in a row is to the row's return. It is its own where the row names the school as it was called when the
 * round was made, whatever it is called now.
 */
export function nameOfRow(
  decision: Pick<RoundDecision, 'key' | 'organisation' | 'contentCode'>,
  organisation: string | null,
  names: RoundNames,
): NameInRow {
  const isNameSeen = decision.contentCode?.split('-').at(-1) === nameCodeOf(decision.organisation);
  return isNameSeen ? 'own' : names.nameIn(decision, organisation);
}

/** Whether the school's part is what the panel saw, but for the school's details. */
export function isContentSeen(
  then: Pick<RoundDecision, 'receipt' | 'contentCode'>,
  now: { readonly receipt: string; readonly contentCode: string },
): boolean {
  const contentOf = (code: string) => code.split('-').slice(0, 2).join('-');
  if (then.receipt === now.receipt) return true;
  return then.contentCode !== null && contentOf(then.contentCode) === contentOf(now.contentCode);
}

const notDecidedYet = problemOf(
  {
    code: 'no-certificate',
    severity: 'query',
    message: 'No decision is entered for this return yet.',
    remedy: 'Nothing to do until the panel has decided.',
  },
  { field: 'panel.decision' },
);

/** A row that was sorted without its last columns names one school and decides on another. */
function* nameInRow(organisation: string | null, decision: RoundDecision, names: RoundNames): Generator<Problem> {
  const inRow = nameOfRow(decision, organisation, names);
  if (inRow === 'own') return;
  const both = { row: quote(decision.organisation ?? ''), ofReturn: quote(organisation ?? '') };
  yield problemOf(
    inRow === 'of another'
      ? {
          code: 'row-names-other-school',
          message: `The row names ${both.row}, and its last columns are those of the return of ${both.ofReturn}.`,
          remedy:
            'Find out which school was decided on, and put the row right: all its columns have to be sorted and moved together.',
        }
      : {
          code: 'row-names-otherwise',
          severity: 'query',
          message: `The row calls the school ${both.row}, its return ${both.ofReturn}.`,
          remedy: 'Make sure that the panel decided on this school: the name in the return is used.',
        },
    { field: 'details.organisation' },
  );
}

function* changesSince(
  schoolReturn: SchoolReturn,
  decision: RoundDecision,
  edition: Edition,
  receipt: string,
): Generator<Problem> {
  const { receipt: then, verificationCode: codeThen } = decision;
  const code = verificationCodeOf(schoolReturn, edition);
  const field = 'panel.decision';
  if (!isContentSeen(decision, { receipt, contentCode: contentCodeOf(schoolReturn, edition) })) {
    yield problemOf(
      {
        code: 'changed-since-round',
        message: `The school’s part is not what the panel decided on: its receipt was ${then ?? 'not noted'} and is now ${receipt}.`,
        remedy: 'Go back to the copy that the panel saw; or make the round again and ask the panel to decide again.',
      },
      { field },
    );
  }
  if (codeThen !== code) {
    yield problemOf(
      {
        code: 'verification-changed-since-round',
        message: `The verifier’s part is not what the panel decided on: its code was ${codeThen ?? 'not noted'} and is now ${code}.`,
        remedy: 'Go back to the copy that the panel saw; or make the round again and ask the panel to decide again.',
      },
      { field },
    );
  }
}

/** The details were put right after the round: the decision stands, and whoever issues sees both. */
function* detailsChanged(
  schoolReturn: SchoolReturn,
  decision: RoundDecision,
  edition: Edition,
  receipt: string,
): Generator<Problem> {
  const contentCode = contentCodeOf(schoolReturn, edition);
  if (decision.receipt === receipt || !isContentSeen(decision, { receipt, contentCode })) return;
  const said = (organisation: string | null, la: string | null) =>
    [quote(organisation ?? 'no name'), la ?? 'no LA area'].join(', ');
  const laCode = schoolReturn.details.la;
  const la = isUnreadable(laCode)
    ? laCode.unreadable
    : (edition.localAuthorities.find(({ code }) => code === laCode)?.name ?? null);
  const [then, now] = [said(decision.organisation, decision.la), said(schoolReturn.details.organisation, la)];
  yield problemOf(
    {
      code: 'details-changed-since-round',
      severity: 'query',
      message:
        then === now
          ? `The school’s details have changed since the agenda was made; its name and LA area have not: ${now}.`
          : `The school’s details have changed since the agenda was made: it said ${then}; the return says ${now}.`,
      remedy:
        'Make sure that it is the same school. The decision stands: judgements and evidence are what the panel saw.',
    },
    { field: 'details.organisation' },
  );
}

/** A Panel sheet that is empty says nothing; one that is filled in must say the same as a round in which that is entered. */
export function* disagreements(own: PanelDecision, ofRound: PanelDecision, edition: Edition): Generator<Problem> {
  if (own.decision !== null && ofRound.decision !== null && !isSame(own.decision, ofRound.decision)) {
    yield problemOf(
      {
        code: 'decisions-disagree',
        message: `The round says ${outcomeIn(ofRound.decision, edition)}, the workbook’s own Panel sheet ${outcomeIn(own.decision, edition)}.`,
        remedy: settled('Decision', outcomeIn(ofRound.decision, edition)),
      },
      { field: 'panel.decision' },
    );
  }
  if (own.decidedOn !== null && ofRound.decidedOn !== null && !isSame(own.decidedOn, ofRound.decidedOn)) {
    yield problemOf(
      {
        code: 'decisions-disagree',
        message: `The round dates the decision ${dayIn(ofRound.decidedOn)}, the workbook’s own Panel sheet ${dayIn(own.decidedOn)}.`,
        remedy: settled('Date of decision', dayIn(ofRound.decidedOn)),
      },
      { field: 'panel.decidedOn' },
    );
  }
}

/** What to do where a cell of the Panel sheet says something else than the round. */
function settled(cell: string, ofRound: string): string {
  return `If the round is right, open the return, enter ${ofRound} in “${cell}” on its sheet Panel, or empty that cell, and save it. If the sheet is right, correct the row of the round. Then do this again.`;
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
