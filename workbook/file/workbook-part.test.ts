import { relationships, sheetPart, workbookFile, workbookPart } from '../../test/hand-made-workbook.ts';
import type { Parts } from '../../test/hand-made-workbook.ts';
import { refusalOf } from '../../test/refusal.ts';
import type { CellSource } from '../read/cell-source.ts';
import { readWorkbookFile } from './read-workbook-file.ts';

const sheet = 'xl/worksheets/sheet1.xml';

/** A workbook of these sheets and what follows their list, each sheet with a relationship `s1`, `s2`, … of these kinds. */
function workbookOf(sheets: string, rest: string, kinds = ['worksheet'], before = ''): CellSource {
  const listed = kinds.map((kind, index) => [`s${String(index + 1)}`, kind, 'worksheets/sheet1.xml'] as const);
  return readWorkbookFile(
    workbookFile({
      'xl/workbook.xml': workbookPart(sheets, rest, before),
      'xl/_rels/workbook.xml.rels': relationships(...listed),
    }),
  );
}

/** The relationships of a workbook whose first sheet is right. */
const linked = (...others: readonly (readonly [id: string, kind: string, target: string])[]): Parts => ({
  'xl/_rels/workbook.xml.rels': relationships(['s1', 'worksheet', 'worksheets/sheet1.xml'], ...others),
});

const two = '<sheet name="One" r:id="s1"/><sheet name="Two" r:id="s2"/>';

describe('the list of sheets', () => {
  it('keeps hidden sheets, charts and the order of the tabs', () => {
    const source = workbookOf(
      '<sheet name="A &amp; _x0042_" r:id="s3"/><sheet name="Chart" r:id="s2"/><sheet name="Old" state="hidden" r:id="s1"/><sheet name="_pdqm" state="veryHidden" r:id="s1"/>',
      '',
      ['worksheet', 'chartsheet', 'worksheet'],
    );
    expect(source.sheets.map(({ name, hidden, rows }) => [name, hidden, rows])).toEqual([
      ['A & B', false, 1],
      ['Chart', false, 0],
      ['Old', true, 1],
      ['_pdqm', true, 1],
    ]);
    expect([...(source.sheets[1]?.filled() ?? [])]).toEqual([]);
  });

  const target = 'worksheets/sheet1.xml';
  it.each<[string, Parts]>([
    ['has no part', { 'xl/workbook.xml': workbookPart(two) }],
    ['has an empty id', { 'xl/workbook.xml': workbookPart(two.replace('"s2"', '""')) }],
    ['has no id', { 'xl/workbook.xml': workbookPart(two.replace('r:id="s2"', '')) }],
    ['leads to a part that is not there', linked(['s2', 'worksheet', 'worksheets/sheet9.xml'])],
    ['leads to a part of another kind', linked(['s2', 'image', target])],
    ['leads to two parts', linked(['s2', 'worksheet', target], ['s2', 'worksheet', target])],
    [
      'leads to a chart that says it is cells',
      { ...linked(['s2', 'worksheet', 'worksheets/sheet2.xml']), 'xl/worksheets/sheet2.xml': '<chartsheet/>' },
    ],
    [
      'is cut off',
      {
        ...linked(['s2', 'worksheet', 'worksheets/sheet2.xml']),
        'xl/worksheets/sheet2.xml': sheetPart('').slice(0, -9),
      },
    ],
  ])('names a sheet as unread that %s, and reads the others', (_, parts) => {
    const { sheets, unread } = readWorkbookFile(workbookFile({ 'xl/workbook.xml': workbookPart(two), ...parts }));
    expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([['One', 1]]);
    expect(unread).toEqual([{ what: 'sheet', name: 'Two' }]);
  });

  it('makes the workbook damaged when none of its sheets can be read', () => {
    expect(refusalOf(workbookFile({ [sheet]: '<chartsheet/>' })).code).toBe('damaged');
    expect(refusalOf(workbookFile({ 'xl/workbook.xml': workbookPart('<sheet name="One"/>') })).code).toBe('damaged');
  });

  it('is read whatever is wrong with the formats of its cells, which are named as unread', () => {
    const styles = linked(['s2', 'worksheet', target], ['y1', 'styles', 'styles.xml']);
    for (const parts of [styles, { ...styles, 'xl/styles.xml': '<styleSheet' }]) {
      const { sheets, unread } = readWorkbookFile(workbookFile({ 'xl/workbook.xml': workbookPart(two), ...parts }));
      expect(sheets.map(({ name }) => name)).toEqual(['One', 'Two']);
      expect(unread).toEqual([{ what: 'formats', name: '' }]);
    }
  });

  it('has names of at most 255 characters', () => {
    const { sheets } = workbookOf(`<sheet name="${'\ufdfa'.repeat(100_000)}" r:id="s1"/>`, '');
    expect(sheets.map(({ name }) => name)).toEqual(['\ufdfa'.repeat(255)]);
  });
});

describe('the dates of a workbook', () => {
  it.each([
    ['', false],
    ['<workbookPr/>', false],
    ['<workbookPr date1904="0"/>', false],
    ['<workbookPr date1904="1"/>', true],
    ['<workbookPr date1904="true"/>', true],
  ])('count, with %j, from 1904: %s', (before, date1904) => {
    expect(workbookOf('<sheet name="One" r:id="s1"/>', '', ['worksheet'], before).date1904).toBe(date1904);
  });
});

describe('defined names', () => {
  it('belong to the workbook or to a sheet; those of Excel itself are left out', () => {
    const names = `<definedNames><definedName name="Details_La">Details!$C$6</definedName>
      <definedName name="Level" localSheetId="1">='A &amp; B'!$A$1:$A$3</definedName>
      <definedName name="Gone" hidden="1">#REF!</definedName><definedName name="Empty"/>
      <definedName name="_xlnm.Print_Area" localSheetId="0">One!$A$1:$E$9</definedName></definedNames>`;
    expect(workbookOf(two, names, ['worksheet', 'worksheet']).names).toEqual([
      { name: 'Details_La', scope: null, refersTo: 'Details!$C$6' },
      { name: 'Level', scope: 'Two', refersTo: "'A & B'!$A$1:$A$3" },
      { name: 'Gone', scope: null, refersTo: '#REF!' },
      { name: 'Empty', scope: null, refersTo: '' },
    ]);
  });

  it('that belong nowhere are passed over', () => {
    const names = '<definedName>1</definedName><definedName name="A" localSheetId="7">1</definedName>';
    expect(workbookOf('<sheet name="One" r:id="s1"/>', `<definedNames>${names}</definedNames>`).names).toEqual([]);
  });
});
