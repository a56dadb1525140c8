import { awardStateTitles, latestAwardStates } from '../../../framework/award-state.ts';
import type { BoroughReturn } from '../../../framework/borough/borough-return.ts';
import type { BoroughFigures } from '../../../framework/borough/figures.ts';
import { stageTitles } from '../../../framework/problems.ts';
import { countInWords } from './tables.ts';

/** Returns and awards, an LA a row. */
export interface AreasView {
  readonly areaHeads: readonly string[];
  readonly areaRows: readonly { readonly label: string; readonly cells: readonly string[]; readonly sum: boolean }[];
}

export function areasView({ overAll, perLa }: BoroughReturn): AreasView {
  const row = (figures: BoroughFigures) => {
    const { la, returns, stages, awards, issued } = figures;
    const counts = [
      returns,
      ...Object.keys(stageTitles).map((stage) => stages[stage as keyof typeof stages]),
      ...latestAwardStates.map((state) => awards[state]),
      ...(issued ? [issued.notReturned] : []),
    ];
    return { label: la?.name ?? 'All', cells: counts.map(countInWords), sum: la === null };
  };
  return {
    areaHeads: [
      'Returns',
      ...Object.values(stageTitles),
      ...latestAwardStates.map((state) => awardStateTitles[state]),
      ...(overAll.issued ? ['Not returned'] : []),
    ],
    areaRows: [...perLa, overAll].map(row),
  };
}
