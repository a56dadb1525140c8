import type { ComparedJudgement, Comparison } from '../../../framework/borough/compare.ts';
import { fewestSchools } from '../../../framework/borough/spread-of-others.ts';
import type { Edition } from '../../../framework/edition.ts';
import { levelIds } from '../../../framework/edition.ts';
import { formalLaName } from '../../../framework/local-authorities.ts';
import { suppressedMark } from '../borough/bars.ts';
import { aspectTitle, strandTitle } from '../borough/wording.ts';
import { numberInWords } from '../../../framework/sentences.ts';

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

/** A paragraph each. */
export function opening(comparison: Comparison, edition: Edition): readonly string[] {
  const { schools, untold } = comparison;
  const where = thePlace(comparison, edition);
  const thanks = 'Thank you for taking stock of your professional development.';
  const made = 'It was made for you, and no other school is sent it.';
  switch (untold) {
    case null:
      return [
        `${thanks} This page shows where you stand among the ${numberInWords(schools)} schools of ${where} whose self-evaluation has come in, what you do particularly well, and whom you could ask about what you want to work on next. ${made}`,
      ];
    case 'no-la':
      return [
        `${thanks} This page shows what you do well and what you want to work on next. ${made}`,
        'Your return does not say which local authority you belong to, so we cannot show you yet where you stand among its schools. Choose it on the sheet Details, and send the workbook again.',
      ];
    case 'few':
      return [
        `${thanks} This page shows what you do well, and whom you could ask about what you want to work on next. ${made}`,
        `We do not compare you with other schools of ${where} yet: that takes the self-evaluations of at least ${numberInWords(fewestSchools)} others, so that no number tells what one school said of itself.`,
      ];
    case 'telling':
      return [
        `${thanks} This page shows what you do well, and whom you could ask about what you want to work on next. ${made}`,
        `The self-evaluations of ${numberInWords(schools)} schools of ${where} have come in. That is too few for numbers that would not tell what one school said of itself, so we show none yet.`,
      ];
  }
}

/** How the page came about, a paragraph each. */
export function howToRead({ untold }: Comparison, edition: Edition): readonly string[] {
  const levels = levelIds.map((level) => edition.levels[level].title);
  return [
    `A level is a description of where you are, not a mark: each school gives its own, as you did. ${levels[0] ?? ''} is where everybody begins.`,
    ...(untold === null
      ? [
          `The numbers are of the other schools, without yours. “${suppressedMark}” stands for a number that is not shown, because it is below ${numberInWords(fewestSchools)} or would let such a number be worked out. Where nearly all schools gave one level, nothing is shown.`,
        ]
      : []),
    'A school is named here because a verifier described good practice there, and the words of that description and of your plans agree. Its levels play no part in that.',
  ];
}
