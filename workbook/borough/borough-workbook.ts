import ExcelJS from 'exceljs';
import type { BoroughReturn } from '../../framework/borough/borough-return.ts';
import type { Edition } from '../../framework/edition.ts';
import { writeWorkbook } from '../write/finished-file.ts';
import { bannerOf, foot } from './area.ts';
import { withRows } from './list-rows.ts';
import { buildList } from './list-sheet.ts';
import { addCharts } from './charts/add-charts.ts';
import type { List } from './list.ts';
import { printedFirst } from './list.ts';
import { awardsList } from './lists/awards.ts';
import {
  differencesList,
  notReturnedList,
  otherFilesList,
  problemsList,
  queriesList,
  setAsideList,
  unreadableList,
} from './lists/findings.ts';
import { returnsList } from './lists/returns.ts';
import { actionsList, evidenceList, practiceList } from './lists/rows.ts';
import { strandsList } from './lists/strands.ts';
import { awardsBlock, decisionsBlock } from './summary/award-blocks.ts';
import { areaBlocks, filesBlock, intentionBlock, keyFigures, stagesBlock } from './summary/blocks.ts';
import { agreementBlock, aspectsBlock, strandsBlock } from './summary/judgement-blocks.ts';
import { buildSummary, names } from './summary/summary-sheet.ts';
import type { CountedLists } from './summary/counting.ts';
import { Counting } from './summary/counting.ts';

/**
 * The workbook of a borough's year: a Summary whose figures and charts follow the lists behind it. What is due or lapsed
 * is so as of the day on which the return was put together. Where numbers are suppressed there are no lists.
 * @returns the bytes of an .xlsx file
 */
export async function buildBoroughWorkbook(borough: BoroughReturn, edition: Edition): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const banner = bannerOf(borough, edition);
  workbook.title = banner;
  workbook.calcProperties.fullCalcOnLoad = true;
  const counted = borough.suppressed ? null : countedLists(borough, edition);
  const lists = counted ? allLists(borough, edition, counted) : [];
  const counting = new Counting(edition, counted);
  const summary = workbook.addWorksheet('Summary');
  const charts = buildSummary(summary, borough, edition, lists, keyFigures(borough, counting), [
    // In this order the blocks fill their printed pages.
    agreementBlock(borough, edition, counting),
    aspectsBlock(borough, edition, counting),
    intentionBlock(borough, edition, counting),
    strandsBlock(borough, edition, counting),
    awardsBlock(borough, counting),
    stagesBlock(borough, counting),
    decisionsBlock(borough, edition, counting),
    ...areaBlocks(borough, edition, counting),
    filesBlock(borough),
  ]);
  const patterned = lists.map((list) => buildList(workbook, list, { banner, foot, hidesEmpty: true }));
  return withRows(addCharts(await writeWorkbook(workbook, edition.publisher), summary.id, charts), patterned);
}

function countedLists(borough: BoroughReturn, edition: Edition): CountedLists {
  return {
    returns: printedFirst(returnsList(borough, edition, names.levels)),
    evidence: printedFirst(evidenceList(borough, edition)),
    actions: printedFirst(actionsList(borough, edition)),
    awards: printedFirst(awardsList(borough, edition, names.asOf)),
  };
}

/** All lists in the order of their tabs. */
function allLists(borough: BoroughReturn, edition: Edition, counted: CountedLists): readonly List[] {
  const notReturned = notReturnedList(borough);
  return [
    counted.returns,
    strandsList(borough, edition, counted.returns, names.levelSigns),
    counted.actions,
    counted.evidence,
    practiceList(borough),
    counted.awards,
    printedFirst(problemsList(borough)),
    printedFirst(queriesList(borough)),
    printedFirst(differencesList(borough)),
    ...(notReturned ? [notReturned] : []),
    setAsideList(borough),
    unreadableList(borough),
    otherFilesList(borough),
  ];
}
