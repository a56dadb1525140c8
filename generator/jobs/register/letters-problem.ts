import type { Problem } from '../../../framework/problems.ts';
import { problemOf } from '../../../framework/problems.ts';
import type { CertifiedAward } from '../../documents/certificate/certificate.ts';
import { lettersWithoutFont } from '../../printing/letters.ts';

/** A message names so many. */
const mostNamed = 12;

/** What a certificate would show as boxes. */
export function lettersProblem({ organisation }: Pick<CertifiedAward, 'organisation'>): readonly Problem[] {
  const letters = lettersWithoutFont(organisation);
  if (letters.length === 0) return [];
  const more = letters.length - mostNamed;
  const named = `${letters.slice(0, mostNamed).join(' ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
  return [
    problemOf({
      code: 'letters-without-font',
      message: `The name has letters that cannot be printed here: ${named}.`,
      remedy: 'Write the name in other letters, as the school wants it to appear on the certificate.',
    }),
  ];
}
