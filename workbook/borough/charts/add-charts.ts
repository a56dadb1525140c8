import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Chart } from './chart.ts';
import { chartPart } from './chart-part.ts';
import { drawingPart } from './drawing-part.ts';
import type { Xml } from './xml.ts';
import { document, element } from './xml.ts';

const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const drawingType = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/**
 * Adds native charts to one sheet of a workbook that exceljs has written, which cannot write them.
 * @param sheetId the worksheet's `id`; the sheet has neither tables nor pictures
 * @returns the bytes of the new .xlsx file
 */
export function addCharts(xlsx: Uint8Array, sheetId: number, charts: readonly Chart[]): Uint8Array {
  if (charts.length === 0) return xlsx;
  const parts = unzipSync(xlsx, { filter: ({ name }) => !name.endsWith('/') });
  const sheet = `xl/worksheets/sheet${String(sheetId)}.xml`;
  const sheetRelationships = `xl/worksheets/_rels/sheet${String(sheetId)}.xml.rels`;
  const drawing = 'xl/drawings/drawing1.xml';
  const chartNames = charts.map((_, index) => `xl/charts/chart${String(index + 1)}.xml`);
  const add = (name: string, xml: string): void => {
    if (parts[name]) throw new Error(`The workbook has a part ${name} already.`);
    parts[name] = strToU8(xml);
  };
  const insert = (name: string, place: RegExp, ...content: readonly Xml[]): void => {
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    const changed = xml.replace(place, (next) => content.map(({ markup }) => markup).join('') + next);
    if (changed === xml) throw new Error(`The workbook’s part ${name} is not as it was expected.`);
    parts[name] = strToU8(changed);
  };

  // After all that concerns printing, before extensions (CT_Worksheet, ECMA-376 Part 1, section 18.3.1.99).
  insert(sheet, /<extLst\b|<\/worksheet>/, element('drawing', { 'r:id': 'rId1' }));
  add(sheetRelationships, relationships('drawing', [drawing]));
  add(drawing, drawingPart(charts));
  add('xl/drawings/_rels/drawing1.xml.rels', relationships('chart', chartNames));
  charts.forEach((chart, index) => add(chartNames[index] ?? '', chartPart(chart)));
  insert(
    '[Content_Types].xml',
    /<\/Types>/,
    override(drawing, drawingType),
    ...chartNames.map((name) => override(name, chartType)),
  );
  return zipSync(parts);
}

/** Relationships to these parts, numbered from `rId1`. */
function relationships(kind: string, targets: readonly string[]): string {
  const each = targets.map((target, index) =>
    element('Relationship', {
      Id: `rId${String(index + 1)}`,
      Type: `${officeRelationships}/${kind}`,
      Target: `/${target}`,
    }),
  );
  return document(element('Relationships', { xmlns: packageRelationships }, each));
}

function override(part: string, contentType: string): Xml {
  return element('Override', { PartName: `/${part}`, ContentType: contentType });
}
