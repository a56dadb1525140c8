import { latestAwardStates } from '../award-state.ts';
import type { Edition, LevelId, PartId } from '../edition.ts';
import { levelIds, rankOf } from '../edition.ts';
import type { FieldPath } from '../fields.ts';
import { outcomeChoices } from '../fields.ts';
import { stages } from '../problems.ts';
import { levelAt, oneOf } from '../rules/entries.ts';
import type { YesNo } from '../school-return.ts';
import type { AwardHeld, ConsolidatedReturn } from './borough-return.ts';
import type { AspectFigures, BoroughFigures, LaArea, StrandFigures } from './figures.ts';

/** What the figures of an LA, or of all, are counted from. */
export interface Counted {
  readonly la: LaArea | null;
  readonly returns: readonly ConsolidatedReturn[];
  /** The latest award of each school. */
  readonly awards: readonly AwardHeld[];
  /** Whether each issued workbook has come back; null without a list of them. */
  readonly issued: readonly { readonly returned: boolean }[] | null;
}

export function countFigures({ la, returns, awards, issued }: Counted, edition: Edition): BoroughFigures {
  const decided = returns.filter(({ stage }) => stage === 'decided');
  const outcomes = outcomeChoices(edition).map(({ id }) => id);
  const returned = issued?.filter((workbook) => workbook.returned).length ?? 0;
  return {
    la,
    returns: returns.length,
    notBegun: returns.filter(({ begun }) => !begun).length,
    stages: tally(stages, returns, ({ stage }) => stage),
    intention: tally([...yesNo, 'notAnswered'], returns, ({ schoolReturn }) => {
      return oneOf(schoolReturn.overall.intention, yesNo) ?? 'notAnswered';
    }),
    overall: levelsAt('overall.level', returns),
    aspects: edition.aspects.map((aspect) => ({
      ...aspectFigures(aspect.id, returns),
      strands: aspect.strands.map((strand) => strandFigures(aspect.id, strand.id, returns)),
    })),
    outcomes: tally(outcomes, decided, ({ schoolReturn }) => oneOf(schoolReturn.panel.decision, outcomes)),
    awards: tally(latestAwardStates, awards, ({ state }) => oneOf(state, latestAwardStates)),
    ...rowsAbout(returns, () => true),
    issued: issued && { issued: issued.length, returned, notReturned: issued.length - returned },
  };
}

const yesNo = ['yes', 'no'] as const satisfies readonly YesNo[];
const levelsAndNone = [...levelIds, 'notJudged'] as const;

function aspectFigures(aspect: PartId, returns: readonly ConsolidatedReturn[]): Omit<AspectFigures, 'strands'> {
  return {
    aspect,
    self: levelsAt(`aspects.${aspect}.level`, returns),
    verified: levelsAt(`verification.aspects.${aspect}.level`, returns),
    agreement: tally(['same', 'higher', 'lower', 'notCompared'], returns, ({ schoolReturn }) => {
      const own = levelAt(schoolReturn, `aspects.${aspect}.level`);
      const verified = levelAt(schoolReturn, `verification.aspects.${aspect}.level`);
      return own === null || verified === null ? 'notCompared' : comparison(verified, own);
    }),
    ...rowsAbout(returns, (row) => row.aspect === aspect),
  };
}

function strandFigures(aspect: PartId, strand: PartId, returns: readonly ConsolidatedReturn[]): StrandFigures {
  return {
    strand,
    self: levelsAt(`aspects.${aspect}.strands.${strand}.level`, returns),
    ...rowsAbout(returns, (row) => row.aspect === aspect && row.strand === strand),
  };
}

function comparison(verified: LevelId, own: LevelId): 'same' | 'higher' | 'lower' {
  if (verified === own) return 'same';
  return rankOf(verified) > rankOf(own) ? 'higher' : 'lower';
}

function levelsAt(
  path: FieldPath,
  returns: readonly ConsolidatedReturn[],
): Record<(typeof levelsAndNone)[number], number> {
  return tally(levelsAndNone, returns, ({ schoolReturn }) => levelAt(schoolReturn, path) ?? 'notJudged');
}

type Row = ConsolidatedReturn['schoolReturn']['evidence' | 'actions'][number];

function rowsAbout(
  returns: readonly ConsolidatedReturn[],
  isAbout: (row: Row) => boolean,
): { readonly evidence: number; readonly actions: number } {
  const count = (rows: readonly Row[]) => rows.filter(isAbout).length;
  return {
    evidence: returns.reduce((sum, { schoolReturn }) => sum + count(schoolReturn.evidence), 0),
    actions: returns.reduce((sum, { schoolReturn }) => sum + count(schoolReturn.actions), 0),
  };
}

/** How many items there are of each kind; items without a kind are not counted. */
function tally<Kind extends string, Item>(
  kinds: readonly Kind[],
  items: readonly Item[],
  kindOf: (item: Item) => Kind | null,
): Record<Kind, number> {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>;
  for (const item of items) {
    const kind = kindOf(item);
    if (kind !== null) counts[kind] += 1;
  }
  return counts;
}
