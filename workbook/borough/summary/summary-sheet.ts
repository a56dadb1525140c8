import type ExcelJS from 'exceljs';
import type { BoroughReturn } from '../../../framework/borough/borough-return.ts';
import { toSerial } from '../../../framework/dates.ts';
import type { Edition } from '../../../framework/edition.ts';
import { levelIds } from '../../../framework/edition.ts';
import { fontOf, linkTo, plainText } from '../../write/cells.ts';
import { textHeight } from '../../layout/heights.ts';
import { levelSign } from '../../layout/styles.ts';
import { areaInLine, bannerOf, foot } from '../area.ts';
import type { Chart } from '../charts/chart.ts';
import type { List } from '../list.ts';
import { boroughName } from '../../layout/names.ts';
import { setUpPaper } from '../paper.ts';
import type { Block } from './block.ts';
import { boxed, headStyle, placeBlock } from './place-block.ts';
import { Sheet } from './sheet.ts';

/** Names by which formulas, and programs, find what stands on the Summary. */
export const names = {
  /** Marks the workbook as one of ours: its first cell. */
  workbook: boroughName,
  /** The day as of which awards are due. */
  asOf: 'PDQM_AsOf',
  /** The words of the levels; with the sign of each beside it. */
  levels: 'PDQM_Levels',
  levelSigns: 'PDQM_LevelSigns',
} as const;

/** Columns of the Summary: labels, then figures. */
const columnCount = 10;
const widths = { label: 33, figure: 11.25 } as const;

/** Fills the Summary, which is the first sheet. @returns the charts to add to it */
export function buildSummary(
  worksheet: ExcelJS.Worksheet,
  borough: BoroughReturn,
  edition: Edition,
  lists: readonly List[],
  keyFigures: Block,
  blocks: readonly Block[],
): readonly Chart[] {
  const sheet = new Sheet(worksheet);
  for (let column = 1; column <= columnCount; column += 1) {
    worksheet.getColumn(column).width = column === 1 ? widths.label : widths.figure;
  }
  buildHead(sheet, borough, edition, lists);
  const frozen = sheet.row - 1;
  worksheet.views = [{ state: 'frozen', ySplit: frozen, showGridLines: false }];
  sheet.next(1, 8);
  buildKeyFigures(sheet, keyFigures);
  if (borough.suppressed) for (const line of suppressionNotes) sheet.put(1, line, 'note').next();
  sheet.put(1, 'As of', 'label').put(2, toSerial(borough.asOf), 'body');
  worksheet.getCell(sheet.row, 2).numFmt = 'dd/mm/yyyy';
  sheet.name(names.asOf, { row: sheet.row, column: 2 }).next();
  buildKey(sheet, edition);
  const charts = blocks.flatMap((block) => placeBlock(sheet, block, columnCount));
  sheet.breakPages(columnCount, printedHead);
  // A chart that ends where a column begins would have that column printed too.
  const last = { row: sheet.row - 1, column: columnCount };
  setUpPaper(worksheet, { foot, pagesWide: 1, titleRows: printedHead, titleColumns: 0, last });
  return charts;
}

/** Rows that each printed page repeats; the links below them are of use on the screen only. */
const printedHead = 2;

const suppressionNotes = [
  'c: a number from 1 to 4, or one that would let such a number be worked out.',
  'Sheets with a row for each school are left out, and charts that would need such a number.',
];

function buildHead(sheet: Sheet, borough: BoroughReturn, edition: Edition, lists: readonly List[]): void {
  sheet
    .put(1, plainText(bannerOf(borough, edition)), borough.sample ? 'alert' : 'banner')
    .name(names.workbook, { row: 1, column: 1 });
  sheet.next(1, 16);
  sheet.put(1, plainText(`Borough return: ${areaInLine(borough, edition)}`), 'title').next(1, 32);
  const perRow = 1 + Math.floor((columnCount - 1) / 2);
  const [filled, empty] = [lists.filter(({ rows }) => rows.length > 0), lists.filter(({ rows }) => rows.length === 0)];
  filled.forEach(({ name, rows }, index) => {
    const place = index % perRow;
    if (place === 0 && index > 0) sheet.next(1, 18);
    sheet.put(place === 0 ? 1 : place * 2, linkTo(name, `${name} (${String(rows.length)})`), 'link');
  });
  if (filled.length > 0) sheet.next(1, 18);
  if (empty.length > 0)
    sheet.put(1, `Nothing to list, and hidden: ${empty.map(({ name }) => name).join(', ')}`, 'note').next(1, 18);
}

/** Large figures side by side. */
function buildKeyFigures(sheet: Sheet, { rows }: Block): void {
  rows.forEach(({ figures: [figure] }, index) => {
    if (figure)
      sheet.putFigure(index + 1, figure, { font: { ...fontOf('title'), size: 24 }, alignment: { horizontal: 'left' } });
  });
  sheet.next(1, 34);
  const style = { font: fontOf('note'), alignment: { vertical: 'top', wrapText: true } } as const;
  rows.forEach(({ label }, index) => sheet.putStyled(index + 1, label, style));
  sheet.next(1, Math.max(...rows.map(({ label }) => textHeight(label, widths.figure, 'note'))));
}

/** The levels’ words and signs: lists to choose from, and the Strands sheet, take them from here. */
function buildKey(sheet: Sheet, edition: Edition): void {
  sheet.keepTogether();
  sheet.put(1, 'Key to the levels', 'heading').next(1, 24);
  ['Level', 'Sign', 'Award'].forEach((title, index) => sheet.putStyled(index + 1, title, headStyle));
  sheet.next();
  const first = sheet.row;
  for (const level of levelIds) {
    const { title, award } = edition.levels[level];
    [title, levelSign(edition, level), edition.awards[award].title].forEach((words, index) =>
      sheet.putStyled(index + 1, words, boxed(level)),
    );
    sheet.next();
  }
  const last = sheet.row - 1;
  sheet.name(names.levels, { row: first, column: 1 }, { row: last, column: 1 });
  sheet.name(names.levelSigns, { row: first, column: 1 }, { row: last, column: 2 }).next();
}
