import type { Aspect, Edition } from '../../../framework/edition.ts';
import { strandChoices } from '../../../framework/fields.ts';
import type { Evidence, SchoolReturn } from '../../../framework/school-return.ts';
import { known } from '../../../framework/values.ts';
import { tableRow } from './rows.ts';
import type { TableRow } from './rows.ts';
import { aspectMarks } from './summary.ts';
import { choiceInWords, dateInWords, levelMark, notYetRecorded, prose, textInWords } from './wording.ts';
import type { Mark, Prose } from './wording.ts';

/** All that the return says about one aspect, but its actions. */
export interface AspectView {
  readonly id: string;
  readonly title: string;
  /** `Aspect 1 of 4`. */
  readonly position: string;
  readonly school: Mark;
  /** Null where nobody is to verify. */
  readonly verifier: Mark | null;
  readonly comparison: string;
  /** Null where the school gave none: it need not. */
  readonly reason: Prose | null;
  readonly strands: readonly StrandRow[];
  readonly evidence: Prose | null;
  readonly evidenceRows: readonly EvidenceRow[];
  /** Null where the verifier wrote none. */
  readonly comment: Prose | null;
}

export interface StrandRow extends TableRow<'notes'> {
  readonly title: string;
  readonly mark: Mark;
  /** The framework's paragraphs for the chosen level. */
  readonly descriptor: readonly string[];
}

export interface EvidenceRow extends TableRow<'ref' | 'strand' | 'evidence' | 'kept' | 'date' | 'owner'> {
  /** Null where the row names no level: it need not. */
  readonly mark: Mark | null;
}

/** `verified`: whether a verifier judges, or will. */
export function aspectView(
  aspect: Aspect,
  schoolReturn: SchoolReturn,
  edition: Edition,
  verified: boolean,
): AspectView {
  const { school, verifier, comparison } = aspectMarks(schoolReturn, aspect.id, edition, notYetRecorded);
  const judgement = schoolReturn.aspects[aspect.id];
  const comment = schoolReturn.verification.aspects[aspect.id]?.comment ?? null;
  const evidence = judgement?.evidence ?? null;
  const rows = schoolReturn.evidence.filter((row) => known(row.aspect) === aspect.id);
  return {
    id: aspect.id,
    title: aspect.templateTitle,
    position: `Aspect ${String(edition.aspects.indexOf(aspect) + 1)} of ${String(edition.aspects.length)}`,
    school,
    verifier: verified ? verifier : null,
    comparison,
    reason: proseIfAny(judgement?.reason ?? null),
    strands: aspect.strands.map(({ id, title, descriptors }) => {
      const strand = judgement?.strands[id];
      const level = known(strand?.level ?? null);
      return {
        title,
        mark: levelMark(strand?.level ?? null, edition),
        descriptor: level === null ? ['–'] : descriptors[level],
        ...tableRow({ notes: { label: 'Notes', words: textInWords(strand?.notes ?? null, '–'), room: 900 } }),
      };
    }),
    evidence: evidence === null && rows.length > 0 ? null : prose(evidence),
    evidenceRows: rows.map((row) => evidenceRow(row, edition)),
    comment: proseIfAny(comment),
  };
}

/** Evidence whose row names no aspect of the edition. */
export function evidenceWithoutAspect({ evidence }: SchoolReturn, edition: Edition): readonly EvidenceRow[] {
  const ids = new Set(edition.aspects.map(({ id }) => id));
  return evidence.filter(({ aspect }) => !ids.has(known(aspect) ?? '')).map((row) => evidenceRow(row, edition));
}

function evidenceRow(row: Evidence, edition: Edition): EvidenceRow {
  return {
    mark: row.level === null ? null : levelMark(row.level, edition),
    ...tableRow({
      ref: { label: 'Ref', words: textInWords(row.ref, '–'), room: 40 },
      strand: { label: 'Strand', words: choiceInWords(row.strand, strandChoices(edition), '–'), room: 100 },
      evidence: { label: 'Evidence', words: textInWords(row.evidence, '–'), room: 700 },
      kept: { label: 'Where kept', words: textInWords(row.kept, '–'), room: 200 },
      date: { label: 'Date', words: dateInWords(row.date, '–'), room: 100 },
      owner: { label: 'Owner', words: textInWords(row.owner, '–'), room: 100 },
    }),
  };
}

function proseIfAny(text: string | null): Prose | null {
  return text === null ? null : prose(text);
}
