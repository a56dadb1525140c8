import { levelIds } from '../../../framework/edition.ts';
import type { LevelId } from '../../../framework/edition.ts';
import { accent, levelColours } from '../../layout/styles.ts';
import type { Fill } from '../charts/chart.ts';

/** From light to dark, so that the levels are told apart without colour too; the lowest is hatched. */
const levelFills: Readonly<Record<LevelId, Fill>> = {
  developing: { ground: levelColours.developing.paper, hatch: 'C77A33', ink: levelColours.developing.ink },
  enhancing: { ground: '74B58A', ink: '0F2A18' },
  embedded: { ground: '6B5000', ink: 'FFFFFF' },
};

const noLevelFill: Fill = { ground: 'FFFFFF', ink: '566070' };

/** The fills of the three levels, then of no level. */
export const levelsAndNone: readonly Fill[] = [...levelIds.map((level) => levelFills[level]), noLevelFill];

export const plainFill: readonly Fill[] = [{ ground: accent, ink: 'FFFFFF' }];
