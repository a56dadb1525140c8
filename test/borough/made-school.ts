import type { AwardId, Edition, LevelId, PartId } from '../../framework/edition.ts';
import { levelIds } from '../../framework/edition.ts';
import { emptyReturn } from '../../framework/fields.ts';
import type { Stage } from '../../framework/problems.ts';
import { receiptOf } from '../../framework/receipt.ts';
import type { Action, Evidence, IsoDate, Outcome, SchoolReturn } from '../../framework/school-return.ts';
import type { Changes } from '../returns.ts';
import { changed, completeReturn, decidedReturn, verifiedReturn } from '../returns.ts';
import type { Chance } from './chance.ts';

/** What a made-up school says in its return: what the figures are counted from in tests, without the code under test. */
export interface MadeSchool {
  readonly la: string;
  readonly organisation: string;
  readonly urn: string | null;
  readonly laestab: string | null;
  readonly returnId: string | null;
  readonly pdLead: string;
  readonly begun: boolean;
  readonly stage: Stage;
  readonly assessedOn: IsoDate;
  readonly intention: 'yes' | 'no' | null;
  readonly overall: LevelId | null;
  /** By aspect id; then by strand id. */
  readonly levels: Readonly<Record<PartId, LevelId | null>>;
  readonly verified: Readonly<Record<PartId, LevelId | null>>;
  readonly strands: Readonly<Record<PartId, Readonly<Record<PartId, LevelId | null>>>>;
  readonly actions: readonly About[];
  readonly evidence: readonly About[];
  readonly outcome: Outcome | null;
  readonly decidedOn: IsoDate | null;
}

/** What a row is about. */
export interface About {
  readonly aspect: PartId | null;
  readonly strand: PartId | null;
}

const leads = ['Amina Okafor', 'Siân Ó Briain', 'José Muñoz', 'Zofia Łukasik', 'Nguyễn Thị Hà', 'Priya Nair'] as const;

/** Texts that a careless program would take for formulas, markup or ends of cells. */
export const awkwardTexts = [
  '=HYPERLINK("http://example.org";"press")',
  '+44 20 7946 0000 is who we ring',
  '-5 days a year, down from 7',
  '@all staff: coaching',
  'Tŷ Gŵyr; “quoted”, and, commas\nand a second line',
  '<b>bold</b> & _x0041_ ]]>',
] as const;

export function makeSchool(
  chance: Chance,
  edition: Edition,
  known: Pick<MadeSchool, 'la' | 'organisation' | 'urn' | 'laestab' | 'returnId'>,
): MadeSchool {
  const level = () => chance.pick(['developing', 'developing', ...levelIds] as const);
  const stage = chance.pick(['draft', 'complete', 'complete', 'verified', 'decided', 'decided'] as const);
  const isVerified = stage === 'verified' || stage === 'decided';
  const byAspect = <Made>(make: () => Made) => Object.fromEntries(edition.aspects.map(({ id }) => [id, make()]));
  const levels = byAspect(level);
  // A draft lacks the level of an aspect.
  if (stage === 'draft') levels[chance.pick(edition.aspects).id] = null as unknown as LevelId;
  const outcomes: readonly Outcome[] = ['bronze', 'silver', 'gold', 'silver', 'bronze', 'none', 'deferred'];
  const year = 2021 + chance.below(4);
  const about = (): About => {
    const aspect = chance.pick(edition.aspects);
    if (chance.below(12) === 0) return { aspect: null, strand: null };
    return { aspect: aspect.id, strand: chance.below(8) === 0 ? null : chance.pick(aspect.strands).id };
  };
  return {
    ...known,
    pdLead: `${chance.pick(leads)} ${String(chance.below(1000))}`,
    begun: true,
    stage,
    assessedOn: `${String(year)}-0${String(1 + chance.below(3))}-1${String(chance.below(10))}`,
    intention: isVerified ? 'yes' : chance.pick(['yes', 'yes', 'no'] as const),
    overall: stage === 'draft' && chance.below(2) === 0 ? null : level(),
    levels,
    verified: byAspect(() => (isVerified ? level() : null)),
    strands: Object.fromEntries(
      edition.aspects.map(({ id, strands }) => [
        id,
        Object.fromEntries(strands.map((strand) => [strand.id, chance.below(15) === 0 ? null : level()])),
      ]),
    ),
    actions: Array.from({ length: chance.below(7) }, about),
    evidence: Array.from({ length: 1 + chance.below(6) }, about),
    outcome: stage === 'decided' ? chance.pick(outcomes) : null,
    decidedOn:
      stage === 'decided' ? `${String(year)}-0${String(6 + chance.below(3))}-2${String(chance.below(9))}` : null,
  };
}

/** The same school's workbook as it came: nothing entered beyond its details. */
export function untouched(school: MadeSchool, edition: Edition): MadeSchool {
  const none = Object.fromEntries(edition.aspects.map(({ id }) => [id, null]));
  return {
    ...school,
    begun: false,
    stage: 'draft',
    intention: null,
    overall: null,
    levels: none,
    verified: none,
    strands: Object.fromEntries(
      edition.aspects.map(({ id, strands }) => [id, Object.fromEntries(strands.map((strand) => [strand.id, null]))]),
    ),
    actions: [],
    evidence: [],
    outcome: null,
    decidedOn: null,
  };
}

/** The return that says so. */
export function returnOf(school: MadeSchool, edition: Edition, more: Changes = {}): SchoolReturn {
  const details: Changes = {
    'meta.returnId': school.returnId,
    'details.la': school.la,
    'details.organisation': school.organisation,
    'details.urn': school.urn,
    'details.laestab': school.laestab,
  };
  if (!school.begun) return changed(emptyReturn(edition), { ...details, ...more });
  const schoolPart = changed(completeReturn(edition), {
    ...details,
    'details.pdLead': school.pdLead,
    'details.assessedOn': school.assessedOn,
    'overall.level': school.overall,
    'overall.intention': school.intention,
    ...Object.fromEntries(edition.aspects.map(({ id }) => [`aspects.${id}.level`, school.levels[id] ?? null])),
    ...Object.fromEntries(
      edition.aspects.flatMap(({ id, strands }) =>
        strands.map((strand) => [`aspects.${id}.strands.${strand.id}.level`, school.strands[id]?.[strand.id] ?? null]),
      ),
    ),
    evidence: school.evidence.map(evidenceRow),
    actions: school.actions.map(actionRow),
    ...more,
  });
  if (school.stage === 'draft' || school.stage === 'complete') return schoolPart;
  const receipt = receiptOf(schoolPart, edition);
  const { verification, panel } = school.stage === 'decided' ? decidedReturn(edition) : verifiedReturn(edition);
  const year = school.assessedOn.slice(0, 4);
  const verified = changed(schoolPart, {
    'meta.submittedReceipt': receipt,
    'meta.reviewedReceipt': receipt,
    verification,
    panel,
    'verification.contactedOn': `${year}-04-06`,
    'verification.visitedOn': `${year}-05-10`,
    'verification.recommendation': (school.outcome ?? 'silver') satisfies Outcome | AwardId,
    'verification.recommendationReason': 'As seen on the visit',
    'verification.goodPractice': `Coaching at ${school.organisation} reaches all staff.`,
    ...Object.fromEntries(
      edition.aspects.flatMap(({ id }) => [
        [`verification.aspects.${id}.level`, school.verified[id] ?? null],
        [`verification.aspects.${id}.comment`, 'As seen on the visit'],
      ]),
    ),
  });
  return changed(verified, { 'panel.decision': school.outcome, 'panel.decidedOn': school.decidedOn });
}

function evidenceRow({ aspect, strand }: About, index: number): Evidence {
  return {
    ref: `E${String(index + 1)}`,
    aspect,
    strand,
    level: 'enhancing',
    evidence: awkwardTexts[index % awkwardTexts.length] ?? null,
    kept: 'https://school.example/pd/programme',
    date: '2021-01-15',
    owner: 'Amina Okafor',
  };
}

function actionRow({ aspect, strand }: About, index: number): Action {
  return {
    ref: `A${String(index + 1)}`,
    aspect,
    strand,
    action: awkwardTexts[(index + 3) % awkwardTexts.length] ?? null,
    lead: 'Amina Okafor',
    by: '2025-12-18',
    measure: 'Three partner schools use it',
    status: 'underway',
  };
}
