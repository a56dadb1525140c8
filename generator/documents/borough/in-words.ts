import type { BoroughReturn } from '../../../framework/borough/borough-return.ts';
import { developmentAreas } from '../../../framework/borough/development.ts';
import { practiceToShare } from '../../../framework/borough/sharing.ts';
import { addYears, longDate } from '../../../framework/dates.ts';
import type { Edition } from '../../../framework/edition.ts';
import { levelIds } from '../../../framework/edition.ts';
import { capital, listed, numberInWords } from '../../../framework/sentences.ts';
import { sum } from './summary.ts';
import { aspectTitle, strandTitle } from './wording.ts';

/**
 * What the figures say, in sentences, each of which ends with a full stop. What rests on a suppressed figure is left out: what is
 * said follows from the figures that are shown.
 */
export function inWords(borough: BoroughReturn, edition: Edition): readonly string[] {
  return [
    ...ofReturns(borough),
    ...ofLevels(borough, edition),
    ...ofStrengths(borough, edition),
    ...ofDevelopment(borough, edition),
    ...ofVerifiers(borough),
    ...ofPractice(borough, edition),
    ...ofAwards(borough),
  ];
}

function ofReturns({ overAll: { issued, returns, stages }, coverage: { awaiting } }: BoroughReturn): readonly string[] {
  const complete = sum(stages.complete, stages.verified, stages.decided);
  if (returns === 0) return ['No return is in the figures yet.'];
  return [
    ...(returns === null || complete === null
      ? []
      : returns === 1
        ? [`This report rests on the return of one school, which is ${complete === 1 ? '' : 'not '}complete.`]
        : [
            `This report puts together the returns of ${schools(returns)}, ${ofWhich(complete, returns, 'is', 'are')} complete.`,
          ]),
    ...(issued?.issued == null || issued.returned === null ? [] : [comeBack(issued.issued, issued.returned)]),
    ...(awaiting === null || awaiting === 0
      ? []
      : [
          `${capital(numberInWords(awaiting))} ${awaiting === 1 ? 'return waits for the officer and is' : 'returns wait for the officer and are'} not in the figures.`,
        ]),
  ];
}

/** `of which 23 are`, of two `both of which are`. */
function ofWhich(some: number, all: number, one: string, several: string): string {
  if (some === all) return `${all === 2 ? 'both' : 'all'} of which ${several}`;
  if (some === 0) return `${all === 2 ? 'neither' : 'none'} of which ${one}`;
  return `of which ${numberInWords(some)} ${some === 1 ? one : several}`;
}

/** `five of 12`, `all 12`, `both`. */
function outOf(some: number, all: number): string {
  if (some < all) return `${numberInWords(some)} of ${numberInWords(all)}`;
  return all === 2 ? 'both' : `all ${numberInWords(all)}`;
}

function comeBack(issued: number, returned: number): string {
  if (issued === 1 && returned === 0) return 'The workbook issued has not come back.';
  if (issued === returned)
    return issued === 1
      ? 'The workbook issued has come back.'
      : `${capital(outOf(returned, issued))} workbooks issued have come back.`;
  return `Of ${numberInWords(issued)} workbooks issued, ${numberInWords(returned)} ${returned === 1 ? 'has' : 'have'} come back.`;
}

function ofLevels({ overAll }: BoroughReturn, edition: Edition): readonly string[] {
  const judged = sum(...levelIds.map((level) => overAll.overall[level]));
  if (judged === null || judged === 0) return [];
  const given = levelIds.flatMap((level) => {
    const count = overAll.overall[level] ?? 0;
    return count === 0 ? [] : [{ count, word: edition.levels[level].title }];
  });
  const [first] = given;
  if (judged === 1) return [`The one overall level given is ${first?.word ?? ''}.`];
  if (first !== undefined && given.length === 1)
    return [`${capital(outOf(judged, judged))} overall levels given are ${first.word}.`];
  const parts = given.map(({ count, word }, index) => {
    const verb = index > 0 ? '' : count === 1 ? ' judges itself' : ' judge themselves';
    return `${numberInWords(count)}${verb} ${word}`;
  });
  return [`Of the ${schools(judged)} that give an overall level, ${listed(parts)}.`];
}

function ofStrengths({ overAll: { aspects } }: BoroughReturn, edition: Edition): readonly string[] {
  const counts = aspects.map(({ aspect, self }) => ({
    title: aspectTitle(edition, aspect),
    embedded: self.embedded,
    judged: sum(...levelIds.map((level) => self[level])),
  }));
  if (counts.some(({ embedded, judged }) => embedded === null || judged === null)) return [];
  const most = Math.max(...counts.map(({ embedded }) => embedded ?? 0));
  const [first, second] = counts.filter(({ embedded }) => embedded === most);
  if (most === 0 || first?.judged == null || first.judged < 2 || second !== undefined) return [];
  // Where fewer schools give a level, fewer of them can be the larger part.
  const partOf = ({ embedded, judged }: (typeof counts)[number]) => (embedded ?? 0) / (judged ?? 1);
  if (counts.some((each) => each.judged !== 0 && partOf(each) > partOf(first))) return [];
  return [
    `They are strongest in ${first.title}, which ${outOf(most, first.judged)} schools ${most === 1 ? 'judges' : 'judge'} ${edition.levels.embedded.title}.`,
  ];
}

function ofDevelopment({ overAll }: BoroughReturn, edition: Edition): readonly string[] {
  const areas = developmentAreas(overAll);
  // A number that is left out may be larger than all that are shown.
  if (areas.some(({ developing }) => developing === null)) return [];
  const [first, second] = areas;
  if (!first?.developing || first.judged === null || first.judged < 2 || second?.developing === first.developing)
    return [];
  const where = `${strandTitle(edition, first.aspect, first.strand)} in ${aspectTitle(edition, first.aspect)}`;
  return [
    `The strand most often judged ${edition.levels.developing.title} is ${where}: by ${outOf(first.developing, first.judged)} schools.`,
  ];
}

function ofVerifiers({ overAll: { aspects } }: BoroughReturn): readonly string[] {
  const [same, higher, lower] = (['same', 'higher', 'lower'] as const).map((key) =>
    sum(...aspects.map((aspect) => aspect.agreement[key])),
  );
  if (same == null || higher == null || lower == null || same + higher + lower === 0) return [];
  const all = same + higher + lower;
  if (all === 1) {
    const judgement = same === 1 ? 'agreed' : `judged it ${higher === 1 ? 'higher' : 'lower'}`;
    return [`A verifier judged one aspect beside the school, and ${judgement}.`];
  }
  const judged = `Verifiers judged ${numberInWords(all)} aspects beside the schools`;
  if (same === all) return [`${judged} and agreed each time.`];
  const parts = [
    ...(same > 0 ? [`agreed on ${numberInWords(same)}`] : []),
    ...(higher > 0 ? [`judged ${numberInWords(higher)} higher`] : []),
    ...(lower > 0 ? [`judged ${numberInWords(lower)} lower`] : []),
  ];
  return [`${judged}: they ${listed(parts)}.`];
}

function ofPractice(borough: BoroughReturn, edition: Edition): readonly string[] {
  const { length } = practiceToShare(borough, edition).texts;
  if (length === 0) return [];
  return [`At ${schools(length)} a verifier found good practice that others can learn from.`];
}

function ofAwards({ overAll, asOf }: BoroughReturn): readonly string[] {
  const { 'in force': later, due } = overAll.awards;
  const inForce = sum(later, due);
  if (inForce === null || due === null || inForce === 0) return [];
  const by = longDate(addYears(asOf, 1));
  if (inForce === 1) return [`One award is in force, and ${due === 1 ? 'ends' : 'does not end'} by ${by}.`];
  return [`${capital(numberInWords(inForce))} awards are in force, ${ofWhich(due, inForce, 'ends', 'end')} by ${by}.`];
}

function schools(count: number): string {
  return count === 1 ? 'one school' : `${numberInWords(count)} schools`;
}
