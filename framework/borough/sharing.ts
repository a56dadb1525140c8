import type { Edition, PartId } from '../edition.ts';
import { levelAt, textAt } from '../rules/entries.ts';
import type { BoroughReturn, ConsolidatedReturn } from './borough-return.ts';

/** What schools can learn from each other. */
export interface PracticeToShare {
  /** What verifiers wrote as good practice, school by school. */
  readonly texts: readonly { readonly held: ConsolidatedReturn; readonly text: string }[];
  readonly aspects: readonly SharedAspect[];
}

export interface SharedAspect {
  readonly aspect: PartId;
  /** Schools that are Embedded here, and schools that are Developing. */
  readonly offers: readonly ConsolidatedReturn[];
  readonly seeks: readonly ConsolidatedReturn[];
}

/** By the verifier's level where there is one, else by the school's own. Counted returns only. */
export function practiceToShare({ returns }: BoroughReturn, edition: Edition): PracticeToShare {
  const counted = returns.filter(({ standing }) => standing === 'counted');
  return {
    texts: counted.flatMap((held) => {
      const text = textAt(held.schoolReturn, 'verification.goodPractice');
      return text === null ? [] : [{ held, text }];
    }),
    aspects: edition.aspects.map(({ id }) => {
      const at = ({ schoolReturn }: ConsolidatedReturn) =>
        levelAt(schoolReturn, `verification.aspects.${id}.level`) ?? levelAt(schoolReturn, `aspects.${id}.level`);
      return {
        aspect: id,
        offers: counted.filter((held) => at(held) === 'embedded'),
        seeks: counted.filter((held) => at(held) === 'developing'),
      };
    }),
  };
}
