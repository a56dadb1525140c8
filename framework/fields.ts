import type { Edition } from './edition.ts';
import { awardIds, levelIds } from './edition.ts';
import { namesOfLa } from './local-authorities.ts';
import { perEdition } from './per-edition.ts';
import type { Action, Evidence, ReturnMeta, SchoolReturn } from './school-return.ts';
import type { Value } from './values.ts';

/** Whose part of the return a field belongs to. */
export type Part = 'school' | 'verifier' | 'panel';

/** One of the words that a choice field may hold. */
export interface Choice {
  readonly id: string;
  /** The word offered in lists. */
  readonly title: string;
  /** Other ways in which people write it. */
  readonly otherTitles?: readonly string[];
}

interface FieldShape {
  /** What the field is called on the form, unique within its sheet. */
  readonly title: string;
  readonly kind: 'line' | 'text' | 'date' | 'choice';
  /** Of a choice field; empty otherwise. */
  readonly choices: readonly Choice[];
}

/** One input of a return. */
export interface Field extends FieldShape {
  /** Where the value stands in a `SchoolReturn`: `details.la`, `aspects.leadership.strands.vision.level`. */
  readonly path: string;
  readonly part: Part;
}

/** One column of the Evidence or Actions table; `key` is the property of the row. */
export interface Column<Key extends string> extends FieldShape {
  readonly key: Key;
}

/** Rows that a verifier has for sampled evidence. */
export const sampledRows = 12;

const line = (title: string): FieldShape => ({ title, kind: 'line', choices: [] });
const text = (title: string): FieldShape => ({ title, kind: 'text', choices: [] });
const date = (title: string): FieldShape => ({ title, kind: 'date', choices: [] });
const choice = (title: string, choices: readonly Choice[]): FieldShape => ({ title, kind: 'choice', choices });

const yesNo: readonly Choice[] = [
  { id: 'yes', title: 'Yes', otherTitles: ['Y', '✓', 'true'] },
  { id: 'no', title: 'No', otherTitles: ['N', 'false'] },
];
const held: readonly Choice[] = [
  { id: 'yes', title: 'Held', otherTitles: ['Yes', 'Done', '✓'] },
  { id: 'no', title: 'Not held', otherTitles: ['No', 'Not done'] },
];
const sampleOutcomes: readonly Choice[] = [
  { id: 'seen', title: 'Seen' },
  { id: 'notseen', title: 'Not seen' },
  { id: 'notoffered', title: 'Not offered' },
];
const actionStatuses: readonly Choice[] = [
  { id: 'planned', title: 'Planned' },
  { id: 'underway', title: 'Under way', otherTitles: ['Underway', 'In progress', 'Started'] },
  { id: 'done', title: 'Done', otherTitles: ['Complete', 'Completed'] },
];

export function levelChoices(edition: Edition): readonly Choice[] {
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

function localAuthorityChoices(edition: Edition): readonly Choice[] {
  return edition.localAuthorities.map((la) => ({ id: la.code, title: la.name, otherTitles: namesOfLa(la) }));
}

/** Awards and administrative outcomes, as verifiers recommend and panels decide them. */
export function outcomeChoices(edition: Edition): readonly Choice[] {
  return [
    ...awardIds.map((id) => ({ id, title: edition.awards[id].title })),
    { id: 'none', title: 'No award', otherTitles: ['None'] },
    { id: 'deferred', title: 'Deferred', otherTitles: ['Defer'] },
  ];
}

/** Every single-valued input of a return, in the order in which the workbook asks for them. */
export const fieldsOf = perEdition((edition): readonly Field[] => {
  const levels = levelChoices(edition);
  const fields = (part: Part, shapes: Readonly<Record<string, FieldShape>>): Field[] =>
    Object.entries(shapes).map(([path, shape]) => ({ path, part, ...shape }));

  return [
    ...fields('school', {
      'details.la': choice('LA area', localAuthorityChoices(edition)),
      'details.organisation': line('School / organisation'),
      'details.pdLead': line('PD lead'),
      'details.assessedOn': date('Date of assessment'),
      'details.urn': line('URN'),
      'details.laestab': line('LAESTAB'),
      'details.contact': line('Contact'),
    }),
    ...edition.aspects.flatMap((aspect) => [
      ...aspect.strands.flatMap((strand) =>
        fields('school', {
          [`aspects.${aspect.id}.strands.${strand.id}.level`]: choice(`${strand.title}: our level`, levels),
          [`aspects.${aspect.id}.strands.${strand.id}.notes`]: text(`${strand.title}: notes`),
        }),
      ),
      ...fields('school', {
        [`aspects.${aspect.id}.level`]: choice('Our level for this aspect', levels),
        [`aspects.${aspect.id}.evidence`]: text('Evidence for this aspect'),
        [`aspects.${aspect.id}.action`]: text('Action for this aspect'),
        [`aspects.${aspect.id}.reason`]: text('Reason for our level'),
      }),
    ]),
    ...fields('school', {
      'overall.level': choice('Our overall level', levels),
      'overall.reason': text('Reason for our overall level'),
      'overall.intention': choice('We intend to seek the award', yesNo),
      'overall.round': line('Date or round'),
    }),
    ...fields('verifier', {
      'verification.verifier': line('Verifier'),
      'verification.organisation': line('Verifier’s organisation'),
      'verification.contactedOn': date('School contacted on'),
      'verification.preVisit': text('Pre-visit notes'),
      'verification.visitedOn': date('Date of visit'),
    }),
    ...edition.visitParts.flatMap(({ id, shortTitle }) =>
      fields('verifier', {
        [`verification.visit.${id}.held`]: choice(`${shortTitle}: held`, held),
        [`verification.visit.${id}.people`]: line(`${shortTitle}: people`),
        [`verification.visit.${id}.notes`]: text(`${shortTitle}: notes`),
      }),
    ),
    ...Array.from({ length: sampledRows }, (_, index) => index).flatMap((index) =>
      fields('verifier', {
        [`verification.sampled.${String(index)}.ref`]: line(`Sample ${String(index + 1)}: evidence`),
        [`verification.sampled.${String(index)}.outcome`]: choice(
          `Sample ${String(index + 1)}: outcome`,
          sampleOutcomes,
        ),
        [`verification.sampled.${String(index)}.comment`]: text(`Sample ${String(index + 1)}: comment`),
      }),
    ),
    ...edition.aspects.flatMap(({ id, shortTitle }) =>
      fields('verifier', {
        [`verification.aspects.${id}.level`]: choice(`${shortTitle}: verifier’s level`, levels),
        [`verification.aspects.${id}.comment`]: text(`${shortTitle}: verifier’s comment`),
      }),
    ),
    ...fields('verifier', {
      'verification.goodPractice': text('Good practice'),
      'verification.development': text('Areas for development'),
      'verification.recommendation': choice('Recommendation', outcomeChoices(edition)),
      'verification.recommendationReason': text('Reason for the recommendation'),
    }),
    ...fields('panel', {
      'panel.decision': choice('Decision', outcomeChoices(edition)),
      'panel.decidedOn': date('Date of decision'),
      'panel.members': text('Members of the panel'),
      'panel.rationale': text('Rationale'),
    }),
  ];
});

export const evidenceColumns = perEdition((edition): readonly Column<keyof Evidence>[] => {
  return [
    { key: 'ref', ...line('Ref') },
    { key: 'aspect', ...choice('Aspect', aspectChoices(edition)) },
    { key: 'strand', ...choice('Strand', strandChoices(edition)) },
    { key: 'level', ...choice('Level', levelChoices(edition)) },
    { key: 'evidence', ...text('Evidence') },
    { key: 'kept', ...line('Where kept') },
    { key: 'date', ...date('Date') },
    { key: 'owner', ...line('Owner') },
  ];
});

export const actionColumns = perEdition((edition): readonly Column<keyof Action>[] => {
  return [
    { key: 'ref', ...line('Ref') },
    { key: 'aspect', ...choice('Aspect', aspectChoices(edition)) },
    { key: 'strand', ...choice('Strand', strandChoices(edition)) },
    { key: 'action', ...text('Action') },
    { key: 'lead', ...line('Lead') },
    { key: 'by', ...date('By when') },
    { key: 'measure', ...text('Success measure') },
    { key: 'status', ...choice('Status', actionStatuses) },
  ];
});

/** @throws RangeError where the edition has no field of this path */
export function fieldAt(edition: Edition, path: string): Field {
  const field = fieldsOf(edition).find((candidate) => candidate.path === path);
  if (!field) throw new RangeError(`The edition ${edition.id} has no field ${path}`);
  return field;
}

/** The value at a field's path. Null where nothing stands there. */
export function valueAt(schoolReturn: SchoolReturn, path: string): Value<string> {
  let place: unknown = schoolReturn;
  for (const key of path.split('.')) {
    if (typeof place !== 'object' || place === null) return null;
    place = (place as Record<string, unknown>)[key];
  }
  return (place ?? null) as Value<string>;
}

/** Everything that a return holds, as values by field path. Paths that are left out are empty. */
export interface ReturnContent {
  readonly meta: ReturnMeta;
  readonly values: ReadonlyMap<string, Value<string>>;
  readonly evidence: readonly Evidence[];
  readonly actions: readonly Action[];
}

/** The return with this content: every field of the edition stands in it. */
export function assembleReturn(edition: Edition, content: ReturnContent): SchoolReturn {
  const root: Record<string, unknown> = { meta: content.meta, evidence: content.evidence, actions: content.actions };
  for (const { path } of fieldsOf(edition)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    let place = root;
    keys.forEach((key, index) => {
      const holdsRows = /^\d+$/.test(keys[index + 1] ?? '');
      place = (place[key] ??= holdsRows ? [] : {}) as Record<string, unknown>;
    });
    place[last] = content.values.get(path) ?? null;
  }
  return root as unknown as SchoolReturn;
}

/** A blank return of an edition. */
export function emptyReturn(edition: Edition, meta: Partial<ReturnMeta> = {}): SchoolReturn {
  return assembleReturn(edition, {
    meta: { returnId: null, sample: false, submittedReceipt: null, reviewedReceipt: null, ...meta },
    values: new Map(),
    evidence: [],
    actions: [],
  });
}
