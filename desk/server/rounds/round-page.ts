import { longDate } from '../../../framework/dates.ts';
import type { Edition } from '../../../framework/edition.ts';
import { outcomeChoices } from '../../../framework/fields.ts';
import type { AgendaItem } from '../../../framework/round/agenda.ts';
import { outcomeIds } from '../../../framework/rules/wording.ts';
import { oneOf } from '../../../framework/rules/entries.ts';
import { known } from '../../../framework/values.ts';
import type { Agenda, AgendaRow, RoundPage } from '../../api/rounds.ts';
import type { DeskRound } from './desk-round.ts';
import { panelInWords } from './panel-in-words.ts';

/** @param isOfNow whether a file of the agenda is as it was at an instant, and no newer copy of its return has come */
export function roundPage(
  round: DeskRound,
  isOfNow: (file: string, changed: string | undefined) => boolean,
): Omit<RoundPage, 'isCheckable'> {
  const made = round.agenda;
  if (made === null) return { name: round.name, agenda: null };
  const { edition, agenda, notReady } = made.round;
  const levels = edition.levels;
  const page: Agenda = {
    aspects: edition.aspects.map(({ shortTitle }) => shortTitle),
    levelTitles: {
      developing: levels.developing.title,
      enhancing: levels.enhancing.title,
      embedded: levels.embedded.title,
    },
    outcomes: outcomeChoices(edition).map(({ id, title }) => ({ id, title })),
    rows: agenda.map((item) => ({
      ...rowOf(item, edition),
      hasChanged: !isOfNow(item.file, made.changed[item.file]),
    })),
    notReady: notReady.map(({ file, organisation, why }) => ({
      file,
      organisation,
      why: why.map(({ message, remedy }) => ({ message, remedy })),
    })),
  };
  return { name: round.name, agenda: page };
}

function rowOf(item: AgendaItem, edition: Edition): Omit<AgendaRow, 'hasChanged'> {
  const { key, file, organisation, la, own, verified, overall, recommendation, earlier, queries } = item;
  return {
    ...{ key, file, organisation, la, overall, recommendation },
    school: edition.aspects.map(({ id }) => own[id] ?? null),
    verifier: edition.aspects.map(({ id }) => verified[id] ?? null),
    earlier:
      earlier === null
        ? null
        : `${edition.awards[earlier.award].title}, ${earlier.withdrawn ? 'withdrawn' : `until ${longDate(earlier.lastDay)}`}`,
    // What the return’s own sheet says is shown beside it.
    queries: queries
      .filter(({ code }) => code !== 'decision-in-return-only')
      .map(({ message, remedy }) => ({ message, remedy })),
    inReturn: inReturn(item, edition),
  };
}

function inReturn({ inReturn: panel }: AgendaItem, edition: Edition): AgendaRow['inReturn'] {
  const words = panelInWords(panel, edition);
  if (words === null) return null;
  const { decision, decidedOn, rationale } = panel;
  return {
    words,
    entry: { decision: oneOf(decision, outcomeIds(edition)), decidedOn: known(decidedOn), rationale, notes: null },
  };
}
