import { anyOf, noDate, quote } from '../../../framework/rules/wording.ts';
import type { AgendaItem } from '../../../framework/round/agenda.ts';
import type { Edition } from '../../../framework/edition.ts';
import { fieldAt, outcomeChoices } from '../../../framework/fields.ts';
import { foldText } from '../../../framework/recognise.ts';
import { nameOfRow } from '../../../framework/round/decisions.ts';
import { RoundNames } from '../../../framework/round/round-names.ts';
import { isUnreadable, known } from '../../../framework/values.ts';
import { isOfWhatWasSeen } from '../../../generator/jobs/round/keep-decisions.ts';
import type { ReadDecision, ReadRound } from '../../../workbook/round/read/read-round.ts';
import type { Entry, RoundDifference, Sitting } from '../../api/rounds.ts';
import { noEntry } from '../../api/rounds.ts';
import { entryWords, inSentences, isSame, sittingWords, tidied, tidy, unreadableIn } from './entries.ts';

/** The key of what counts for the whole round. */
export const ofSitting = 'sitting';

interface DeskSays extends Sitting {
  readonly decisions: Readonly<Record<string, Entry>>;
}

interface Compared {
  readonly agenda: readonly AgendaItem[];
  readonly edition: Edition;
}

/** What a workbook of the round says otherwise than the desk: the round as a whole first, then in the order of its rows. */
export function differencesTo(
  desk: DeskSays,
  workbook: ReadRound,
  { agenda, edition }: Compared,
): readonly RoundDifference[] {
  const items = new Map(agenda.map((item) => [item.key, item]));
  const names = new RoundNames(workbook.decisions);
  const folded = agenda.map(({ organisation }) => foldText(organisation));
  const shared = new Set(folded.filter((name, index) => folded.indexOf(name) !== index));
  const named = ({ organisation, la }: Pick<AgendaItem, 'organisation' | 'la'>): string =>
    la !== '' && shared.has(foldText(organisation)) ? `${organisation} (${la})` : organisation;
  const differences: RoundDifference[] = [];
  const sitting = sittingIn(workbook);
  const unreadableDay = unreadableIn([workbook.sitting.decidedOn]);
  if (sitting.decidedOn !== desk.decidedOn || sitting.members !== desk.members || unreadableDay !== null) {
    differences.push({
      key: ofSitting,
      organisation: 'The panel',
      desk: sittingWords(desk),
      workbook: unreadableDay ?? sittingWords(sitting),
      loses: losesSome<Sitting>(desk, sitting, ['decidedOn', 'members']),
      whyNot: unreadableDay === null ? null : noDay(unreadableDay),
    });
  }
  for (const read of workbook.decisions) {
    const item = items.get(read.key);
    const [now, then] = [entryIn(read), tidied(desk.decisions[read.key] ?? noEntry)];
    const unreadable = unreadableIn([read.entered.decision, read.entered.decidedOn]);
    if (unreadable === null && isSame(now, then)) continue;
    const words = entryWords(now, edition);
    if (item === undefined && words === null && unreadable === null) continue;
    differences.push({
      key: read.key,
      organisation: item === undefined ? (read.organisation ?? read.key) : named(item),
      desk: entryWords(then, edition),
      workbook: inSentences([unreadable === null ? [] : quote(unreadable), words ?? []].flat()),
      loses: losesSome<Entry>(then, now, ['decision', 'decidedOn', 'rationale', 'notes']),
      whyNot: whyNot(read, item, { edition, names }),
    });
  }
  return differences;
}

/** Whether the workbook has nothing where the desk has something. */
function losesSome<T extends object>(desk: T, workbook: T, fields: readonly (keyof T)[]): boolean {
  return fields.some((field) => desk[field] !== null && workbook[field] === null);
}

/** What a row says that can be read. */
export function entryIn({ entered: { decision, decidedOn, rationale }, notes }: ReadDecision): Entry {
  return tidied({ decision: known(decision), decidedOn: known(decidedOn), rationale, notes });
}

export function sittingIn({ sitting: { decidedOn, members } }: ReadRound): Sitting {
  return { decidedOn: known(decidedOn), members: tidy(members) };
}

function whyNot(
  read: ReadDecision,
  item: AgendaItem | undefined,
  { edition, names }: { readonly edition: Edition; readonly names: RoundNames },
): string | null {
  if (item === undefined) return 'It is not on the agenda.';
  const { decision, decidedOn } = read.entered;
  if (isUnreadable(decision)) {
    return `${quote(decision.unreadable)} in the column ${columnOf('panel.decision', edition)} is not a decision. Choose ${anyOf(outcomeChoices(edition).map(({ title }) => title))} there.`;
  }
  if (isUnreadable(decidedOn)) {
    return `In the column ${columnOf('panel.decidedOn', edition)}: ${noDay(decidedOn.unreadable)}`;
  }
  if (nameOfRow(read, item.organisation, names) === 'of another') {
    return `The row names ${quote(read.organisation ?? '')}, and its last columns are those of another school: it was sorted or moved in part.`;
  }
  return isOfWhatWasSeen(read, item) ? null : 'The workbook is of another copy of this return.';
}

function columnOf(path: 'panel.decision' | 'panel.decidedOn', edition: Edition): string {
  return quote(fieldAt(edition, path).title);
}

function noDay(text: string): string {
  return `${quote(text)} is ${noDate(text)}. Write it as 30/06/2026.`;
}
