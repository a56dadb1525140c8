import { isFilled } from '../../../framework/rules/entries.ts';
import type { AgendaItem, Round } from '../../../framework/round/agenda.ts';
import { isContentSeen, nameOfRow } from '../../../framework/round/decisions.ts';
import { RoundNames } from '../../../framework/round/round-names.ts';
import type { ReadDecision, ReadRound } from '../../../workbook/round/read/read-round.ts';
import type { Sitting } from '../../../workbook/round/round-workbook.ts';
import { WrongRequest } from '../../failure.ts';

export interface KeptRound {
  readonly kept: Round;
  readonly sitting: Sitting;
  /** Returns of the agenda that have a decision. */
  readonly given: number;
}

/**
 * The round with what the panel has entered in an earlier workbook of it. A decision stays with its return as long as that
 * is what the panel saw; a note stays with it as long as it is on the agenda.
 * @throws WrongRequest where something that was entered would be lost, unless `force` gives it up
 */
export function keepDecisions(
  round: Round,
  earlier: ReadRound | null,
  { out, force }: { readonly out: string; readonly force: boolean },
): KeptRound {
  const decisions = new Map(earlier?.decisions.map((decision) => [decision.key, decision]));
  const names = new RoundNames(earlier?.decisions ?? []);
  const agenda = round.agenda.map((item): AgendaItem => {
    const decision = decisions.get(item.key);
    if (!decision || nameOfRow(decision, item.organisation, names) === 'of another') return item;
    const noted = { ...item, notes: decision.notes };
    if (!hasEntries(decision)) decisions.delete(item.key);
    if (!hasEntries(decision) || !isOfWhatWasSeen(decision, item)) return noted;
    decisions.delete(item.key);
    return { ...noted, panel: { ...item.panel, ...decision.entered } };
  });
  const lost = [
    ...[...decisions.values()].filter(saysAnything).map((decision) => whyLost(decision, round, names)),
    ...(earlier?.additions ?? []),
    ...(earlier?.faults ?? []).map(({ message }) => message.replace(/\.$/, '')),
  ];
  if (lost.length > 0 && !force) {
    throw new WrongRequest('decisions-would-be-lost', { file: out, lost: listed(lost) });
  }
  return {
    kept: { ...round, agenda },
    sitting: earlier?.sitting ?? { decidedOn: null, members: null },
    given: agenda.filter(({ panel }) => isFilled(panel.decision)).length,
  };
}

function hasEntries({ entered }: ReadDecision): boolean {
  return isFilled(entered.decision) || isFilled(entered.decidedOn) || isFilled(entered.rationale);
}

function saysAnything(decision: ReadDecision): boolean {
  return hasEntries(decision) || decision.notes !== null;
}

/** Whether a row still is about what is on the agenda. */
export function isOfWhatWasSeen(
  decision: Pick<ReadDecision, 'receipt' | 'contentCode' | 'verificationCode'>,
  item: AgendaItem,
): boolean {
  return isContentSeen(decision, item) && decision.verificationCode === item.verificationCode;
}

function whyLost(decision: ReadDecision, { agenda }: Round, names: RoundNames): string {
  const { key, organisation } = decision;
  const what = `the ${hasEntries(decision) ? 'decision' : 'note'} on ${organisation ?? key}`;
  const item = agenda.find((each) => each.key === key);
  if (!item) return `${what}, which is not on the agenda any more`;
  return nameOfRow(decision, item.organisation, names) === 'of another'
    ? `${what}, whose row says that it is the return of ${item.organisation}`
    : `${what}, which has changed since`;
}

/** A message names so many, and counts the rest. */
const mostNamed = 5;

function listed(what: readonly string[]): readonly string[] {
  const more = what.length - mostNamed;
  return [...what.slice(0, mostNamed), ...(more > 0 ? [`${String(more)} more`] : [])];
}
