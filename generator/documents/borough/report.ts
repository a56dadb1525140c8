import type { BoroughReturn } from '../../../framework/borough/borough-return.ts';
import { longDate } from '../../../framework/dates.ts';
import type { Edition } from '../../../framework/edition.ts';
import { areaOf } from '../../../workbook/borough/area.ts';
import { cssString } from '../../printing/css-string.ts';
import type { Page } from '../../printing/page.ts';
import type { Template } from '../../printing/templates.ts';
import type { AreasView } from './areas.ts';
import { areasView } from './areas.ts';
import type { AwardsView, DevelopmentRow, MethodView, SharingView } from './sections.ts';
import { awardsView, developmentView, methodView, sharingView } from './sections.ts';
import type { Headline } from './summary.ts';
import { findings, headlines } from './summary.ts';
import type { ChartedTable } from './tables.ts';
import { agreementTable, areasTables, aspectsTable, stagesTable, strandsChart } from './tables.ts';

/** The borough report as its template prints it: plain objects, every string final. */
export interface BoroughView extends AreasView {
  readonly specimen: boolean;
  readonly framework: string;
  readonly area: string;
  readonly asOf: string;
  readonly headlines: readonly Headline[];
  readonly findings: readonly string[];
  readonly aspects: ChartedTable;
  readonly stages: ChartedTable;
  readonly strands: ChartedTable;
  readonly agreement: ChartedTable;
  readonly development: readonly DevelopmentRow[];
  readonly sharing: SharingView | null;
  readonly awards: AwardsView;
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
    language: 'en-GB',
    author: edition.publisher,
    subject: edition.title,
    publisher: edition.publisher,
    body: template.render(view),
    pageStyle: pageStyle(view),
    outline: true,
  };
}

export function boroughView(borough: BoroughReturn, edition: Edition): BoroughView {
  const { overAll, perLa } = borough;
  return {
    specimen: borough.sample,
    framework: edition.title,
    area: areaOf(borough),
    asOf: longDate(borough.asOf),
    headlines: headlines(borough),
    findings: findings(borough, edition),
    aspects: aspectsTable(overAll, edition),
    stages: stagesTable(overAll),
    strands: strandsChart(overAll, edition),
    agreement: agreementTable(overAll, edition),
    development: developmentView(borough, edition),
    sharing: sharingView(borough, edition),
    awards: awardsView(borough, edition),
    areas: perLa.length > 1 ? areasTables(perLa, edition) : [],
    ...areasView(borough),
    method: methodView(borough, edition),
  };
}

/** What stands in the margins of the pages. */
function pageStyle({ area, asOf, specimen }: BoroughView): string {
  const boxes = [
    `@bottom-left { content: ${cssString(`Borough report: ${area}`)}; }`,
    `@bottom-right { content: ${cssString(`As of ${asOf} · Page `)} counter(page) ' of ' counter(pages); }`,
    ...(specimen ? [`@top-center { content: ${cssString('SPECIMEN – sample data')}; }`] : []),
  ];
  return `@page { ${boxes.join(' ')} }`;
}
