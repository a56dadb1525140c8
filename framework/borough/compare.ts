import type { Edition, LevelId, PartId } from '../edition.ts';
import type { FieldPath } from '../fields.ts';
import { levelAt } from '../rules/entries.ts';
import type { BoroughReturn, ConsolidatedReturn } from './borough-return.ts';
import type { LaArea, LevelCounts } from './figures.ts';
import type { Judged } from './spread-of-others.ts';
import { fewestSchools, spreadOfOthers } from './spread-of-others.ts';

/** One school’s own levels beside those of the other schools of its LA, as the school may see them. */
export interface Comparison {
  readonly la: LaArea;
  /** Schools of its LA in the figures, this one among them. */
  readonly schools: number;
  /** Overall, then each aspect followed by its strands. */
  readonly judgements: readonly ComparedJudgement[];
  /** Why nothing is shown of the other schools; null where something is. */
  readonly untold: Untold | null;
}

/** `no-la`: the return does not say whose it is. `few`: too few others. `telling`: each number would tell what a school gave. */
export type Untold = 'no-la' | 'few' | 'telling';

export interface ComparedJudgement {
  /** Null for the overall level. */
  readonly aspect: PartId | null;
  /** Null for the level of a whole aspect. */
  readonly strand: PartId | null;
  readonly own: LevelId | null;
  /** Of the other schools, as they judge themselves; null where nothing is shown. */
  readonly others: LevelCounts | null;
}

/** What is counted of an LA: its schools, and for each judgement how many gave each level. */
interface Area {
  schools: number;
  readonly tallies: readonly Record<Judged, number>[];
}

const noSchools = (): Record<Judged, number> => ({ developing: 0, enhancing: 0, embedded: 0, notJudged: 0 });

interface Judgement extends Pick<ComparedJudgement, 'aspect' | 'strand'> {
  readonly path: FieldPath;
}

/** @returns the comparison of each return in the figures; it throws for any other */
export function comparing({ returns }: BoroughReturn, edition: Edition): (held: ConsolidatedReturn) => Comparison {
  const judgements = judgementsOf(edition);
  const areas = new Map<string | null, Area>();
  for (const { standing, la, schoolReturn } of returns) {
    if (standing !== 'counted') continue;
    const area = areas.get(la.code) ?? { schools: 0, tallies: judgements.map(noSchools) };
    areas.set(la.code, area);
    area.schools += 1;
    judgements.forEach(({ path }, index) => {
      const tally = area.tallies[index];
      if (tally) tally[levelAt(schoolReturn, path) ?? 'notJudged'] += 1;
    });
  }
  return ({ la, schoolReturn }) => {
    const area = areas.get(la.code);
    if (!area) throw new RangeError('Only returns in the figures are compared');
    const compared = judgements.map(({ aspect, strand, path }, index): ComparedJudgement => {
      const own = levelAt(schoolReturn, path);
      const others = { ...(area.tallies[index] ?? noSchools()) };
      others[own ?? 'notJudged'] -= 1;
      return { aspect, strand, own, others: la.code === null ? null : spreadOfOthers(others) };
    });
    const isUntold = compared.every(({ others }) => others === null);
    const why = la.code === null ? 'no-la' : area.schools - 1 < fewestSchools ? 'few' : 'telling';
    return { la, schools: area.schools, judgements: compared, untold: isUntold ? why : null };
  };
}

function judgementsOf(edition: Edition): readonly Judgement[] {
  return [
    { aspect: null, strand: null, path: 'overall.level' },
    ...edition.aspects.flatMap(({ id, strands }): readonly Judgement[] => [
      { aspect: id, strand: null, path: `aspects.${id}.level` },
      ...strands.map((strand) => ({
        aspect: id,
        strand: strand.id,
        path: `aspects.${id}.strands.${strand.id}.level` as const,
      })),
    ]),
  ];
}
