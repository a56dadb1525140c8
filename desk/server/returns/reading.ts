import { levelIds } from '../../../framework/edition.ts';
import type { Edition, LevelId } from '../../../framework/edition.ts';
import { problemOf } from '../../../framework/problems.ts';
import type { Problem } from '../../../framework/problems.ts';
import { dateAt } from '../../../framework/rules/entries.ts';
import { ownLevelsOf, verifiedLevelsOf } from '../../../framework/round/levels.ts';
import { returnKeyOf } from '../../../framework/round/return-key.ts';
import type { IsoDate, YesNo } from '../../../framework/school-return.ts';
import { isUnreadable, known } from '../../../framework/values.ts';
import type { Value } from '../../../framework/values.ts';
import type { Intake } from '../../../generator/intake/reader.ts';
import { isOfPanel } from '../../../generator/jobs/round/known-decisions.ts';
import { laOf } from '../../../generator/jobs/result-of.ts';
import { panelInWords } from '../rounds/panel-in-words.ts';
import type { ReturnPage, ReturnRow } from '../../api/returns.ts';

/** What is remembered of a return once it has been read. */
export interface Reading extends Omit<
  ReturnPage,
  'file' | 'changed' | 'copies' | 'otherReturns' | 'errors' | 'queries'
> {
  readonly status: Exclude<ReturnRow['status'], 'unread'>;
  /** The same for all copies of one return; null where it holds none. */
  readonly key: string | null;
  /** Whether the school seeks the award; null where it does not say. */
  readonly intention: YesNo | null;
  /** Null where it is missing, or cannot be read. */
  readonly assessedOn: IsoDate | null;
  /** The day on which the same would be found no more; null where it lasts. */
  readonly day: IsoDate | null;
}

export function readingOf(intake: Intake, edition: Edition, today: IsoDate): Reading {
  if ('refusal' in intake) {
    return {
      ...nothingKnown,
      levelTitles: titlesOf(edition),
      status: 'unreadable',
      day: today,
      problems: [problemOf(intake.refusal)],
    };
  }
  const { schoolReturn, stage, receipt, lasts, savedAt } = intake.taken;
  // What stands on its own Panel sheet is no decision of the panel, and nothing that the school puts right.
  const problems = intake.taken.problems.filter((problem) => !isOfPanel(problem));
  const { details } = schoolReturn;
  const [school, verifier] = [ownLevelsOf(schoolReturn, edition), verifiedLevelsOf(schoolReturn, edition)];
  return {
    status: problems.some(isError) ? 'problems' : 'ready',
    organisation: details.organisation,
    la: laOf(details, edition),
    urn: shown(details.urn),
    laestab: shown(details.laestab),
    pdLead: shown(details.pdLead),
    contact: shown(details.contact),
    stage,
    ownDecision: panelInWords(schoolReturn.panel, edition),
    receipt,
    savedAt,
    edition: edition.title,
    levelTitles: titlesOf(edition),
    aspects: edition.aspects.map(({ id, shortTitle }) => ({
      title: shortTitle,
      school: school[id] ?? null,
      verifier: verifier[id] ?? null,
    })),
    overall: levelOf(schoolReturn.overall.level),
    problems,
    key: returnKeyOf(schoolReturn),
    intention: known(schoolReturn.overall.intention),
    assessedOn: dateAt(schoolReturn, 'details.assessedOn'),
    day: lasts ? null : today,
  };
}

export function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

const nothingKnown = {
  organisation: null,
  la: null,
  urn: null,
  laestab: null,
  pdLead: null,
  contact: null,
  stage: null,
  ownDecision: null,
  receipt: null,
  savedAt: null,
  edition: '',
  aspects: [],
  overall: null,
  key: null,
  intention: null,
  assessedOn: null,
} as const;

function titlesOf({ levels }: Edition): Readonly<Record<LevelId, string>> {
  return {
    developing: levels.developing.title,
    enhancing: levels.enhancing.title,
    embedded: levels.embedded.title,
  };
}

function shown(value: Value<string>): string | null {
  return isUnreadable(value) ? value.unreadable.slice(0, 200) : value;
}

function levelOf(value: Value<string>): LevelId | null {
  return levelIds.find((level) => level === known(value)) ?? null;
}
