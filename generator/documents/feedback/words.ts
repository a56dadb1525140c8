import type { ComparedJudgement, Comparison } from '../../../framework/borough/compare.ts';
import { fewestSchools } from '../../../framework/borough/spread-of-others.ts';
import type { Edition } from '../../../framework/edition.ts';
import { levelIds } from '../../../framework/edition.ts';
import { formalLaName } from '../../../framework/local-authorities.ts';
import { suppressedMark } from '../borough/bars.ts';
import { aspectTitle, strandTitle } from '../borough/wording.ts';
import { listed, numberInWords } from '../../../framework/sentences.ts';

/** `London Borough of Lambeth`; empty where the return does not say. */
export function placeOf({ la }: Comparison, edition: Edition): string {
  return la.code === null ? '' : (formalLaName(la.name, edition) ?? la.name);
}

/** The place as it stands in a sentence: `the London Borough of Lambeth`. */
function thePlace(comparison: Comparison, edition: Edition): string {
  const place = placeOf(comparison, edition);
  return /\bof\b/.test(place) ? `the ${place}` : place;
}

/** `Overall`, `Impact`, `Impact: Vision`. */
export function judgementTitle({ aspect, strand }: ComparedJudgement, edition: Edition): string {
  if (aspect === null) return 'Overall';
  const title = aspectTitle(edition, aspect);
  return strand === null ? title : `${title}: ${strandTitle(edition, aspect, strand)}`;
}

/** What a page has besides the school’s own levels. */
export interface Contents {
  readonly strengths: boolean;
  /** What the school’s own verifier saw. */
  readonly seen: boolean;
  readonly plans: boolean;
  /** Schools that could be asked. */
  readonly asked: boolean;
}

/** A paragraph each. */
export function opening(comparison: Comparison, edition: Edition, has: Contents): readonly string[] {
  const { schools, untold } = comparison;
  const where = thePlace(comparison, edition);
  const all = `${numberInWords(schools)} schools of ${where}`;
  const among = `where you stand among the ${all} whose self-evaluation has come in`;
  const shows = [...(untold === null ? [among] : []), ...shown(has)];
  return [
    `Thank you for taking stock of your professional development. This page shows ${listed(shows.length > 0 ? shows : ['the levels that you gave'])}. It was made for you, and no other school is sent it.`,
    ...(untold === null ? [] : [withoutNumbers[untold](where, all)]),
  ];
}

function shown({ strengths, seen, plans, asked }: Contents): readonly string[] {
  return [
    ...(strengths ? ['what you do well'] : []),
    ...(seen && !strengths ? ['what your verifier saw that others can learn from'] : []),
    ...(asked ? ['whom you could ask about what you want to work on next'] : []),
    ...(plans && !asked ? ['what you want to work on next'] : []),
  ];
}

/** Why nothing is shown of other schools. */
const withoutNumbers: Readonly<Record<NonNullable<Comparison['untold']>, (where: string, schools: string) => string>> =
  {
    'no-la': () =>
      'Your return does not say which local authority you belong to, so we cannot show you yet where you stand among its schools. Choose it on the sheet Details, and send the workbook again.',
    few: (where) =>
      `We do not compare you with other schools of ${where} yet: that takes the self-evaluations of at least ${numberInWords(fewestSchools)} others, so that no number tells what one school said of itself.`,
    telling: (_where, schools) =>
      `The self-evaluations of ${schools} have come in. That is too few for numbers that would not tell what one school said of itself, so we show none yet.`,
  };

/** @param has what the page has */
export function askingTitle({ asked }: Contents): string {
  return `What you want to work on${asked ? ', and whom you could ask' : ''}`;
}

/** How the page came about, a paragraph each. */
export function howToRead({ untold }: Comparison, edition: Edition, { asked }: Contents): readonly string[] {
  const levels = levelIds.map((level) => edition.levels[level].title);
  return [
    `A level is a description of where you are, not a mark: each school gives its own, as you did. ${levels[0] ?? ''} is where everybody begins.`,
    ...(untold === null
      ? [
          `The numbers are of the other schools, without yours. “${suppressedMark}” stands for a number that is not shown, because it is below ${numberInWords(fewestSchools)} or would let such a number be worked out. Where nearly all schools gave one level, nothing is shown.`,
        ]
      : []),
    ...(asked
      ? [
          'A school is named here because a verifier described good practice there, and the words of that description and of your plans agree. Its levels play no part in that.',
        ]
      : []),
  ];
}
