import type { AwardId, Edition, LevelId } from '../edition.ts';
import { awardIds, levelIds } from '../edition.ts';
import { namesOfLa } from '../local-authorities.ts';
import type { Choice } from './describe.ts';

export type YesNo = 'yes' | 'no';

/** What a panel can decide. Deferred and No award are administrative outcomes; the framework does not name them. */
export type Outcome = AwardId | 'none' | 'deferred';

export type SampleOutcome = 'seen' | 'notseen' | 'notoffered';

type ActionStatus = 'planned' | 'underway' | 'done';

export const yesNo = (): readonly Choice<YesNo>[] => [
  { id: 'yes', title: 'Yes', otherTitles: ['Y', '✓', 'true'] },
  { id: 'no', title: 'No', otherTitles: ['N', 'false'] },
];

export const heldOrNot = (): readonly Choice<YesNo>[] => [
  { id: 'yes', title: 'Held', otherTitles: ['Yes', 'Done', '✓'] },
  { id: 'no', title: 'Not held', otherTitles: ['No', 'Not done'] },
];

export const sampleOutcomes = (): readonly Choice<SampleOutcome>[] => [
  { id: 'seen', title: 'Seen' },
  { id: 'notseen', title: 'Not seen' },
  { id: 'notoffered', title: 'Not offered' },
];

export const actionStatuses = (): readonly Choice<ActionStatus>[] => [
  { id: 'planned', title: 'Planned' },
  { id: 'underway', title: 'Under way', otherTitles: ['Underway', 'In progress', 'Started'] },
  { id: 'done', title: 'Done', otherTitles: ['Complete', 'Completed'] },
];

export function levelChoices(edition: Edition): readonly Choice<LevelId>[] {
  return levelIds.map((id) => ({ id, title: edition.levels[id].title }));
}

export function aspectChoices(edition: Edition): readonly Choice[] {
  return edition.aspects.map((aspect) => ({
    id: aspect.id,
    title: aspect.shortTitle,
    otherTitles: [aspect.title, aspect.templateTitle],
  }));
}

/** The strands of all aspects, each id once. */
export function strandChoices(edition: Edition): readonly Choice[] {
  const titles = new Map(
    edition.aspects.flatMap(({ strands }) => strands.map(({ id, title }) => [id, title] as const)),
  );
  return [...titles].map(([id, title]) => ({ id, title }));
}

export function localAuthorityChoices(edition: Edition): readonly Choice[] {
  return edition.localAuthorities.map((la) => ({ id: la.code, title: la.name, otherTitles: namesOfLa(la) }));
}

/** Awards and administrative outcomes, as verifiers recommend and panels decide them. */
export function outcomeChoices(edition: Edition): readonly Choice<Outcome>[] {
  return [
    ...awardIds.map((id) => ({ id, title: edition.awards[id].title })),
    { id: 'none', title: 'No award', otherTitles: ['None'] },
    { id: 'deferred', title: 'Deferred', otherTitles: ['Defer'] },
  ];
}
