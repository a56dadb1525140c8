import type ExcelJS from 'exceljs';
import type { LevelId } from '../../../framework/edition.ts';
import { absoluteA1, a1, quotedSheet } from '../../address.ts';
import { box, fontOf } from '../../write/cells.ts';
import { solid } from '../../write/colours.ts';
import { textHeight } from '../../layout/heights.ts';
import { accent, inputPaper, levelColours } from '../../layout/styles.ts';
import type { Chart } from '../charts/chart.ts';
import type { Block, BlockChart, BlockColumn, BlockRow } from './block.ts';
import { firstFigure } from './counting.ts';
import type { Sheet } from './sheet.ts';
import { rowHeight } from './sheet.ts';

export const headStyle: Partial<ExcelJS.Style> = {
  font: fontOf('columnHead'),
  fill: solid(accent),
  border: box,
  alignment: { vertical: 'middle', horizontal: 'left', wrapText: true },
};

/** A boxed cell in the colours of a level. */
export function boxed(level: LevelId): Partial<ExcelJS.Style> {
  return {
    font: fontOf(level),
    fill: solid(levelColours[level].paper),
    border: box,
    alignment: { vertical: 'middle', horizontal: 'left', wrapText: true },
  };
}

const labelStyle: Partial<ExcelJS.Style> = {
  font: fontOf('body'),
  border: box,
  alignment: { vertical: 'middle', wrapText: true },
};
const figureStyle: Partial<ExcelJS.Style> = {
  font: fontOf('body'),
  border: box,
  numFmt: '#,##0',
  alignment: { vertical: 'middle', horizontal: 'right' },
};
const sumOf = (style: Partial<ExcelJS.Style>): Partial<ExcelJS.Style> => ({
  ...style,
  font: fontOf('label'),
  fill: solid(inputPaper),
});

/** Adds a block at the current row of the sheet. @returns its chart */
export function placeBlock(sheet: Sheet, block: Block, columnCount: number): readonly Chart[] {
  sheet.keepTogether();
  sheet.put(1, block.heading, 'heading').next(1, 26);
  if (block.note) sheet.put(1, block.note, 'note').next();
  const headRow = sheet.row;
  sheet.putStyled(1, block.labelled, headStyle);
  block.columns.forEach(({ title, level }, index) => {
    sheet.putStyled(firstFigure + index, title, level ? boxed(level) : headStyle);
  });
  const heightIn = (column: number, text: string, look: 'label' | 'body' = 'label') =>
    Math.max(rowHeight, textHeight(text, sheet.worksheet.getColumn(column).width ?? 0, look));
  const titles = block.columns.map(({ title }) => heightIn(firstFigure, title));
  sheet.next(1, Math.max(heightIn(1, block.labelled), ...titles));
  block.rows.forEach((row) => placeRow(sheet, row, heightIn(1, row.label, 'body')));
  const chart = block.chart;
  // Bars without the suppressed numbers would be misleading.
  const isWhole = barsOf(block).every(({ figures }) => figures.every(({ value }) => value !== null));
  if (!chart || !isWhole) {
    sheet.next();
    return [];
  }
  const height = rowsOfChart(block, chart);
  if (chart.place === 'below') {
    sheet.next().keepTogether();
    const from = { row: sheet.row, column: 1 };
    sheet.next(height + 1);
    return [chartOf(sheet, block, chart, headRow, { from, to: { row: sheet.row - 1, column: columnCount + 1 } })];
  }
  const from = { row: headRow, column: firstFigure + block.columns.length };
  const to = { row: headRow + height, column: chart.arrangement === 'stacked' ? columnCount + 1 : from.column + 7 };
  sheet.next(Math.max(1, to.row + 1 - sheet.row));
  return [chartOf(sheet, block, chart, headRow, { from, to, gap: true })];
}

function placeRow(sheet: Sheet, { label, figures, isSum = false }: BlockRow, height: number): void {
  sheet.putStyled(1, label, isSum ? sumOf(labelStyle) : labelStyle);
  figures.forEach((figure, index) => {
    sheet.putFigure(firstFigure + index, figure, isSum ? sumOf(figureStyle) : figureStyle);
  });
  sheet.next(1, height);
}

/** Rows whose height a chart needs: its bars, its title, and its legend where it has one. */
function rowsOfChart(block: Block, { arrangement }: BlockChart): number {
  const bars = barsOf(block).length;
  const [each, around] = arrangement === 'stacked' ? [18, 70] : [20, 45];
  return Math.ceil((bars * each + around) / rowHeight);
}

/** Sums have no bars: they would dwarf the others. */
const barsOf = ({ rows }: Block): readonly BlockRow[] => rows.filter(({ isSum }) => !isSum);

function chartOf(sheet: Sheet, block: Block, chart: BlockChart, headRow: number, place: Chart['place']): Chart {
  const bars = barsOf(block);
  const name = quotedSheet(sheet.worksheet.name);
  const first = headRow + 1;
  const last = headRow + bars.length;
  const column = (number: number) =>
    `${name}!${absoluteA1({ row: first, column: number })}:${absoluteA1({ row: last, column: number })}`;
  const end = { row: last, column: firstFigure + chart.from + chart.fills.length - 1 };
  return {
    title: chart.title,
    description: `${chart.description} The figures stand in ${a1({ row: headRow, column: 1 })} to ${a1(end)}.`,
    arrangement: chart.arrangement,
    place,
    categories: { reference: column(1), shown: bars.map(({ label }) => label) },
    series: chart.fills.map((fill, index) => {
      const figure = chart.from + index;
      const head: BlockColumn | undefined = block.columns[figure];
      return {
        name: {
          reference: `${name}!${absoluteA1({ row: headRow, column: firstFigure + figure })}`,
          shown: [head?.title ?? ''],
        },
        values: {
          reference: column(firstFigure + figure),
          shown: bars.map(({ figures }) => figures[figure]?.value ?? 0),
        },
        fill,
      };
    }),
  };
}
