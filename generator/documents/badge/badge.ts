import { markOf } from '../../../framework/award.ts';
import type { AwardId, Edition, LevelId } from '../../../framework/edition.ts';
import { medals } from '../certificate/medal.ts';
import type { Medal } from '../certificate/medal.ts';

/** The badge of an award, as `templates/badge` draws it: 512 units wide and high. */
export interface BadgeView {
  /** What it is, for those who do not see it. */
  readonly title: string;
  /** On its ribbon. */
  readonly word: string;
  /** Of the word: its width, the size of its letters, and the line that they stand on. */
  readonly width: number;
  readonly size: number;
  readonly baseline: number;
  readonly metal: string;
  readonly colour: string;
  readonly level: { readonly id: LevelId; readonly symbol: string };
  readonly medal: Medal;
  /** Where the medal’s middle is, and how large it is drawn. */
  readonly top: number;
  readonly scale: number;
  readonly sample: boolean;
}

/** As on the certificate. */
const metals: Readonly<Record<AwardId, string>> = { bronze: '#8a4a1c', silver: '#566372', gold: '#86660f' };
const colours: Readonly<Record<LevelId, string>> = { developing: '#9a4a00', enhancing: '#1b6b36', embedded: '#725500' };

/** @param level that the award stands for */
export function badgeView(award: AwardId, level: LevelId, edition: Edition, sample: boolean): BadgeView {
  const { title } = edition.awards[award];
  const word = title.toUpperCase();
  return {
    title: badgeTitle(award, edition, sample),
    word,
    width: Math.min(400, word.length * 70),
    size: 106,
    baseline: 423,
    metal: metals[award],
    colour: colours[level],
    level: { id: level, symbol: `level-${level}` },
    medal: medals[award],
    top: sample ? 226 : 194,
    scale: sample ? 0.052 : 0.066,
    sample,
  };
}

export function badgeTitle(award: AwardId, edition: Edition, sample: boolean): string {
  return `${sample ? 'SPECIMEN – ' : ''}${markOf(edition)}, ${edition.awards[award].title} Award`;
}
