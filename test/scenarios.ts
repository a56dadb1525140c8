import { check } from '../framework/check.ts';
import type { Edition } from '../framework/edition.ts';
import { london } from '../framework/editions/london/index.ts';
import type { ProblemCode } from '../framework/problem-codes.ts';
import { severities } from '../framework/problem-codes.ts';
import type { ProblemField } from '../framework/problems.ts';
import type { SchoolReturn } from '../framework/school-return.ts';
import type { Changes } from './returns.ts';
import { changed, completeReturn, decidedReturn, today, verifiedReturn } from './returns.ts';

type Whole = (edition: Edition) => SchoolReturn;

/** What breaks one thing in a return that has nothing wrong with it, and all that a check must then find. */
interface Scenario {
  readonly when: string;
  readonly from: Whole;
  readonly change: Changes;
  readonly edition?: Edition;
  /** The decision is one of a round's; else the return's own. */
  readonly isDecidedInRound?: boolean;
  readonly finds: readonly (readonly [code: ProblemCode, field: ProblemField])[];
}

/** By what they are about. `framework/rules/scenarios.test.ts` sees to it that no code is left out. */
export type Scenarios = Partial<Readonly<Record<ProblemCode, readonly [Scenario, ...Scenario[]]>>>;

export const submission = (when: string, change: Changes, ...finds: Scenario['finds']): Scenario => ({
  when,
  from: completeReturn,
  change,
  finds,
});

export const verification = (when: string, change: Changes, ...finds: Scenario['finds']): Scenario => ({
  when,
  from: verifiedReturn,
  change,
  finds,
});

export const award = (when: string, change: Changes, ...finds: Scenario['finds']): Scenario => ({
  when,
  from: decidedReturn,
  change,
  isDecidedInRound: true,
  finds,
});

/** The rules find what each scenario says, and nothing else, in words that a person can act on. */
export function rulesFind(scenarios: Scenarios): void {
  const each = Object.entries(scenarios).flatMap(([code, list]) => list.map((scenario) => ({ code, ...scenario })));

  it.each(each)(
    'have $code found with $when',
    ({ from, change, edition = london, isDecidedInRound = false, finds }) => {
      const { findings } = check(changed(from(edition), change), { edition, today, isDecidedInRound });
      expect(findings.map(({ code, field }) => [code, field])).toEqual(finds);
    },
  );

  it.each(each)('have something said that a person can act on with $when', ({ from, change, edition = london }) => {
    for (const { code, severity, message, remedy } of check(changed(from(edition), change), { edition, today })
      .findings) {
      expect(severity).toBe(severities[code]);
      expect(message).toMatch(/^[^\n]{10,300}\.$/);
      expect(remedy).toMatch(/^[A-Z][^\n]{10,200}\.$/);
      expect(message + remedy).not.toMatch(/undefined|null|NaN|\[object|“”|[a-z]\.[a-z]/);
    }
  });
}

/** The rules find nothing in these. */
export function rulesLetPass(silent: readonly (readonly [when: string, from: Whole, change: Changes])[]): void {
  it.each(silent)('may have %s', (_, from, change) => {
    expect(check(changed(from(london), change), { edition: london, today, isDecidedInRound: true }).findings).toEqual(
      [],
    );
  });
}

/** What follows from a problem is not a second one. */
export function nothingFollowsFrom(
  knockOns: readonly (readonly [when: string, from: Whole, change: Changes, code: ProblemCode])[],
): void {
  it.each(knockOns)('have one problem with %s', (_, from, change, code) => {
    const { findings } = check(
      changed(from(london), { 'meta.submittedReceipt': null, 'meta.reviewedReceipt': null, ...change }),
      { edition: london, today, isDecidedInRound: true },
    );
    expect(findings.map((finding) => finding.code)).toEqual([code]);
  });
}
