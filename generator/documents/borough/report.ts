import type { BoroughReturn } from '../../../framework/borough/borough-return.ts';
import { longDate } from '../../../framework/dates.ts';
import type { Edition } from '../../../framework/edition.ts';
import { areaOf, areaParts } from '../../../workbook/borough/area.ts';
import { pageStyleOf } from '../page-style.ts';
import type { Page } from '../../printing/page.ts';
import type { Template } from '../../printing/templates.ts';
import type { AreasView } from './areas.ts';
import { areasView } from './areas.ts';
import type { AwardsView, DevelopmentRow, MethodView, SharingView, UnreadableView } from './sections.ts';
import { awardsView, developmentNote, developmentView, methodView, sharingView, unreadableView } from './sections.ts';
import type { Headline } from './summary.ts';
import { shortened } from '../report/wording.ts';
import { inWords } from './in-words.ts';
import { headlines } from './summary.ts';
import type { ChartedTable } from './tables.ts';
import { agreementTable, areasTables, aspectsTable, stagesTable, strandsChart } from './tables.ts';

/** The borough report as its template prints it: plain objects, every string final. */
export interface BoroughView extends AreasView {
  readonly specimen: boolean;
  readonly framework: string;
  readonly area: string;
  /** The same in parts between which a line may end. */
  readonly areaParts: readonly string[];
  /** Whether the title names several, and is set smaller. */
  readonly severalAreas: boolean;
  readonly asOf: string;
  readonly headlines: readonly Headline[];
  /** All local authorities by name, where there are too many for the title; else empty. */
  readonly areaNames: readonly string[];
  /** What the figures say, as a paragraph. */
  readonly inWords: string;
  readonly aspects: ChartedTable;
  readonly stages: ChartedTable;
  readonly strands: ChartedTable;
  readonly agreement: ChartedTable;
  /** What the lowest level is called. */
  readonly lowest: string;
  readonly development: readonly DevelopmentRow[];
  /** Said of strands whose number is left out; null where there are none. */
  readonly developmentNote: string | null;
  readonly sharing: SharingView | null;
  readonly awards: AwardsView;
  /** Null where every level could be read, or no school may be named. */
  readonly unreadable: UnreadableView | null;
  /** Empty if there is only one LA. */
  readonly areas: readonly ChartedTable[];
  readonly method: MethodView;
}

/** The report for the borough's director. `template` is the one named `borough`. */
export function boroughReport(borough: BoroughReturn, edition: Edition, template: Template): Page {
  const view = boroughView(borough, edition);
  return {
    stylesheet: template.stylesheet,
    title: `Borough report: ${view.area}`,
    author: edition.publisher,
    subject: `${edition.title}: borough report as of ${view.asOf}`,
    publisher: edition.publisher,
    language: 'en-GB',
    body: template.render(view),
    pageStyle: pageStyle(view),
    outline: true,
  };
}

export function boroughView(borough: BoroughReturn, edition: Edition): BoroughView {
  const { overAll, perLa } = borough;
  const names = areaNames(borough, edition);
  return {
    specimen: borough.sample,
    framework: edition.title,
    area: areaOf(borough, edition),
    areaParts: areaParts(borough, edition),
    severalAreas: areaParts(borough, edition).length > 1,
    asOf: longDate(borough.asOf),
    headlines: headlines(borough),
    areaNames: names,
    inWords: inWords(borough, edition).join(' '),
    aspects: aspectsTable(overAll, edition),
    stages: stagesTable(overAll),
    strands: strandsChart(overAll, edition),
    agreement: agreementTable(overAll, edition),
    lowest: edition.levels.developing.title,
    development: developmentView(borough, edition),
    developmentNote: developmentNote(borough, edition),
    sharing: sharingView(borough, edition),
    awards: awardsView(borough, edition),
    unreadable: unreadableView(borough, edition),
    areas: perLa.length > 1 ? areasTables(perLa, edition) : [],
    ...areasView(borough),
    method: methodView(borough, edition),
  };
}

function areaNames({ perLa }: BoroughReturn, edition: Edition): readonly string[] {
  const names = perLa.flatMap(({ la }) => (la?.code ? [la.name] : []));
  return names.length > 1 && areaParts({ perLa }, edition).length === 1 ? names : [];
}

/** What stands in the margins of the pages. */
function pageStyle({ area, asOf, specimen }: BoroughView): string {
  return pageStyleOf(shortened(`Borough report: ${area}`, 72), `As of ${asOf} · `, specimen);
}
