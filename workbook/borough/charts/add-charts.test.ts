import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { addCharts } from './add-charts.ts';
import type { Chart } from './chart.ts';

const chart: Chart = {
  title: 'Levels of A & B <“all”>',
  description: 'Bars: "every" school\u0000',
  place: { from: { row: 2, column: 4 }, to: { row: 20, column: 12 } },
  arrangement: 'stacked',
  categories: { reference: "'Summary'!$A$2:$A$3", shown: ['Leadership', 'Quality'] },
  series: [
    {
      name: { reference: "'Summary'!$B$1", shown: ['Developing'] },
      values: { reference: "'Summary'!$B$2:$B$3", shown: [3, 4] },
      fill: { ground: 'FDE8D3', hatch: 'C77A33', ink: '9A4A00' },
    },
  ],
};

async function workbook(fill: (sheet: ExcelJS.Worksheet) => void = () => undefined) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Summary');
  sheet.addRow(['', 'Developing']);
  fill(sheet);
  return { id: sheet.id, bytes: new Uint8Array(await book.xlsx.writeBuffer()) };
}

async function partsWith(charts: readonly Chart[]): Promise<Readonly<Record<string, string>>> {
  const { id, bytes } = await workbook();
  const parts = unzipSync(addCharts(bytes, id, charts));
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
}

describe('charts that are added to a workbook', () => {
  it('refer to their cells and hold what these show', async () => {
    const { 'xl/charts/chart1.xml': xml } = await partsWith([chart]);

    expect(xml).toContain("<c:f>'Summary'!$B$2:$B$3</c:f>");
    expect(xml).toMatch(/<c:numCache>.*<c:v>3<\/c:v>.*<c:v>4<\/c:v>.*<\/c:numCache>/);
    expect(xml).toMatch(/<c:strCache>.*Leadership.*Quality.*<\/c:strCache>/);
  });

  it('have their title, their alternative text and well-formed markup, whatever stands in them', async () => {
    const parts = await partsWith([chart, chart]);

    expect(parts['xl/charts/chart2.xml']).toContain('<a:t>Levels of A &amp; B &lt;“all”&gt;</a:t>');
    expect(parts['xl/drawings/drawing1.xml']).toContain('descr="Bars: &quot;every&quot; school"');
    for (const [name, xml] of Object.entries(parts).filter(([name]) => /\.(xml|rels)$/.test(name))) {
      expect(() => new SaxesParser({ fileName: name }).write(xml).close()).not.toThrow();
    }
  });

  it('are told apart without colour, and say their numbers', async () => {
    const { 'xl/charts/chart1.xml': xml } = await partsWith([chart]);

    expect(xml).toContain('<a:pattFill prst="wdUpDiag">');
    expect(xml).toContain('<c:showVal val="1"/>');
  });

  it('are joined to the sheet by parts that all exist', async () => {
    const parts = await partsWith([chart, chart]);
    const targets = Object.entries(parts).flatMap(([name, xml]) =>
      /drawing|worksheets/.test(name) && name.endsWith('.rels')
        ? [...xml.matchAll(/Target="\/([^"]+)"/g)].map(([, target]) => target ?? '')
        : [],
    );

    expect(targets.sort()).toEqual(['xl/charts/chart1.xml', 'xl/charts/chart2.xml', 'xl/drawings/drawing1.xml']);
    for (const target of targets) {
      expect(parts[target]).toBeDefined();
      expect(parts['[Content_Types].xml']).toContain(`PartName="/${target}"`);
    }
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<drawing r:id="rId1"/></worksheet>');
  });

  it('leave a workbook without charts as it is', async () => {
    const { id, bytes } = await workbook();

    expect(addCharts(bytes, id, [])).toBe(bytes);
  });

  it('are refused by a sheet that has parts of its own', async () => {
    const { id, bytes } = await workbook((sheet) => {
      sheet.addTable({ name: 'Own', ref: 'A5', columns: [{ name: 'Head' }], rows: [['row']] });
    });

    expect(() => addCharts(bytes, id, [chart])).toThrow('has a part xl/worksheets/_rels/sheet1.xml.rels already');
  });
});
