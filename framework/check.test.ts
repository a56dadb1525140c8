import fc from 'fast-check';
import { changed, completeReturn, decidedReturn, today, verifiedReturn } from '../test/returns.ts';
import { check, hasEntered } from './check.ts';
import { london } from './editions/london/index.ts';
import { actionColumns, assembleReturn, emptyReturn, evidenceColumns, fieldsOf } from './fields.ts';
import type { Part } from './fields.ts';
import { severities } from './problem-codes.ts';
import { stages, steps } from './problems.ts';
import { receiptOf } from './receipt.ts';
import type { Action, Evidence } from './school-return.ts';
import type { Value } from './values.ts';

const options = { edition: london, today };
const auditOnly = changed(completeReturn(london), { 'overall.intention': 'no', 'overall.round': null });

describe('check', () => {
  it.each([
    ['a complete return', completeReturn(london), 'complete', ['submission']],
    ['a verified return', verifiedReturn(london), 'verified', ['submission', 'verification']],
    ['a return decided in a round', decidedReturn(london), 'decided', ['submission', 'verification', 'award']],
    ['a return that does not seek the award', auditOnly, 'complete', ['submission']],
  ])('finds nothing in %s', (_, schoolReturn, stage, covered) => {
    expect(check(schoolReturn, { ...options, isDecidedInRound: true })).toEqual({
      findings: [],
      stage,
      steps: covered,
      receipt: receiptOf(schoolReturn, london),
    });
  });

  it('asks of a blank return all that submission takes, in the order of the sheets', () => {
    const { findings, stage } = check(emptyReturn(london), options);
    expect(stage).toBe('draft');
    const errors = findings.filter(({ severity }) => severity === 'error').map(({ field }) => field);
    const ofAspects = london.aspects.flatMap(({ id }) => [`aspects.${id}.level`, `aspects.${id}.evidence`]);
    const details = ['details.la', 'details.organisation', 'details.pdLead', 'details.assessedOn'];
    expect(errors).toEqual([...details, ...ofAspects, 'overall.level', 'overall.intention']);
    expect(findings).toHaveLength(errors.length + 16);
  });

  it('lists findings in the order of the sheets, rows by row and column, whatever rule found them', () => {
    const messy = changed(completeReturn(london), {
      'overall.round': null,
      'actions.2.aspect': null,
      'evidence.1.kept': 'https://',
      'evidence.1.strand': { unreadable: '?' },
      'evidence.0.date': { unreadable: '?' },
      'aspects.impact.level': null,
      'aspects.impact.strands.culture.level': { unreadable: '?' },
      'aspects.impact.strands.vision.level': null,
      'details.la': null,
      'details.urn': '1',
    });
    expect(check(messy, options).findings.map(({ field }) => field)).toEqual([
      'details.la',
      'details.urn',
      'aspects.impact.strands.vision.level',
      'aspects.impact.strands.culture.level',
      'aspects.impact.level',
      'evidence.0.date',
      'evidence.1.strand',
      'evidence.1.kept',
      'actions.2.aspect',
      'overall.round',
    ]);
  });

  it('covers verification as soon as a verifier has entered anything, and award as soon as the panel has', () => {
    const complete = completeReturn(london);
    expect(check(changed(complete, { 'verification.preVisit': 'Read' }), options).steps).toEqual([
      'submission',
      'verification',
    ]);
    expect(check(changed(complete, { 'panel.members': { unreadable: '#REF!' } }), options).steps).toEqual([
      'submission',
      'award',
    ]);
    expect(check(decidedReturn(london), options).steps).toEqual([...steps]);
    expect(check(changed(complete, { 'panel.members': ' ' }), options).steps).toEqual(['submission']);
  });

  it.each([
    ['submission', ['submission']],
    ['verification', ['submission', 'verification']],
    ['award', ['submission', 'verification', 'award']],
  ] as const)('covers what it is asked to: up to %s', (upTo, covered) => {
    for (const schoolReturn of [emptyReturn(london), completeReturn(london), decidedReturn(london)]) {
      const result = check(schoolReturn, { ...options, upTo });
      expect(result.steps).toEqual(covered);
      expect(covered).toEqual(expect.arrayContaining(result.findings.map(({ step }) => step)));
    }
    expect(check(completeReturn(london), { ...options, upTo }).findings.length > 0).toBe(upTo !== 'submission');
  });

  it('says the same stage, whichever steps it covers', () => {
    for (const upTo of steps) expect(check(decidedReturn(london), { ...options, upTo }).stage).toBe('decided');
  });

  it('says a stage that an error of an earlier step holds back', () => {
    const decided = decidedReturn(london);
    const stageWith = (path: string) => check(changed(decided, { [path]: null }), options).stage;
    expect(stageWith('details.la')).toBe('draft');
    expect(stageWith('verification.goodPractice')).toBe('complete');
    expect(stageWith('panel.decidedOn')).toBe('verified');
    expect(stageWith('verification.sampled.0.ref')).toBe('decided');
  });

  it('does not nag an organisation that answered No about verification, even when asked to cover it', () => {
    expect(check(auditOnly, { ...options, upTo: 'verification' })).toMatchObject({
      findings: [],
      steps: ['submission'],
    });
  });

  it('says one thing of a return that does not seek the award, when asked to cover the award', () => {
    const { findings } = check(auditOnly, { ...options, upTo: 'award' });
    expect(findings.map(({ code }) => code)).toEqual(['award-not-sought']);
  });

  it('quotes what a school wrote in one line of at most 60 characters', () => {
    const essay = 'We are \u202e between\n\tDeveloping and Enhancing, '.repeat(200);
    const [finding] = check(
      changed(completeReturn(london), { 'overall.level': { unreadable: essay } }),
      options,
    ).findings;
    expect(finding?.message).toBe(
      '“We are between Developing and Enhancing, We are between Dev…” in “Our overall level” is not one of the levels.',
    );
  });

  it('never throws, and never says less than a sentence, whatever stands in the fields', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom('https://', 'www.', '2026-02-30', '208/1234'),
    );
    const ids = fc.constantFrom(...new Set(fieldsOf(london).flatMap(({ choices }) => choices.map(({ id }) => id))));
    const value: fc.Arbitrary<Value<string>> = fc.oneof(
      fc.constant(null),
      text,
      ids,
      text.map((unreadable) => ({ unreadable })),
      fc.constant('2026-05-05'),
    );
    const row = (columns: readonly { readonly key: string }[]) =>
      fc.record(Object.fromEntries(columns.map(({ key }) => [key, value])));
    const meta = fc.record({
      returnId: fc.option(text),
      sample: fc.boolean(),
      submittedReceipt: fc.option(text),
      reviewedReceipt: fc.option(text),
    });
    const paths = fieldsOf(london).map(({ path }) => path);
    fc.assert(
      fc.property(
        meta,
        fc.array(value, { minLength: paths.length, maxLength: paths.length }),
        fc.array(row(evidenceColumns(london)), { maxLength: 3 }),
        fc.array(row(actionColumns(london)), { maxLength: 3 }),
        fc.option(fc.constantFrom(...steps), { nil: undefined }),
        (meta, values, evidence, actions, upTo) => {
          const schoolReturn = assembleReturn(london, {
            meta,
            values: new Map(paths.map((path, index) => [path, values[index] ?? null])),
            evidence: evidence as unknown as Evidence[],
            actions: actions as unknown as Action[],
          });
          const { findings, stage } = check(schoolReturn, { ...options, upTo });
          expect(stages).toContain(stage);
          for (const { code, severity, step, message, remedy } of findings) {
            expect(severities[code]).toBe(severity);
            expect(steps).toContain(step);
            expect(message).toMatch(/^[^\n\r\p{Cc}\p{Cs}]{10,400}\.$/u);
            expect(remedy).toMatch(/^[^\n\r\p{Cc}\p{Cs}]{10,400}\.$/u);
            expect(message + remedy).not.toMatch(/undefined|\[object/);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('hasEntered', () => {
  it.each<[Part, string]>([
    ['school', 'overall.round'],
    ['verifier', 'verification.sampled.11.comment'],
    ['panel', 'panel.rationale'],
  ])('sees the smallest entry of the %s, and only there', (part, path) => {
    const schoolReturn = changed(emptyReturn(london), { [path]: 'x' });
    for (const other of ['school', 'verifier', 'panel'] as const) {
      expect(hasEntered(schoolReturn, london, other)).toBe(other === part);
    }
  });

  it('sees what cannot be read', () => {
    expect(hasEntered(changed(emptyReturn(london), { 'panel.decision': { unreadable: '?' } }), london, 'panel')).toBe(
      true,
    );
  });

  it('sees rows, unless nothing is in them', () => {
    const { evidence, actions } = completeReturn(london);
    const [row] = evidence;
    const blank = Object.fromEntries(Object.keys(row ?? {}).map((key) => [key, null]));
    expect(hasEntered(changed(emptyReturn(london), { evidence }), london, 'school')).toBe(true);
    expect(hasEntered(changed(emptyReturn(london), { actions }), london, 'school')).toBe(true);
    expect(hasEntered(changed(emptyReturn(london), { evidence: [blank] }), london, 'school')).toBe(false);
    expect(hasEntered(emptyReturn(london), london, 'school')).toBe(false);
  });
});
