import { check } from '../framework/check.ts';
import { london } from '../framework/editions/london/index.ts';
import { sampledRows } from '../framework/fields.ts';
import { tidyText } from '../framework/recognise.ts';
import { receiptOf } from '../framework/receipt.ts';
import { known } from '../framework/values.ts';
import type { SampleSchool } from './sample-school.ts';
import { sampleReturn } from './sample-school.ts';
import { sampleSchools } from './schools.ts';

const today = '2026-07-31';

const checked = sampleSchools.map((sample) => ({
  sample,
  ...check(sampleReturn(sample, london), { edition: london, today }),
}));

/** Codes of a severity by file, of the schools that have any. */
function codes(severity: 'error' | 'query'): Record<string, string[]> {
  const found = checked.map(({ sample, findings }) => {
    const ofSeverity = findings.filter((finding) => finding.severity === severity);
    return [sample.file, ofSeverity.map(({ code }) => code).sort()] as const;
  });
  return Object.fromEntries(found.filter(([, list]) => list.length > 0));
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

function distinct(valueOf: (sample: SampleSchool) => string | null): number {
  return new Set(sampleSchools.map(valueOf).filter((value) => value !== null)).size;
}

describe('the sample schools', () => {
  it('are twelve, with files, return ids, URNs and names of their own', () => {
    expect(sampleSchools).toHaveLength(12);
    expect(distinct(({ file }) => file)).toBe(12);
    expect(distinct(({ returnId }) => returnId)).toBe(12);
    expect(distinct(({ details }) => details.urn)).toBe(12);
    expect(distinct(({ details }) => details.organisation)).toBe(12);
  });

  it.each(sampleSchools.map((sample) => [sample.file, sample] as const))(
    '%s has a safe file name and an id of the form that the software gives',
    (file, { returnId }) => {
      expect(file).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(returnId).toMatch(/^R[A-Z2-9]{12}$/);
    },
  );

  it('are of three boroughs', () => {
    expect(new Set(sampleSchools.flatMap(({ details }) => details.la ?? []))).toEqual(new Set(['202', '208', '317']));
  });

  it('have names of every length and of several scripts', () => {
    const names = sampleSchools.map(({ details }) => details.organisation ?? '');
    const lengths = names.map((name) => name.length);
    expect(Math.min(...lengths)).toBe(3);
    expect(Math.max(...lengths)).toBeGreaterThanOrEqual(110);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(120);
    for (const letters of [/ŷ/, /ŵ/i, /Źródełko/, /\p{Script=Arabic}/u, /\p{Script=Tamil}/u]) {
      expect(names.filter((name) => letters.test(name))).not.toHaveLength(0);
    }
  });

  it('are as far as they say', () => {
    expect(checked.map(({ sample, stage }) => [sample.file, stage])).toEqual(
      sampleSchools.map(({ file, stage }) => [file, stage]),
    );
  });

  it('are at every stage, and one seeks no award', () => {
    const at = (stage: SampleSchool['stage']) => sampleSchools.filter((sample) => sample.stage === stage);
    expect(at('draft')).toHaveLength(2);
    expect(at('complete').map(({ overall }) => overall.intention)).toEqual(['yes', 'no', 'yes']);
    expect(at('verified')).toHaveLength(2);
    expect(
      at('decided')
        .flatMap(({ panel }) => panel?.decision ?? [])
        .sort(),
    ).toEqual(['bronze', 'silver', 'silver', 'gold', 'deferred'].sort());
  });

  it('have errors in two drafts only', () => {
    expect(codes('error')).toEqual({
      'alder-vale-primary': ['date-in-future', 'level-not-recognised', 'overall-level-missing'],
      'lanternmakers-yard': ['aspect-action-missing', 'aspect-evidence-missing', 'detail-missing', 'intention-missing'],
    });
  });

  it('raise queries only where somebody would, and where a decision is to be taken over into a round', () => {
    const decided = sampleSchools.filter(({ panel }) => panel !== undefined);
    expect(codes('query')).toEqual({
      ...Object.fromEntries(decided.map(({ file }) => [file, ['decision-in-return-only']])),
      'pennybrass-road-school': [
        'aspect-above-strands',
        'evidence-without-aspect',
        'laestab-malformed',
        'link-malformed',
        'maintaining-action-missing',
        'strand-level-missing',
      ],
    });
  });

  it('have no sentence in common', () => {
    const owners = new Map<string, Set<string>>();
    for (const { file, aspects, evidence, actions, overall, verification, panel } of sampleSchools) {
      const record = { ...verification, verifier: null, organisation: null };
      const texts = textsOf({ aspects, evidence, actions, overall, record, rationale: panel?.rationale });
      for (const sentence of texts.flatMap((text) => text.split(/(?<=[.?!])\s/)).filter(({ length }) => length > 30)) {
        owners.set(sentence, (owners.get(sentence) ?? new Set()).add(file));
      }
    }
    expect([...owners].filter(([, files]) => files.size > 1)).toEqual([]);
  });
});

describe.each(sampleSchools.map((sample) => [sample.file, sample] as const))('the return of %s', (_, sample) => {
  const schoolReturn = sampleReturn(sample, london);

  it('is marked as a sample and has a row for each sample that a verifier may take', () => {
    expect(schoolReturn.meta).toMatchObject({ sample: true, returnId: sample.returnId });
    expect(schoolReturn.verification.sampled).toHaveLength(sampledRows);
  });

  it('holds all that the sample says', () => {
    const { details, aspects, evidence, actions, overall, verification, panel } = sample;
    const held = new Set(textsOf({ ...schoolReturn, meta: null }));
    const said = textsOf({ details, aspects, evidence, actions, overall, verification, panel });
    expect(said.filter((text) => !held.has(text))).toEqual([]);
  });

  it('holds only text that reads back unchanged', () => {
    const texts = textsOf(schoolReturn);
    expect(texts.filter((text) => tidyText(text) !== text)).toEqual([]);
  });

  it('has the receipt of the school’s part where it was submitted', () => {
    const receipt = sample.submitted ? receiptOf(schoolReturn, london) : null;
    expect(schoolReturn.meta.submittedReceipt).toBe(receipt);
    expect(schoolReturn.meta.reviewedReceipt).toBe(sample.verification ? receipt : null);
  });

  it('lists evidence that is older than the assessment, and samples rows that exist', () => {
    const refs = schoolReturn.evidence.map(({ ref }) => ref);
    expect(new Set(refs).size).toBe(refs.length);
    const assessedOn = known(sample.details.assessedOn) ?? '';
    const late = schoolReturn.evidence.filter(({ date }) => (known(date) ?? '') > assessedOn);
    expect(late).toEqual([]);
    const sampled = (sample.verification?.sampled ?? []).map(([ref]) => ref).filter((ref) => /^E\d+$/.test(ref));
    expect(sampled.filter((ref) => !refs.includes(ref))).toEqual([]);
  });
});
