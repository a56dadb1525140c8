import type { AwardState } from '../../../framework/award-state.ts';
import { awardStateTitles, latestAwardStates } from '../../../framework/award-state.ts';
import type { AwardHeld, BoroughReturn } from '../../../framework/borough/borough-return.ts';
import { coverageRows } from '../../../framework/borough/coverage.ts';
import { developmentAreas } from '../../../framework/borough/development.ts';
import type { LaArea } from '../../../framework/borough/figures.ts';
import { onlyAwardsNote } from '../../../framework/borough/only-awards-note.ts';
import { practiceToShare } from '../../../framework/borough/sharing.ts';
import { unreadableLevels } from '../../../framework/borough/unreadable-levels.ts';
import { longDate } from '../../../framework/dates.ts';
import type { Edition } from '../../../framework/edition.ts';
import { outcomeChoices } from '../../../framework/fields.ts';
import { counted } from '../../../framework/sentences.ts';
import type { ChartedTable } from './tables.ts';
import { suppressedMark } from './bars.ts';
import { countInWords, countsTable } from './tables.ts';
import { aspectTitle, remainder, strandTitle } from './wording.ts';
import { cut } from '../print-limits.ts';
import { levelMark, outcomeMark, prose, shortened } from '../report/wording.ts';
import type { Mark, Prose } from '../report/wording.ts';

/** Strands that are listed as areas for development, and further ones with the number of the last. */
const developmentRows = 8;
/** Schools that a list names before it is cut off: the workbook has them all. */
const namedSchools = 24;
const quotedTexts = 40;
const listedAwards = 150;
const listedLevels = 30;
/** Most characters of a quoted text and of a name. */
const roomOfText = 3_000;
const roomOfName = 200;
const roomOfEntry = 80;
const inTheWorkbook = 'the borough workbook has them all';

export interface DevelopmentRow {
  readonly aspect: string;
  readonly strand: string;
  readonly developing: string;
  readonly share: string;
  readonly actions: string;
}

/** The strands most often judged at the lowest level. */
export function developmentView({ overAll }: BoroughReturn, edition: Edition): readonly DevelopmentRow[] {
  const areas = developmentAreas(overAll).filter(({ developing }) => developing !== 0 && developing !== null);
  const fewest = areas[developmentRows - 1]?.developing ?? 0;
  return areas
    .filter(({ developing }) => (developing ?? 0) >= fewest)
    .map(({ aspect, strand, developing, judged, actions }) => ({
      aspect: aspectTitle(edition, aspect),
      strand: strandTitle(edition, aspect, strand),
      developing: countInWords(developing),
      share:
        judged && developing !== null ? `${String(Math.round((developing / judged) * 100))}% of ${String(judged)}` : '',
      actions: countInWords(actions),
    }));
}

/** Said of strands whose number is left out; null where there are none. */
export function developmentNote({ overAll }: BoroughReturn, { levels }: Edition): string | null {
  if (developmentAreas(overAll).every(({ developing }) => developing !== null)) return null;
  return `Strands whose number is left out (“${suppressedMark}” in the table above) are not listed. Schools may judge them ${levels.developing.title} as often as these.`;
}

export interface SharingView {
  readonly aspects: readonly SharedAspectView[];
  readonly texts: readonly { readonly school: string; readonly la: string; readonly text: Prose }[];
  readonly moreTexts: string;
}

interface SharedAspectView {
  readonly aspect: string;
  readonly groups: readonly { readonly title: string; readonly mark: Mark; readonly schools: SchoolNames }[];
}

/** Names of schools, and what is said of those that are not named. */
interface SchoolNames {
  readonly count: string;
  /** `la` is empty where there is only one. */
  readonly schools: readonly { readonly name: string; readonly la: string }[];
  readonly more: string;
}

/** Schools that can share practice, and schools that look for it. Null if no school may be named. */
export function sharingView(borough: BoroughReturn, edition: Edition): SharingView | null {
  if (borough.suppressed) return null;
  const { aspects, texts } = practiceToShare(borough, edition);
  const severalAreas = borough.perLa.length > 1;
  return {
    aspects: aspects.map(({ aspect, offers, seeks }) => ({
      aspect: aspectTitle(edition, aspect),
      groups: [
        { title: `Can show it: ${edition.levels.embedded.title}`, level: 'embedded', schools: offers } as const,
        { title: `Look for it: ${edition.levels.developing.title}`, level: 'developing', schools: seeks } as const,
      ].map(({ title, level, schools }) => ({
        title,
        mark: levelMark(level, edition),
        schools: schoolNames(schools, severalAreas),
      })),
    })),
    texts: texts.slice(0, quotedTexts).map(({ held, text }) => ({
      school: shortened(held.organisation, roomOfName),
      la: severalAreas ? held.la.name : '',
      text: prose(cut(text, roomOfText, 'the school’s own return')),
    })),
    moreTexts: remainder(texts.length, quotedTexts, inTheWorkbook),
  };
}

function schoolNames(
  all: readonly { readonly organisation: string; readonly la: LaArea }[],
  severalAreas: boolean,
): SchoolNames {
  return {
    count: all.length === 0 ? 'None' : counted(all.length, 'school'),
    schools: all
      .slice(0, namedSchools)
      .map(({ organisation, la }) => ({ name: shortened(organisation, roomOfName), la: severalAreas ? la.name : '' })),
    more: remainder(all.length, namedSchools, inTheWorkbook),
  };
}

export interface UnreadableView {
  readonly rows: readonly {
    readonly school: string;
    readonly la: string;
    readonly judgement: string;
    readonly entered: string;
  }[];
  readonly more: string;
}

/** Levels that somebody entered and that are none. Null where there are none, or no school may be named. */
export function unreadableView(borough: BoroughReturn, edition: Edition): UnreadableView | null {
  const levels = unreadableLevels(borough, edition);
  if (borough.suppressed || levels.length === 0) return null;
  return {
    rows: levels.slice(0, listedLevels).map(({ held, label, entered }) => ({
      school: shortened(held.organisation, roomOfName),
      la: borough.perLa.length > 1 ? held.la.name : '',
      judgement: label,
      entered: shortened(entered, roomOfEntry),
    })),
    more: remainder(levels.length, listedLevels, inTheWorkbook),
  };
}

export interface AwardsView {
  readonly decisions: ChartedTable;
  /** What its counts leave out; null where they leave out nothing. */
  readonly decisionsNote: string | null;
  readonly states: ChartedTable;
  /** Those that are due come first, those that are not in force last. */
  readonly rows: readonly AwardRow[];
  readonly more: string;
}

interface AwardRow {
  readonly school: string;
  readonly la: string;
  readonly award: Mark;
  readonly awardedOn: string;
  readonly lastDay: string;
  readonly state: string;
  readonly look: string;
}

export function awardsView({ overAll, awards, perLa, onlyAwardsKnown }: BoroughReturn, edition: Edition): AwardsView {
  const order: readonly AwardState[] = ['due', 'in force', 'lapsed', 'superseded', 'withdrawn'];
  const rank = ({ state }: AwardHeld) => order.indexOf(state);
  const rows = [...awards].sort((one, other) => rank(one) - rank(other));
  return {
    decisions: countsTable(
      'Decisions of the panel',
      'Decision',
      'Returns',
      outcomeChoices(edition).map(({ id, title }) => ({ label: title, count: overAll.outcomes[id] })),
    ),
    decisionsNote: onlyAwardsKnown ? onlyAwardsNote : null,
    states: countsTable(
      'Awards held, each school with its latest',
      'State',
      'Schools',
      latestAwardStates.map((state) => ({
        label: awardStateTitles[state],
        count: overAll.awards[state],
      })),
    ),
    rows: rows.slice(0, listedAwards).map(({ organisation, la, award, awardedOn, lastDay, state, renewal }) => ({
      school: shortened(organisation, roomOfName),
      la: perLa.length > 1 ? la.name : '',
      award: outcomeMark(award, edition),
      awardedOn: longDate(awardedOn),
      lastDay: longDate(lastDay),
      state: `${awardStateTitles[state]}${renewal === null ? '' : ', begun again'}`,
      look: state.replaceAll(' ', '-'),
    })),
    more: remainder(rows.length, listedAwards, inTheWorkbook),
  };
}

export interface MethodView {
  readonly files: readonly { readonly label: string; readonly count: string; readonly sum: boolean }[];
  /** How the figures were worked out, a paragraph each. */
  readonly notes: readonly string[];
  /** Null where there was no list of issued workbooks, or no school may be named. */
  readonly notReturned: SchoolNames | null;
}

/** What the figures rest on. */
export function methodView(borough: BoroughReturn, edition: Edition): MethodView {
  const { coverage, notReturned, suppressed, asOf, queries } = borough;
  return {
    files: coverageRows(coverage).map(({ label, count, isSum }) => ({ label, count: countInWords(count), sum: isSum })),
    notes: [
      `The figures are as of ${longDate(asOf)}. They count each school’s latest return once: returns are matched by their return id, then by URN or LAESTAB, never by name alone.`,
      'Levels are as the schools and the verifiers judged them; nothing is computed from other levels. “No level” holds returns without a level that can be read; for verifiers these are the returns not verified yet.',
      `An award is valid for ${counted(edition.validityYears, 'year')} from the panel’s decision. “Due” means that it ends within twelve months, “In force” that it ends later.`,
      ...(suppressed
        ? [
            '“c” stands for a number from 1 to 4, or for one that would let such a number be worked out. No school is named.',
          ]
        : []),
      ...(queries.length > 0
        ? [
            `${counted(queries.length, 'question')} about the matching of returns ${queries.length === 1 ? 'is' : 'are'} listed in the borough workbook.`,
          ]
        : []),
    ],
    notReturned: notReturned === null || suppressed ? null : schoolNames(notReturned, borough.perLa.length > 1),
  };
}
