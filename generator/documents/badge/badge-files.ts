import { levelOf } from '../../../framework/award.ts';
import type { AwardId, Edition } from '../../../framework/edition.ts';
import { awardIds } from '../../../framework/edition.ts';
import { loadTemplate } from '../../printing/templates.ts';
import { badgeView } from './badge.ts';

/** A kind of badge. */
export interface BadgeDrawing {
  /** `gold`, or `gold-specimen`; of its PNG too. */
  readonly name: string;
  readonly svg: string;
}

export function badgeName(award: AwardId, sample: boolean): string {
  return `${award}${sample ? '-specimen' : ''}`;
}

/** Every kind of badge that an edition has. */
export function badgeDrawings(edition: Edition): readonly BadgeDrawing[] {
  const template = loadTemplate('badge');
  return awardIds.flatMap((award) =>
    [false, true].map((sample) => ({
      name: badgeName(award, sample),
      svg: template.render(badgeView(award, levelOf(award, edition), edition, sample)),
    })),
  );
}
