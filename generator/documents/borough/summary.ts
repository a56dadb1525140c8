import type { BoroughReturn } from '../../../framework/borough/borough-return.ts';
import { developmentAreas } from '../../../framework/borough/development.ts';
import type { Count } from '../../../framework/borough/figures.ts';
import { addYears, longDate } from '../../../framework/dates.ts';
import type { Edition } from '../../../framework/edition.ts';
import { levelIds } from '../../../framework/edition.ts';
import { countInWords } from './tables.ts';
import { aspectTitle, counted, strandTitle } from './wording.ts';

/** A large number with what it counts. */
export interface Headline {
  readonly figure: string;
  readonly label: string;
}

export function headlines({ overAll }: BoroughReturn): readonly Headline[] {
  const { returns, issued, stages, awards } = overAll;
  return [
    { figure: countInWords(returns), label: 'returns in the figures' },
    ...(issued ? [{ figure: countInWords(issued.notReturned), label: 'issued, not returned' }] : []),
    { figure: countInWords(sum(stages.verified, stages.decided)), label: 'verified or decided' },
    { figure: countInWords(sum(awards.valid, awards.due)), label: 'awards in force' },
    { figure: countInWords(awards.due), label: 'renewals due in 12 months' },
  ];
}

function sum(...counts: readonly Count[]): Count {
  return counts.reduce((total, count) => (total === null || count === null ? null : total + count), 0);
}

/** The main figures, one sentence each. Suppressed figures are left out. */
export function findings(borough: BoroughReturn, edition: Edition): readonly string[] {
  return [
    coming(borough),
    overall(borough, edition),
    agreement(borough),
    development(borough, edition),
    awards(borough),
  ]
    .flat()
    .filter((sentence) => sentence !== '');
}

function coming({ overAll: { issued, returns, stages } }: BoroughReturn): string {
  const complete = sum(stages.complete, stages.verified, stages.decided);
  if (returns === null || complete === null) return '';
  const base = `Of ${counted(returns, 'return')}, ${counted(complete, 'is', 'are')} complete or further`;
  if (issued?.issued == null || issued.returned === null) return `${base}.`;
  return `${base}. Of ${counted(issued.issued, 'workbook')} issued, ${counted(issued.returned, 'has', 'have')} come back.`;
}

function overall({ overAll }: BoroughReturn, edition: Edition): string {
  const counts = levelIds.map((level) => overAll.overall[level]);
  const judged = sum(...counts);
  if (judged === null || judged === 0) return '';
  const parts = levelIds
    .map((level, index) => `${String(counts[index] ?? 0)} ${edition.levels[level].title}`)
    .reverse();
  return `Of ${counted(judged, 'school')} with an overall level, ${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}.`;
}

function agreement({ overAll: { aspects } }: BoroughReturn): string {
  const [same, higher, lower] = (['same', 'higher', 'lower'] as const).map((key) =>
    sum(...aspects.map((aspect) => aspect.agreement[key])),
  );
  if (same == null || higher == null || lower == null || same + higher + lower === 0) return '';
  const judgements = counted(same + higher + lower, 'judgement of an aspect', 'judgements of aspects');
  return `Verifiers saw ${String(same)} of ${judgements} as the schools did, ${String(higher)} higher and ${String(lower)} lower.`;
}

function development({ overAll }: BoroughReturn, edition: Edition): string {
  const [first] = developmentAreas(overAll);
  if (!first?.developing || first.judged === null) return '';
  const where = `${aspectTitle(edition, first.aspect)}: ${strandTitle(edition, first.aspect, first.strand)}`;
  return `Most often ${edition.levels.developing.title}: ${where}, in ${String(first.developing)} of ${counted(first.judged, 'school')}.`;
}

function awards({ overAll, asOf }: BoroughReturn): string {
  const { valid, due } = overAll.awards;
  const inForce = sum(valid, due);
  if (inForce === null || due === null || inForce === 0) return '';
  return `${counted(inForce, 'award is', 'awards are')} in force; ${counted(due, 'expires', 'expire')} by ${longDate(addYears(asOf, 1))}.`;
}
