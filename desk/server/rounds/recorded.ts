import type { Round } from '../../../framework/round/agenda.ts';
import type { PanelDecision } from '../../../framework/school-return.ts';
import { known } from '../../../framework/values.ts';
import { hashOf } from '../../../generator/store/manifest.ts';
import type { Entry, Sitting } from '../../api/rounds.ts';
import { isNothing, isSame, tidied, tidy, unreadableIn } from './entries.ts';
import type { KeptRound } from './round-file.ts';

type Decisions = KeptRound['decisions'];

/**
 * The decisions with these entries in place of their own.
 * @param by who says so now
 * @param known who decided what before: it stays theirs where it is the same
 */
export function recorded(
  decisions: Decisions,
  entries: Readonly<Record<string, Entry>>,
  by: string,
  known = decisions,
): Decisions {
  const at = new Date().toISOString();
  const after = new Map(Object.entries(decisions));
  for (const [key, said] of Object.entries(entries)) {
    const entry = tidied(said);
    const before = known[key];
    if (isNothing(entry)) after.delete(key);
    else after.set(key, before !== undefined && isSame(before, entry) ? before : { ...entry, by, at });
  }
  return Object.fromEntries(after);
}

/** What of an agenda’s entries can be read, and whether all can. */
export function readableIn(
  { agenda }: Round,
  { decidedOn, members }: Pick<PanelDecision, 'decidedOn' | 'members'>,
): {
  readonly readable: { readonly entries: Record<string, Entry>; readonly sitting: Sitting };
  readonly isAllReadable: boolean;
} {
  const entries = agenda.map(({ key, panel, notes }): readonly [string, Entry] => {
    const { decision, decidedOn: own, rationale } = panel;
    return [key, { decision: known(decision), decidedOn: known(own), rationale, notes }];
  });
  const values = agenda.flatMap(({ panel }) => [panel.decision, panel.decidedOn]);
  return {
    readable: {
      entries: Object.fromEntries(entries),
      sitting: { decidedOn: known(decidedOn), members: tidy(members) },
    },
    isAllReadable: unreadableIn([decidedOn, ...values]) === null,
  };
}

/** A name for what the panel has decided, whatever is noted beside it. */
export function decidedOf({ decidedOn, decisions }: Pick<KeptRound, 'decidedOn' | 'decisions'>): string {
  const entries = Object.entries(decisions).map(([key, { decision, decidedOn: own, rationale }]) =>
    JSON.stringify([key, decision, own, rationale]),
  );
  return hashOf(JSON.stringify([decidedOn, entries.sort()]));
}

/** What of a round its workbook says too. */
export function stateOf({
  decidedOn,
  members,
  decisions,
}: Pick<KeptRound, 'decidedOn' | 'members' | 'decisions'>): string {
  const entries = Object.entries(decisions).map(([key, { decision, decidedOn: own, rationale, notes }]) =>
    JSON.stringify([key, decision, own, rationale, notes]),
  );
  return hashOf(JSON.stringify([decidedOn, members, entries.sort()]));
}
