import type { Edition } from '../../../framework/edition.ts';
import { fieldAt } from '../../../framework/fields.ts';
import type { SampledEvidence, SchoolReturn } from '../../../framework/school-return.ts';
import { known } from '../../../framework/values.ts';
import type { Value } from '../../../framework/values.ts';
import { tableRow } from './rows.ts';
import type { TableRow } from './rows.ts';
import type { Detail } from './summary.ts';
import { choiceInWords, dateInWords, prose, shortened, textInWords } from './wording.ts';
import type { Prose, Words } from './wording.ts';

/** Of what a visit consists, as the framework says it; stands for the record until there is one. */
export interface VisitOutline {
  readonly text: string;
  readonly parts: readonly string[];
}

/** The verifier's record of the visit. */
export interface VisitView {
  readonly dates: readonly Detail[];
  readonly preVisit: Prose;
  readonly parts: readonly VisitPartRow[];
  readonly sampled: readonly SampledRow[];
  /** Shown instead of the table if no evidence was sampled. */
  readonly noneSampled: Prose | null;
}

export interface VisitPartRow extends TableRow<'people' | 'notes'> {
  readonly title: string;
  /** The framework's own wording of this part. */
  readonly wording: string;
  readonly held: Words;
}

export interface SampledRow extends TableRow<'evidence' | 'comment'> {
  readonly outcome: Words;
}

export function visitView(schoolReturn: SchoolReturn, edition: Edition): VisitView {
  const { verification } = schoolReturn;
  const sampled = verification.sampled.filter((sample) => Object.values(sample).some((value) => value !== null));
  return {
    dates: [
      { label: 'School contacted', words: dateInWords(verification.contactedOn) },
      { label: 'Visit', words: dateInWords(verification.visitedOn) },
    ],
    preVisit: prose(verification.preVisit),
    parts: edition.visitParts.map(({ id, shortTitle, title }) => {
      const record = verification.visit[id];
      return {
        title: shortTitle,
        wording: title,
        held: choiceInWords(record?.held ?? null, fieldAt(edition, `verification.visit.${id}.held`).choices),
        ...tableRow({
          people: { label: 'People', words: textInWords(record?.people ?? null, '–'), room: 240 },
          notes: { label: 'Notes', words: textInWords(record?.notes ?? null, '–'), room: 900 },
        }),
      };
    }),
    sampled: sampled.map((sample) => sampledRow(sample, schoolReturn, edition)),
    noneSampled: sampled.length === 0 ? prose(null) : null,
  };
}

export function visitOutline({ process, visitParts }: Edition): VisitOutline {
  return { text: process.visit, parts: visitParts.map(({ title }) => title) };
}

function sampledRow(sample: SampledEvidence, schoolReturn: SchoolReturn, edition: Edition): SampledRow {
  return {
    outcome: choiceInWords(sample.outcome, fieldAt(edition, 'verification.sampled.0.outcome').choices),
    ...tableRow({
      evidence: { label: 'Evidence', words: textInWords(evidenceNamed(sample.ref, schoolReturn), '–'), room: 500 },
      comment: { label: 'Comment', words: textInWords(sample.comment, '–'), room: 700 },
    }),
  };
}

/** What the verifier wrote, with the school's evidence where it is the reference of a row. */
function evidenceNamed(sampled: Value<string>, { evidence }: SchoolReturn): Value<string> {
  const ref = known(sampled);
  const row = evidence.find((each) => ref !== null && known(each.ref)?.toLowerCase() === ref.toLowerCase());
  const text = known(row?.evidence ?? null);
  return ref === null || text === null ? sampled : `${ref}: ${shortened(text, 180)}`;
}
