import type { Identified } from '../award.ts';
import { identityNumbersOf } from '../award.ts';
import { isDate, longDate } from '../dates.ts';
import type { Severity } from '../problems.ts';
import { quote } from '../rules/wording.ts';
import type { IsoDate, PanelDecision } from '../school-return.ts';
import { known } from '../values.ts';
import type { NameLikeness, NameWords } from './school-name.ts';
import { likenessKeys, likenessOf, wordsOfName } from './school-name.ts';

/** A return among the others that are dealt with at once. */
export interface Gathered {
  readonly file: string;
  readonly schoolReturn: Comparable;
}

/** What of a return is laid beside that of others. */
export interface Comparable extends Identified {
  readonly panel: Pick<PanelDecision, 'decidedOn'>;
}

/** What only shows when returns are laid side by side: a finding about one of them, which names the others. */
export interface AcrossFinding {
  readonly code: 'same-school' | 'near-same-name' | 'decision-date-differs';
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
}

/** What was found about each of the returns, in their order; most often nothing. */
export function acrossReturns(returns: readonly Gathered[]): readonly (readonly AcrossFinding[])[] {
  const findings = returns.map((): AcrossFinding[] => []);
  const sameSchool = ofSameSchool(returns, findings);
  ofLikeNames(returns, sameSchool, findings);
  ofOtherDay(returns, findings);
  return findings;
}

/** A message names so many other returns, and counts the rest. */
const mostNamed = 3;

/**
 * Two returns of one school: of one return id, URN or LAESTAB. An error: one of them is the wrong one, and nobody but a
 * person can say which, so neither has a certificate until one is taken out.
 * @returns the returns that each stands together with
 */
function ofSameSchool(returns: readonly Gathered[], findings: readonly AcrossFinding[][]): readonly Set<number>[] {
  const together = returns.map(() => new Set<number>());
  const found = new Map<string, number[]>();
  returns.forEach(({ schoolReturn }, index) => {
    for (const key of identityNumbersOf(schoolReturn)) found.set(key, [...(found.get(key) ?? []), index]);
  });
  for (const [key, members] of found) {
    if (members.length === 1) continue;
    for (const member of members) {
      const others = members.filter((other) => other !== member && !together[member]?.has(other));
      if (others.length === 0) continue;
      others.forEach((other) => together[member]?.add(other));
      findings[member]?.push({
        code: 'same-school',
        severity: 'error',
        message: `There is another return of this school (${key}): ${filesOf(returns, others)}.`,
        remedy: 'Keep the one that counts and take the other out; if they are two schools, correct the number.',
      });
    }
  }
  return together;
}

/**
 * Names that look like one school's (`likenessOf`), where the schools may be one: in one LA, or where an LA is not known.
 * Where both give numbers and they differ, only names that are spelt alike are worth a look.
 */
function ofLikeNames(
  returns: readonly Gathered[],
  sameSchool: readonly ReadonlySet<number>[],
  findings: readonly AcrossFinding[][],
): void {
  const names = returns.map(({ schoolReturn }) => wordsOfName(schoolReturn.details.organisation ?? ''));
  for (const [index, others] of alikeOf(names)) {
    const doubtful = [...others].filter(([other, likeness]) => {
      const [one, two] = [returns[index], returns[other]];
      if (!one || !two || sameSchool[index]?.has(other)) return false;
      return mayBeOne(one, two) && (likeness === 'spelling' || !haveOtherNumbers(one, two));
    });
    const [first] = doubtful;
    if (!first) continue;
    const [, likeness] = first;
    const named = doubtful.map(([other]) => other);
    const name = quote(returns[first[0]]?.schoolReturn.details.organisation ?? '');
    findings[index]?.push({
      code: 'near-same-name',
      severity: 'query',
      message: `${quote(returns[index]?.schoolReturn.details.organisation ?? '')} may be the same school as ${name}, ${whyAlike[likeness]}: ${filesOf(returns, named)}.`,
      remedy: 'Make sure that they are two schools; if they are one, take the return that does not count out.',
    });
  }
}

const whyAlike: Readonly<Record<NameLikeness, string>> = {
  spelling: 'whose name differs in spelling only',
  letter: 'whose name differs in one letter',
  kind: 'whose name differs in the kind of school only',
};

/** Of each name that is alike to others: which, and how. */
function alikeOf(names: readonly NameWords[]): ReadonlyMap<number, ReadonlyMap<number, NameLikeness>> {
  const buckets = new Map<string, number[]>();
  names.forEach((name, index) => {
    for (const key of likenessKeys(name)) buckets.set(key, [...(buckets.get(key) ?? []), index]);
  });
  const alike = new Map<number, Map<number, NameLikeness>>();
  const note = (one: number, other: number, likeness: NameLikeness) => {
    alike.set(one, (alike.get(one) ?? new Map<number, NameLikeness>()).set(other, likeness));
  };
  for (const bucket of buckets.values()) {
    // A name that hundreds share is told of often enough.
    for (const one of bucket.slice(0, mostCompared)) {
      for (const other of bucket.slice(0, mostCompared)) {
        const [oneName, otherName] = [names[one], names[other]];
        if (one >= other || !oneName || !otherName || alike.get(one)?.has(other)) continue;
        const likeness = likenessOf(oneName, otherName);
        if (likeness === null) continue;
        note(one, other, likeness);
        note(other, one, likeness);
      }
    }
  }
  return new Map([...alike].sort(([one], [other]) => one - other));
}

const mostCompared = 100;

function mayBeOne(one: Gathered, other: Gathered): boolean {
  const [la, otherLa] = [known(one.schoolReturn.details.la), known(other.schoolReturn.details.la)];
  return la === null || otherLa === null || la === otherLa;
}

function haveOtherNumbers(one: Gathered, other: Gathered): boolean {
  const numbers = ({ schoolReturn }: Gathered) =>
    identityNumbersOf({ ...schoolReturn, meta: { ...schoolReturn.meta, returnId: null } });
  return numbers(one).some((number) => {
    const [kind = ''] = number.split(' ');
    return numbers(other).some((another) => another.startsWith(`${kind} `) && another !== number);
  });
}

/**
 * A round is one sitting of the panel, so its decisions are of one day. A day that only few have is likely a slip, of the
 * year most often; where there is no day that most have, all are left alone.
 */
function ofOtherDay(returns: readonly Gathered[], findings: readonly AcrossFinding[][]): void {
  const dayOf = ({ schoolReturn }: Gathered): IsoDate | null => {
    const day = known(schoolReturn.panel.decidedOn);
    return day !== null && isDate(day) ? day : null;
  };
  const counts = new Map<IsoDate, number>();
  const days = returns.map(dayOf);
  for (const day of days) if (day !== null) counts.set(day, (counts.get(day) ?? 0) + 1);
  const total = days.filter((day) => day !== null).length;
  const [usual] = [...counts].find(([, count]) => count * 2 > total) ?? [];
  if (usual === undefined) return;
  days.forEach((day, index) => {
    if (day === null || day === usual) return;
    findings[index]?.push({
      code: 'decision-date-differs',
      severity: 'query',
      message: `The decision is dated ${longDate(day)}, most decisions of this round ${longDate(usual)}.`,
      remedy: 'Make sure of the date: the award is valid from that day.',
    });
  });
}

function filesOf(returns: readonly Gathered[], indices: readonly number[]): string {
  const files = indices.slice(0, mostNamed).map((index) => returns[index]?.file ?? '');
  const more = indices.length - files.length;
  return `${files.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}
