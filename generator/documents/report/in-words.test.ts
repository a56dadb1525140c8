import fc from 'fast-check';
import { london } from '../../../framework/editions/london/index.ts';
import { awardIds, levelIds } from '../../../framework/edition.ts';
import type { Problem } from '../../../framework/problems.ts';
import { auditReturn } from '../../../test/reports.ts';
import { changed, completeReturn, decidedReturn, verifiedReturn } from '../../../test/returns.ts';
import { inWords, remaining } from './in-words.ts';

const problem: Problem = {
  code: 'details-missing',
  severity: 'error',
  sheet: null,
  cell: null,
  field: null,
  message: 'It is missing.',
  remedy: 'Write it.',
};
const problems = (errors: number, queries: number): Problem[] => [
  ...Array.from({ length: errors }, () => problem),
  ...Array.from({ length: queries }, (): Problem => ({ ...problem, severity: 'query' })),
];

describe('the paragraph of a report', () => {
  it('tells of a decided return from school to panel', () => {
    expect(inWords(decidedReturn(london), london, false, { claim: null }).join(' ')).toBe(
      'Alder Grove Primary School judged its professional development to be Enhancing overall on 20 April 2026. It judged Leadership to be Embedded; Quality, Impact and Collaboration to be Enhancing. Joan Fairweather (Birch Lane School) visited on 10 June 2026 and verified all four aspects, agreeing with the school on each. The verifier recommended the Silver Award, and the panel gave the Silver Award on 24 June 2026, valid until 23 June 2029.',
    );
  });

  it.each([
    ['no visit', completeReturn(london), false, 'No verification visit is recorded yet.'],
    ['an audit', auditReturn, true, 'It uses the framework as an audit tool and does not seek the award.'],
    [
      'no decision',
      verifiedReturn(london),
      false,
      'The verifier recommended the Silver Award; the panel has not decided yet.',
    ],
    [
      'a deferred decision',
      changed(decidedReturn(london), { 'panel.decision': 'deferred' }),
      false,
      'The verifier recommended the Silver Award, and the panel deferred its decision on 24 June 2026.',
    ],
  ])('ends with %s', (_title, schoolReturn, audit, sentence) => {
    expect(inWords(schoolReturn, london, audit, { claim: null }).at(-1)).toBe(sentence);
  });

  it('is made of whole sentences, whatever is there and whatever is not', () => {
    const text = fc.constantFrom(null, 'Ash School', '  Ash \n School ', 'St. John’s  Ltd.');
    const day = fc.constantFrom(null, '2026-06-10', { unreadable: 'Tuesday' });
    const level = fc.constantFrom(null, { unreadable: 'good' }, ...levelIds);
    const outcome = fc.constantFrom(null, { unreadable: '?' }, 'none', 'deferred', ...awardIds);
    const levels = fc.tuple(level, level, level, level);
    const changes = fc.record({
      'details.organisation': text,
      'details.assessedOn': day,
      'overall.level': level,
      'verification.verifier': text,
      'verification.organisation': text,
      'verification.visitedOn': day,
      'verification.recommendation': outcome,
      'panel.decision': outcome,
      'panel.decidedOn': day,
    });
    fc.assert(
      fc.property(changes, levels, levels, fc.boolean(), (some, own, others, audit) => {
        const levelsOfAspects = london.aspects.flatMap(({ id }, index) => [
          [`aspects.${id}.level`, own[index] ?? null] as const,
          [`verification.aspects.${id}.level`, others[index] ?? null] as const,
        ]);
        const schoolReturn = changed(decidedReturn(london), { ...some, ...Object.fromEntries(levelsOfAspects) });
        for (const sentence of inWords(schoolReturn, london, audit, { claim: null })) expectSentence(sentence);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what remains', () => {
  it.each([
    [0, 0, 'Nothing remains to be put right or answered.'],
    [1, 0, 'One error remains to be put right.'],
    [2, 0, 'Two errors remain to be put right.'],
    [0, 1, 'One query remains to be answered.'],
    [2, 1, 'Two errors and one query remain.'],
    [0, 1234, '1,234 queries remain to be answered.'],
  ])('of %i errors and %i queries is said in a sentence', (errors, queries, sentence) => {
    expect(remaining(problems(errors, queries))).toBe(sentence);
    expectSentence(sentence);
  });
});

function expectSentence(sentence: string): void {
  expect(sentence).toMatch(/^[\p{Lu}\d].*[^ ]\.$/u);
  expect(sentence).not.toMatch(/undefined|null|NaN|\[object| {2}|\n| ,| \./);
}
