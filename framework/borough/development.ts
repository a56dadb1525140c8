import type { PartId } from '../edition.ts';
import type { BoroughFigures, Count } from './figures.ts';

/** A strand of an aspect as an area for development. */
export interface DevelopmentArea {
  readonly aspect: PartId;
  readonly strand: PartId;
  /** Returns that judged it Developing, and returns that judged it at all. */
  readonly developing: Count;
  readonly judged: Count;
  /** Rows of the Actions sheets about it. */
  readonly actions: Count;
}

/**
 * Every strand, the one most often judged Developing first; then by actions, then in the order of the framework.
 * Suppressed strands come last, so that their position gives nothing away.
 */
export function developmentAreas({ aspects }: BoroughFigures): readonly DevelopmentArea[] {
  return aspects
    .flatMap(({ aspect, strands }) =>
      strands.map(({ strand, self, actions }): DevelopmentArea => {
        const { developing, enhancing, embedded } = self;
        const judged =
          developing === null || enhancing === null || embedded === null ? null : developing + enhancing + embedded;
        return { aspect, strand, developing, judged, actions };
      }),
    )
    .sort((one, other) => (other.developing ?? -1) - (one.developing ?? -1) || byActions(one, other));
}

function byActions(one: DevelopmentArea, other: DevelopmentArea): number {
  return one.developing === null ? 0 : (other.actions ?? -1) - (one.actions ?? -1);
}
