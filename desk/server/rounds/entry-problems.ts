import type { Edition } from '../../../framework/edition.ts';
import type { AgendaItem } from '../../../framework/round/agenda.ts';
import { awardFindings } from '../../../framework/round/award-findings.ts';
import { disagreements } from '../../../framework/round/decisions.ts';
import { today } from '../../../framework/today.ts';
import type { Decided, Entry, Sitting } from '../../api/rounds.ts';
import { panelOf } from './entries.ts';

/** What the rules of the award find in the entries of one agenda, looked for again only where an entry or the day is another. */
export class EntryProblems {
  private readonly known = new Map<string, { readonly of: string; readonly found: Decided['problems'] }>();

  of(item: AgendaItem, entry: Entry, sitting: Sitting, edition: Edition): Decided['problems'] {
    if (entry.decision === null && entry.rationale === null) return [];
    const panel = panelOf(entry, sitting);
    const of = JSON.stringify([panel, today()]);
    const known = this.known.get(item.key);
    if (known?.of === of) return known.found;
    const found = [
      ...disagreements(item.inReturn, panel, edition),
      ...awardFindings(item, panel, { edition, today: today() }),
    ];
    this.known.set(item.key, { of, found });
    return found;
  }
}
