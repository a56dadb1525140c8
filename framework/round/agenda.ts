import { hasEntered } from '../check.ts';
import type { AwardId, Edition, LevelId } from '../edition.ts';
import { levelIds } from '../edition.ts';
import type { FieldPath } from '../fields.ts';
import { outcomeChoices, valueAt } from '../fields.ts';
import type { Problem, Severity } from '../problems.ts';
import { problemOf } from '../problems.ts';
import { dateAt, isAuditOnly, oneOf } from '../rules/entries.ts';
import type { IsoDate, Outcome, PanelDecision } from '../school-return.ts';
import { notToldApart, schoolsAcross } from './across-returns.ts';
import { copyCodeOf } from '../borough/content.ts';
import { agendaQueries } from './agenda-queries.ts';
import type { Copied } from './identical-copies.ts';
import { IdenticalCopies } from './identical-copies.ts';
import type { AspectLevels } from './levels.ts';
import { ownLevelsOf, spreadOfStrands, verifiedLevelsOf } from './levels.ts';
import { contentCodeOf, returnKeyOf, verificationCodeOf } from './return-key.ts';
import type { RoundEntry } from './round-entry.ts';

/** A round as the panel sees it before it decides. */
export interface Round {
  readonly edition: Edition;
  /** What can be decided, by local authority and name. */
  readonly agenda: readonly AgendaItem[];
  /** In the order of the inputs. */
  readonly notReady: readonly NotReady[];
  /** The problems found by comparing returns, by file. */
  readonly across: ReadonlyMap<string, readonly Problem[]>;
  /** Files that hold the very same as another one of the round, and that one. They are neither on the agenda nor missing from it. */
  readonly copies: ReadonlyMap<string, string>;
}

/** One return on the agenda. */
export interface AgendaItem {
  readonly file: string;
  readonly key: string;
  /** Of the school's part, and of the verifier's: of what the panel saw. */
  readonly receipt: string;
  readonly verificationCode: string;
  readonly contentCode: string;
  readonly organisation: string;
  readonly la: string;
  /** By aspect id. */
  readonly own: AspectLevels;
  readonly overall: LevelId | null;
  readonly verified: AspectLevels;
  /** How many of the strands stand at each level, the lowest first. */
  readonly strands: readonly { readonly level: LevelId; readonly count: number }[];
  readonly recommendation: Outcome | null;
  /** Null where no day can be read. */
  readonly visitedOn: IsoDate | null;
  /** The school's latest award before, and its last day; null where none is known. */
  readonly earlier: EarlierAward | null;
  readonly queries: readonly Problem[];
  /** What the return's own Panel sheet says: shown, for the panel to take over or not. */
  readonly inReturn: PanelDecision;
  /** What the panel has decided about it in an earlier workbook of the round. */
  readonly panel: PanelDecision;
  /** What the panel has noted about it in an earlier workbook of the round. */
  readonly notes: string | null;
  readonly sample: boolean;
}

export interface EarlierAward {
  readonly award: AwardId;
  readonly lastDay: IsoDate;
  readonly withdrawn: boolean;
}

/** A return, or a file that holds none, that the panel cannot decide on yet. */
export interface NotReady {
  readonly file: string;
  readonly organisation: string | null;
  readonly la: string | null;
  readonly why: readonly [Problem, ...Problem[]];
}

/** A file of a round: small facts of the return that it holds, or why it holds none. */
export type RoundMember = ReturnMember | NotReady;

export interface ReturnMember extends Copied {
  readonly item: AgendaItem;
  /** What keeps it off the agenda by itself: errors, and what the panel does not decide on. */
  readonly obstacles: readonly Problem[];
  /** What the panel is asked about it. */
  readonly queries: readonly Problem[];
}

export const undecided: PanelDecision = { decision: null, decidedOn: null, members: null, rationale: null };

/** What a round of this edition keeps of a return. */
export function memberOf(entry: RoundEntry, edition: Edition, earlier: EarlierAward | null = null): ReturnMember {
  const { file, schoolReturn } = entry;
  const { meta, details, panel } = schoolReturn;
  const queries = [...agendaQueries(entry), ...queriesOf(entry)];
  return {
    file,
    schoolReturn: { meta, details },
    copyCode: copyCodeOf(entry, entry.edition),
    queries,
    obstacles: obstaclesTo(entry, edition),
    item: {
      file,
      key: returnKeyOf(schoolReturn),
      receipt: entry.receipt,
      verificationCode: verificationCodeOf(schoolReturn, entry.edition),
      contentCode: contentCodeOf(schoolReturn, entry.edition),
      organisation: details.organisation ?? '',
      la: entry.la ?? '',
      own: ownLevelsOf(schoolReturn, entry.edition),
      overall: oneOf(schoolReturn.overall.level, levelIds),
      verified: verifiedLevelsOf(schoolReturn, entry.edition),
      strands: spreadOfStrands(schoolReturn, entry.edition),
      recommendation: outcomeAt(entry, 'verification.recommendation'),
      visitedOn: dateAt(schoolReturn, 'verification.visitedOn'),
      earlier,
      queries,
      inReturn: panel,
      panel: undecided,
      notes: null,
      sample: meta.sample,
    },
  };
}

/** The agenda of these returns: who is on it, and who is not and why. */
export function roundOf(members: readonly RoundMember[], edition: Edition): Round {
  const returns = members.filter((member) => 'item' in member);
  const seen = new IdenticalCopies();
  const copies = new Map<string, string>();
  for (const each of returns) {
    const same = seen.sameAs(each);
    if (same !== null) copies.set(each.file, same);
  }
  const gathered = returns.filter(({ file }) => !copies.has(file));
  const [apart, schools] = [notToldApart(gathered), schoolsAcross(gathered)];
  const across = new Map(
    gathered.map(({ file }, index) => [file, [...(apart[index] ?? []), ...(schools[index] ?? [])]]),
  );
  const agenda: AgendaItem[] = [];
  const notReady: NotReady[] = [];
  for (const member of members) {
    if (copies.has(member.file)) continue;
    if (!('item' in member)) {
      notReady.push(member);
      continue;
    }
    const { item, file } = member;
    const found = across.get(file) ?? [];
    const [first, ...rest] = [...found.filter(({ severity }) => severity === 'error'), ...member.obstacles];
    if (first) {
      notReady.push({ file, organisation: item.organisation || null, la: item.la || null, why: [first, ...rest] });
    } else {
      const queries = found.filter(({ severity }) => severity === 'query');
      agenda.push({ ...item, queries: [...queries, ...item.queries] });
    }
  }
  const { compare } = new Intl.Collator('en-GB', { numeric: true });
  agenda.sort((one, other) => compare(one.la, other.la) || compare(one.organisation, other.organisation));
  return { edition, agenda, notReady, across, copies };
}

/** How often each outcome is recommended, in the order of the panel's list. */
export function recommendedIn({
  edition,
  agenda,
}: Round): readonly { readonly outcome: Outcome; readonly title: string; readonly count: number }[] {
  return outcomeChoices(edition).map(({ id, title }) => ({
    outcome: id,
    title,
    count: agenda.filter(({ recommendation }) => recommendation === id).length,
  }));
}

export const awardNotSought = problemOf({
  code: 'award-not-sought',
  message: 'The school does not seek the award: it uses the workbook as an audit tool.',
  remedy: 'Nothing to do; take the return out of the folder if it should not be listed.',
});

type Judged = Pick<RoundEntry, 'schoolReturn' | 'edition' | 'problems'>;

/** What keeps a return from the agenda of a round of this edition by itself. */
export function obstaclesTo(entry: Judged, ofRound: Edition): readonly Problem[] {
  return [...obstaclesOf(entry, ofRound), ...problemsOf(entry, 'error')];
}

/** The same, but for errors in it. */
function* obstaclesOf(entry: Judged, ofRound: Edition): Generator<Problem> {
  const { schoolReturn, edition } = entry;
  if (edition.id !== ofRound.id) {
    yield problemOf({
      code: 'other-edition-than-round',
      message: `The return is of the framework edition ${edition.id}, this round of ${ofRound.id}.`,
      remedy: 'Make a round of its own for it: its levels and awards are different.',
    });
  }
  if (isAuditOnly(schoolReturn)) {
    yield awardNotSought;
  } else if (!hasBegun(entry)) {
    yield problemOf({
      code: 'not-verified',
      message: 'Nothing is entered in the verifier’s part.',
      remedy: 'Ask the verifier for the return with the record of the visit, and make the round again.',
    });
  }
}

/** What is asked about a return by itself. */
export function queriesOf(entry: Judged): readonly Problem[] {
  return problemsOf(entry, 'query');
}

/** If verification has not begun, everything in it is missing: one problem says so. */
function problemsOf(entry: Judged, wanted: Severity): readonly Problem[] {
  return entry.problems.filter(
    ({ severity, field }) => severity === wanted && !(field?.startsWith('verification.') && !hasBegun(entry)),
  );
}

function hasBegun({ schoolReturn, edition }: Judged): boolean {
  return hasEntered(schoolReturn, edition, 'verifier');
}

function outcomeAt({ schoolReturn, edition }: RoundEntry, path: FieldPath): Outcome | null {
  const ids = outcomeChoices(edition).map(({ id }) => id);
  return oneOf(valueAt(schoolReturn, path), ids);
}
