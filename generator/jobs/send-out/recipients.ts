import { validity } from '../../../framework/award.ts';
import type { Edition } from '../../../framework/edition.ts';
import { awardIds } from '../../../framework/edition.ts';
import { outcomeChoices } from '../../../framework/fields.ts';
import type { Problem } from '../../../framework/problems.ts';
import { problemOf } from '../../../framework/problems.ts';
import type { Outcome } from '../../../framework/school-return.ts';
import type { Award } from '../../../register/award.ts';
import { publishedFiles } from '../../../register/proof/site.ts';
import type { Means } from '../means.ts';
import { searchable } from '../../../framework/searchable.ts';
import { awardWithdrawn } from '../register/award-withdrawn.ts';
import type { Decided } from './decided-round.ts';
import type { SchoolDocuments } from './documents-of-schools.ts';
import { bySchool } from './documents-of-schools.ts';
import { enclosuresOf } from './enclosures.ts';
import type { Found } from './found-documents.ts';
import type { Recipient } from './recipient.ts';
import { RegisteredAwards } from './registered-awards.ts';
import type { ToldByReturn } from './told-by-returns.ts';
import { toldByReturns } from './told-by-returns.ts';

export interface Recipients {
  /** In the order of the agenda; without a round, by local authority and school. */
  readonly recipients: readonly Recipient[];
  /** Schools that have documents here and are not of the round; without one, those of which no decision is known. */
  readonly leftOut: number;
}

/** What is known of one return. */
interface Known {
  readonly key: string;
  readonly documents: SchoolDocuments;
  readonly award: Award | null;
  /** Null where no round is given. */
  readonly decided: Decided | null;
  readonly told: ToldByReturn | null;
}

const none: SchoolDocuments = new Map();

/**
 * To whom what was found is to be sent.
 * @param round null for all schools that have documents
 * @param countsReturns whether what stands on the returns’ own Panel sheets counts
 */
export async function recipientsOf(
  found: Found,
  { round, countsReturns }: { readonly round: readonly Decided[] | null; readonly countsReturns: boolean },
  means: Means,
): Promise<Recipients> {
  const awards = await RegisteredAwards.open(means);
  const schools = bySchool(found.documents, (document) => awards?.keyOf(document) ?? null);
  const decisions = new Map(round?.map((decided) => [decided.key, decided]) ?? []);
  const keys = round === null ? [...schools.keys()] : [...decisions.keys()];
  const begun = keys.map((key) => {
    const documents = schools.get(key) ?? none;
    const decided = decisions.get(key) ?? null;
    const serials = [...documents.values()].flatMap(({ serial }) => serial ?? []);
    const mayHaveAward = decided === null || isAward(decided.decision);
    const award = mayHaveAward ? (awards?.of(key, serials, decided?.decidedOn ?? null) ?? null) : null;
    return { key, documents, decided, award };
  });
  const told = await toldByReturns(
    new Map(
      begun.flatMap(({ key, documents, award }) => {
        const [document] = documents.values();
        return award === null && document !== undefined ? [[key, document] as const] : [];
      }),
    ),
    means,
  );
  const known = begun.map((each): Known => {
    const own = told.get(each.key) ?? null;
    return { ...each, told: own === null || countsReturns ? own : { ...own, decision: null, decidedOn: null } };
  });
  const decided = round === null ? known.filter(isDecided) : known;
  const recipients = decided.map((each) => recipientOf(each, found, means));
  const keysNow = new Set(decided.map(({ key }) => key));
  return {
    recipients: round === null ? [...recipients].sort(byPlace) : recipients,
    leftOut: [...schools.keys()].filter((key) => !keysNow.has(key)).length,
  };
}

/** Whether the panel is known to have decided, where no round says so. */
function isDecided({ documents, award, told }: Known): boolean {
  if (award !== null || documents.has('certificate') || documents.has('letter')) return true;
  return told !== null && told.decision !== null;
}

function recipientOf(known: Known, found: Found, means: Means): Recipient {
  const { key, documents, award, decided, told } = known;
  const { office, today, reader } = means;
  const [edition] = reader.editions;
  const [first] = documents.values();
  const said = saidOf(known, edition);
  const isAwarded = awardIds.some((id) => edition.awards[id].title === said.outcome);
  const isByFolder = office === null && (isAwarded || said.outcome === null);
  const serial = award?.serial ?? (isByFolder ? (documents.get('certificate')?.serial ?? null) : null);
  const whose = {
    file: documents.get('certificate')?.file ?? first?.file ?? serial ?? key,
    organisation:
      award?.school.organisation ?? told?.organisation ?? first?.organisation ?? decided?.organisation ?? key,
    la: award?.school.la ?? told?.la ?? first?.la ?? decided?.la ?? null,
    pdLead: award?.school.pdLead ?? told?.pdLead ?? null,
    contact: award?.school.contact ?? told?.contact ?? null,
    ...said,
    serial,
    issue: award?.issue ?? null,
    verifyAddress:
      award === null || office?.site == null ? null : `${office.site.base}${publishedFiles.awardPage(award.serial)}`,
    sample: award?.facts.sample ?? told?.sample ?? false,
  };
  const obstacle = obstacleOf(known, today);
  if (obstacle !== null) return { ...whose, enclosures: [], problems: [obstacle] };
  const enclosed = enclosuresOf(documents, { award, decided, isAwarded, isByFolder, office }, found.badges);
  return { ...whose, ...enclosed };
}

/** Why nothing is sent; null where nothing is in the way. */
function obstacleOf({ documents, award, decided }: Known, today: string): Problem | null {
  const withdrawn = award === null ? null : awardWithdrawn(award, today, 'nothing is sent');
  if (withdrawn !== null) return withdrawn;
  if (decided?.decision === null) {
    return problemOf({
      code: 'not-decided',
      message: 'The panel has not decided on this return yet, so nothing is sent.',
      remedy: 'Enter the decision in the workbook of the round; or make the round without this return.',
    });
  }
  if (documents.size > 0 || award !== null) return null;
  return problemOf({
    code: 'nothing-made',
    message: 'It is on the agenda, and nothing that was made for it is in the folder.',
    remedy: 'Make its documents, or name the folder in which they are.',
  });
}

function isAward(decision: Outcome | null): boolean {
  return awardIds.some((id) => id === decision);
}

type Said = Pick<Recipient, 'outcome' | 'validFrom' | 'validUntil'>;

/** What the panel decided: by the register; else by the round; else by the return itself, where that counts. */
function saidOf({ award, decided, told }: Known, edition: Edition): Said {
  if (award !== null) {
    const { validFrom, validUntil } = award.facts;
    return { outcome: edition.awards[award.facts.award].title, validFrom, validUntil };
  }
  const { decision = null, decidedOn = null } = decided ?? told ?? {};
  const outcome = outcomeChoices(edition).find(({ id }) => id === decision)?.title ?? null;
  if (!isAward(decision) || decidedOn === null) return { outcome, validFrom: null, validUntil: null };
  const { from, until } = validity(decidedOn, edition);
  return { outcome, validFrom: from, validUntil: until };
}

/** After every name. */
const last = '\uffff';

function byPlace(one: Recipient, other: Recipient): number {
  const [[place, name], [otherPlace, otherName]] = [orderOf(one), orderOf(other)];
  if (place !== otherPlace) return place < otherPlace ? -1 : 1;
  return name < otherName ? -1 : name > otherName ? 1 : 0;
}

function orderOf({ la, organisation, serial }: Recipient): readonly [place: string, name: string] {
  return [la ?? last, `${searchable(organisation)} ${serial ?? ''}`];
}
