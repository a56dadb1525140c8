import type { Edition } from '../../../framework/edition.ts';

/** A section of the report after its first page. */
export interface Section {
  /** Of its element. */
  readonly id: string;
  readonly title: string;
}

interface Present {
  readonly audit: boolean;
  /** Heading of the section that follows the award. */
  readonly following: string;
  /** Whether some evidence names no aspect. */
  readonly loose: boolean;
  readonly leftOut: boolean;
}

/** The sections in the order in which the template prints them. */
export function sectionsOf(edition: Edition, { audit, following, loose, leftOut }: Present): readonly Section[] {
  const verification = [
    { id: 'visit', title: 'Verification visit' },
    { id: 'good-practice', title: 'Good practice' },
    { id: 'following', title: following },
  ];
  return [
    ...(leftOut ? [{ id: 'left-out', title: 'Left out of print' }] : []),
    { id: 'strands', title: 'The strands' },
    { id: 'overall', title: audit ? 'Overall judgement' : 'Overall judgement and award' },
    ...(audit ? [] : verification),
    ...edition.aspects.map(({ id, templateTitle }) => ({ id: `aspect-${id}`, title: templateTitle })),
    ...(loose ? [{ id: 'loose-evidence', title: 'Evidence without an aspect' }] : []),
    { id: 'action-plan', title: 'Action plan' },
    { id: 'problems', title: 'Errors and queries' },
    { id: 'about', title: 'About this report' },
    { id: 'sign-off', title: 'Sign-off' },
  ];
}
