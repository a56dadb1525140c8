import type { Identified } from '../award.ts';
import { identityNumbersOf } from '../award.ts';
import { isDate, longDate } from '../dates.ts';
import type { Problem } from '../problems.ts';
import { problemOf } from '../problems.ts';
import { quote } from '../rules/wording.ts';
import type { IsoDate, PanelDecision } from '../school-return.ts';
import { known } from '../values.ts';
import { returnKeyOf } from './return-key.ts';
import type { NameLikeness, NameWords } from './school-name.ts';
import { likenessKeys, likenessOf, wordsOfName } from './school-name.ts';
import { SharedKeys } from './shared-keys.ts';

/** One of the returns that are checked together. */
export interface Gathered extends SchoolOf {
  readonly schoolReturn: Comparable;
}

/** The part of a return that is compared with other returns. */
export interface Comparable extends Identified {
  readonly panel: Pick<PanelDecision, 'decidedOn'>;
}

/** What tells which school a return is of. */
export interface SchoolOf {
  readonly file: string;
  readonly schoolReturn: Identified;
}

/**
 * Problems that only a comparison of the returns of a round shows: a list for each return, in their order, mostly
 * empty.
 */
export function acrossReturns(returns: readonly Gathered[]): readonly (readonly Problem[])[] {
  const findings = schoolsAcross(returns);
  const days = returns.map((): Problem[] => []);
  ofOtherDay(returns, days);
  return findings.map((found, index) => [...found, ...(days[index] ?? [])]);
}

/**
 * Returns whose decisions could not be told apart, since they have neither id nor number and name the same school: a round
 * would have two rows of one key.
 */
export function notToldApart(returns: readonly SchoolOf[]): readonly (readonly Problem[])[] {
  const byKey = new Map<string, number[]>();
  returns.forEach(({ schoolReturn }, index) => {
    if (identityNumbersOf(schoolReturn).length > 0) return;
    const key = returnKeyOf(schoolReturn);
    if (!byKey.get(key)?.push(index)) byKey.set(key, [index]);
  });
  const findings = returns.map((): Problem[] => []);
  for (const members of byKey.values()) {
    for (const member of members) {
      const others = members.filter((other) => other !== member);
      if (others.length === 0) continue;
      findings[member]?.push(
        problemOf({
          code: 'not-told-apart',
          severity: 'error',
          message: `Nothing tells this return from another one of the same name: ${filesOf(returns, others)}.`,
          remedy: `${takeOut(others)}; if they are of different schools, give each its URN or LAESTAB.`,
        }),
      );
    }
  }
  return findings;
}

/** Of returns that need not be of one round: which of them are, or may be, of one school. */
export function schoolsAcross(returns: readonly SchoolOf[]): readonly (readonly Problem[])[] {
  const findings = returns.map((): Problem[] => []);
  const sameSchool = ofSameSchool(returns, findings);
  ofLikeNames(returns, sameSchool, findings);
  return findings;
}

/** A message names so many other returns, and counts the rest. */
const mostNamed = 3;

/**
 * Two returns of one school: of one return id, URN or LAESTAB. An error: one of them is the wrong one, and nobody but a
 * person can say which, so neither has a certificate until one is taken out.
 * @returns the groups that each stands in
 */
function ofSameSchool(
  returns: readonly SchoolOf[],
  findings: readonly Problem[][],
): readonly (readonly ReadonlySet<number>[])[] {
  const groups = returns.map((): ReadonlySet<number>[] => []);
  const found = new Map<string, number[]>();
  returns.forEach(({ schoolReturn }, index) => {
    for (const key of identityNumbersOf(schoolReturn)) {
      if (!found.get(key)?.push(index)) found.set(key, [index]);
    }
  });
  // Copies share every number, and are reported once.
  const told = new Set<string>();
  for (const [key, members] of found) {
    const same = members.join();
    if (members.length === 1 || told.has(same)) continue;
    told.add(same);
    for (const member of members) {
      const others = members.filter((other) => other !== member && !isTogether(groups[member], other));
      if (others.length === 0) continue;
      findings[member]?.push(
        problemOf({
          code: 'same-school',
          severity: 'error',
          message: `There ${others.length === 1 ? 'is another return' : 'are other returns'} of this school (${key}): ${filesOf(returns, others)}.`,
          remedy: `${takeOut(others)}; if they are of different schools, correct the number.`,
        }),
      );
    }
    const group = new Set(members);
    for (const member of members) groups[member]?.push(group);
  }
  return groups;
}

function isTogether(groups: readonly ReadonlySet<number>[] = [], other: number): boolean {
  return groups.some((group) => group.has(other));
}

/**
 * Names that look like one school's (`likenessOf`), where the schools may be one: in one LA, or where an LA is not known.
 * Where both give numbers and they differ, only names that are spelt alike are worth a look.
 */
function ofLikeNames(
  returns: readonly SchoolOf[],
  sameSchool: readonly (readonly ReadonlySet<number>[])[],
  findings: readonly Problem[][],
): void {
  const names = returns.map(({ schoolReturn }) => wordsOfName(schoolReturn.details.organisation ?? ''));
  for (const [index, others] of alikeOf(names)) {
    const doubtful = [...others].filter(([other, likeness]) => {
      const [one, two] = [returns[index], returns[other]];
      if (!one || !two || isTogether(sameSchool[index], other)) return false;
      return mayBeOne(one, two) && (likeness === 'spelling' || !haveOtherNumbers(one, two));
    });
    const [first] = doubtful;
    if (!first) continue;
    const [, likeness] = first;
    const named = doubtful.map(([other]) => other);
    const [own, other] = [index, first[0]].map((at) => returns[at]?.schoolReturn.details.organisation ?? '');
    const why = own === other ? 'which has the same name' : whyAlike[likeness];
    findings[index]?.push(
      problemOf({
        code: 'near-same-name',
        severity: 'query',
        message: `${quote(own ?? '')} may be the same school as ${quote(other ?? '')}, ${why}: ${filesOf(returns, named)}.`,
        remedy: 'Make sure that they are two schools; if they are one, take the return that does not count out.',
      }),
    );
  }
}

const whyAlike: Readonly<Record<NameLikeness, string>> = {
  spelling: 'whose name differs in spelling only',
  letter: 'whose name differs in one letter',
  kind: 'whose name differs in the kind of school only',
};

/** For each name that is like others: which names, and how they are alike. */
function alikeOf(names: readonly NameWords[]): ReadonlyMap<number, ReadonlyMap<number, NameLikeness>> {
  const shared = new SharedKeys(names.length);
  for (const name of names) shared.add(likenessKeys(name));
  const buckets = new Map<string, number[]>();
  names.forEach((name, index) => {
    for (const key of likenessKeys(name).filter((each) => shared.mayHave(each))) {
      if (!buckets.get(key)?.push(index)) buckets.set(key, [index]);
    }
  });
  const alike = new Map<number, Map<number, NameLikeness>>();
  const note = (one: number, other: number, likeness: NameLikeness) => {
    alike.set(one, (alike.get(one) ?? new Map<number, NameLikeness>()).set(other, likeness));
  };
  for (const bucket of buckets.values()) {
    // If hundreds share a name, a few of them are enough to report.
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

function mayBeOne(one: SchoolOf, other: SchoolOf): boolean {
  const [la, otherLa] = [known(one.schoolReturn.details.la), known(other.schoolReturn.details.la)];
  return la === null || otherLa === null || la === otherLa;
}

function haveOtherNumbers(one: SchoolOf, other: SchoolOf): boolean {
  const numbers = ({ schoolReturn }: SchoolOf) =>
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
function ofOtherDay(returns: readonly Gathered[], findings: readonly Problem[][]): void {
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
    findings[index]?.push(
      problemOf({
        code: 'decision-date-differs',
        severity: 'query',
        message: `The decision is dated ${longDate(day)}, most decisions of this round ${longDate(usual)}.`,
        remedy: 'Make sure of the date: the award is valid from that day.',
      }),
    );
  });
}

function takeOut(others: readonly number[]): string {
  return `Keep the one that counts and take the ${others.length === 1 ? 'other' : 'others'} out`;
}

function filesOf(returns: readonly SchoolOf[], indices: readonly number[]): string {
  const files = indices.slice(0, mostNamed).map((index) => returns[index]?.file ?? '');
  const more = indices.length - files.length;
  return `${files.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}
