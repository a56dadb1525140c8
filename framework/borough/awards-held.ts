import { stateOnDay } from '../award-state.ts';
import { serialOf, validity } from '../award.ts';
import type { Edition } from '../edition.ts';
import { awardIds } from '../edition.ts';
import { dateAt } from '../rules/entries.ts';
import { laestabOf, urnOf } from '../school-numbers.ts';
import type { IsoDate } from '../school-return.ts';
import type { AwardHeld, AwardKnown, ConsolidatedReturn } from './borough-return.ts';
import { laAreaOf } from './content.ts';
import { groupsSharing } from './groups.ts';
import { byAwardDate } from './order.ts';

/** The returns of a school that are left, oldest first. */
export type ReturnsOfSchool = readonly ConsolidatedReturn[];

/** The awards of one school, each with the return that it was given for where that is among the files. */
interface SchoolAwards {
  readonly returns: ReturnsOfSchool;
  readonly known: readonly AwardKnown[];
}

/**
 * The awards of all schools, a list a school: those that are known from elsewhere, and those of returns that are in order up to
 * the panel's decision. An award that is known from elsewhere is put to a school by return id, URN or LAESTAB, never by name.
 */
export function awardsHeld(
  schools: readonly ReturnsOfSchool[],
  known: readonly AwardKnown[],
  edition: Edition,
  asOf: IsoDate,
): readonly (readonly AwardHeld[])[] {
  return joined(schools, known).map((school) => awardsOfSchool(school, edition, asOf));
}

function joined(schools: readonly ReturnsOfSchool[], known: readonly AwardKnown[]): readonly SchoolAwards[] {
  const items = [
    ...schools.map((returns): SchoolAwards => ({ returns, known: [] })),
    ...known.map((award): SchoolAwards => ({ returns: [], known: [award] })),
  ];
  const keysOfItem = ({ returns, known: awards }: SchoolAwards) => [
    ...returns.flatMap(({ schoolReturn: { meta, details } }) =>
      keysOf({ returnId: meta.returnId, urn: urnOf(details), laestab: laestabOf(details) }),
    ),
    ...awards.flatMap(keysOf),
  ];
  return groupsSharing(items, keysOfItem).map((group) => ({
    returns: group.flatMap(({ returns }) => returns),
    known: group.flatMap(({ known: awards }) => awards),
  }));
}

function keysOf({ returnId, urn, laestab }: Pick<AwardKnown, 'returnId' | 'urn' | 'laestab'>): readonly string[] {
  return Object.entries({ returnId, urn, laestab }).flatMap(([kind, key]) => (key === null ? [] : [`${kind} ${key}`]));
}

function awardsOfSchool({ returns, known }: SchoolAwards, edition: Edition, asOf: IsoDate): readonly AwardHeld[] {
  const ofReturns = returns.flatMap((held) => awardOf(held, edition) ?? []);
  const isOf = (award: AwardKnown) => (each: AwardKnown) =>
    each.award === award.award && each.awardedOn === award.awardedOn;
  const awards = [
    ...known.map((award) => ({ award, held: ofReturns.find(isOf(award))?.held ?? null })),
    ...ofReturns.filter((award) => !known.some(isOf(award))).map((award) => ({ award, held: award.held })),
  ]
    .filter(({ award }) => award.awardedOn <= asOf)
    .sort((one, other) => byAwardDate(one.award, other.award));
  const all = awards.map(({ award }) => ({ ...award, firstDay: award.awardedOn }));
  const latest = awards.filter(({ award }) => !award.withdrawn).at(-1);
  return awards.map((each, index): AwardHeld => {
    const { award, held } = each;
    return {
      // The register’s, which may have been put right since.
      la: award.la === null && held ? held.la : laAreaOf(award.la, edition),
      organisation: award.organisation,
      urn: award.urn,
      laestab: award.laestab,
      returnId: award.returnId,
      serial: award.serial,
      award: award.award,
      awardedOn: award.awardedOn,
      lastDay: award.lastDay,
      state: stateOnDay({ ...award, firstDay: award.awardedOn }, all.slice(index + 1), asOf),
      withdrawn: award.withdrawn,
      latest: each === latest,
      held,
      renewal: renewalOf(each, returns)?.file ?? null,
    };
  });
}

interface OfReturn extends AwardKnown {
  readonly held: ConsolidatedReturn;
}

/** Null for a return that has no award, or is not in order up to it. */
function awardOf(held: ConsolidatedReturn, edition: Edition): OfReturn | null {
  const { schoolReturn, standing, stage, organisation, la } = held;
  const award = awardIds.find((id) => id === schoolReturn.panel.decision);
  const awardedOn = dateAt(schoolReturn, 'panel.decidedOn');
  if (standing === 'awaiting' || stage !== 'decided' || award === undefined || awardedOn === null) return null;
  return {
    held,
    award,
    awardedOn,
    lastDay: validity(awardedOn, edition).until,
    serial: serialOf(schoolReturn, edition),
    organisation,
    la: la.code,
    returnId: schoolReturn.meta.returnId,
    urn: urnOf(schoolReturn.details),
    laestab: laestabOf(schoolReturn.details),
    withdrawn: false,
    sample: schoolReturn.meta.sample,
  };
}

/** The school's later return: after that of the award, or begun after the award was given. */
function renewalOf(
  { award, held }: { readonly award: AwardKnown; readonly held: ConsolidatedReturn | null },
  returns: ReturnsOfSchool,
): ConsolidatedReturn | undefined {
  const current = returns.filter(({ standing }) => standing !== 'earlier');
  if (held !== null) return current.find((each) => returns.indexOf(each) > returns.indexOf(held));
  return current.find((each) => (dateAt(each.schoolReturn, 'details.assessedOn') ?? '') > award.awardedOn);
}
