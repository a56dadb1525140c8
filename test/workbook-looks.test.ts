import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { check } from '../framework/check.ts';
import { london } from '../framework/editions/london/index.ts';
import { emptyReturn } from '../framework/fields.ts';
import { projectPath } from '../generator/project-folder.ts';
import { buildWorkbook } from '../workbook/write/return-workbook.ts';
import { readWorkbookFile } from '../workbook/file/read-workbook-file.ts';
import type { Element } from './markup.ts';
import { named, parseMarkup } from './markup.ts';
import { changed, completeReturn, today } from './returns.ts';

const bytes = await buildWorkbook(london, emptyReturn(london));
const parts = unzipSync(bytes);
const part = (name: string): Element => parseMarkup(strFromU8(parts[name] ?? new Uint8Array()));
const sheetNames = named(part('xl/workbook.xml'), 'sheet').map(({ attributes }) => attributes['name'] ?? '');
const sheetPart = (name: string): Element => part(`xl/worksheets/sheet${String(sheetNames.indexOf(name) + 1)}.xml`);
const styles = part('xl/styles.xml');
const only = (element: Element | undefined, name: string): Element | undefined => element && named(element, name)[0];
const within = (name: string): readonly Element[] => only(styles, name)?.children ?? [];
const [formats, borders, dxfs] = [within('cellXfs'), within('borders'), within('dxfs')];

/** Texts of a sheet by their cells. */
function textsOf(name: string): ReadonlyMap<string, string> {
  const sheet = readWorkbookFile(bytes).sheets.find((each) => each.name === name);
  return new Map(
    [...(sheet?.filled() ?? [])].flatMap(({ row, column, cell }) =>
      cell.type === 'text' ? [[`${String.fromCharCode(64 + column)}${String(row)}`, cell.text] as const] : [],
    ),
  );
}

/** What stands over a cell as conditional formats, by their formulas. */
function signalsOver(sheet: string, cell: string): readonly (readonly [formula: string, look: Element | undefined])[] {
  return named(sheetPart(sheet), 'conditionalFormatting')
    .filter(({ attributes }) => (attributes['sqref'] ?? '').split(' ').some((area) => area.split(':')[0] === cell))
    .flatMap((each) => named(each, 'cfRule'))
    .map((rule) => [only(rule, 'formula')?.text ?? '', dxfs[Number(rule.attributes['dxfId'])]] as const);
}

const visible = sheetNames.filter((name) => !name.startsWith('_'));

describe('each sheet of the workbook', () => {
  it.each(visible)('begins its texts at one indent, with no rule to strike through what is below (%s)', (name) => {
    const texts = textsOf(name);
    const cells = named(sheetPart(name), 'c').filter(({ attributes }) => texts.has(attributes['r'] ?? ''));
    expect(cells.length).toBeGreaterThan(3);
    for (const { attributes } of cells) {
      const format = formats[Number(attributes['s'])];
      const { horizontal, indent } = only(format, 'alignment')?.attributes ?? {};
      const bottom = only(borders[Number(format?.attributes['borderId'])], 'bottom')?.attributes['style'] ?? 'thin';
      expect({ cell: attributes['r'], horizontal, indent: horizontal === 'center' ? '1' : indent, bottom }).toEqual({
        cell: attributes['r'],
        horizontal: expect.stringMatching(/^(left|right|center)$/) as string,
        indent: '1',
        bottom: 'thin',
      });
    }
  });
});

describe('a workbook of sample data', () => {
  const partsOf = async (sample: boolean) => {
    const schoolReturn = changed(completeReturn(london), {
      meta: { returnId: 'RSAMPLE22222', sample, submittedReceipt: null, reviewedReceipt: null },
    });
    const parts = unzipSync(await buildWorkbook(london, schoolReturn));
    const marked = (name: string) => strFromU8(parts[name] ?? new Uint8Array()).includes('SPECIMEN');
    const pages = Object.keys(parts).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
    return { pages: pages.filter(marked).length, title: marked('docProps/core.xml') };
  };

  it('says SPECIMEN in its title and at the foot of each sheet that is printed, and no other does', async () => {
    expect(await partsOf(true)).toEqual({ pages: 13, title: true });
    expect(await partsOf(false)).toEqual({ pages: 0, title: false });
  });
});

describe('a cell to fill in', () => {
  it.each(visible)('is not marked where a number was meant as text (%s)', (name) => {
    const ignored = named(sheetPart(name), 'ignoredError').map(({ attributes }) => attributes);
    expect(ignored).toEqual([{ sqref: 'A1:XFD1048576', numberStoredAsText: '1' }]);
  });

  const edge = (look: Element | undefined) => only(only(look, 'border'), 'left')?.attributes['style'];

  it('has a dashed edge while it is needed and empty, which a grey print keeps', () => {
    for (const [sheet, cell] of [
      ['Details', 'C6'],
      ['Leadership', 'C30'],
    ] as const) {
      const empty = signalsOver(sheet, cell).filter(([formula]) => formula.endsWith('=""'));
      expect(empty.map(([, look]) => edge(look))).toEqual(['dashed']);
      const own = named(sheetPart(sheet), 'c').find(({ attributes }) => attributes['r'] === cell);
      const border = borders[Number(formats[Number(own?.attributes['s'])]?.attributes['borderId'])];
      expect(only(border, 'left')?.attributes['style']).toBe('thin');
    }
  });

  it.each([
    ['Leadership', 'Vision: our level'],
    ['Leadership', 'Our level for this aspect'],
    ['Self-evaluation', 'Our overall level'],
    ['Verification', 'Evaluating Impact of Professional Development'],
  ])('shows a level with its symbol before the word (%s: %s)', (sheet, label) => {
    const [place = ''] = [...textsOf(sheet)].find(([, text]) => text === label) ?? [];
    const shown = signalsOver(sheet, place.replace('B', 'C')).flatMap(([, look]) =>
      look ? named(look, 'numFmt').map(({ attributes }) => attributes['formatCode']) : [],
    );
    expect(shown).toEqual(['"◔ "@', '"◑ "@', '"● "@']);
  });
});

describe('the level of a strand', () => {
  it('is asked for, not required, on Start, on its sheet and in the check', () => {
    const start = [...textsOf('Start').values()].join('\n');
    expect(start).toContain('A strand’s level is asked for, not required.');
    expect(start).toContain('still to do: Vision (asked for), Culture (asked for)');
    expect(start).not.toContain('Our level for this aspect (asked for)');
    const asked = [...textsOf('Leadership').values()].filter((text) => text === 'Asked for, not required.');
    expect(asked).toHaveLength(4);
    const { findings } = check(changed(completeReturn(london), { 'aspects.impact.strands.vision.level': null }), {
      edition: london,
      today,
    });
    expect(findings).toMatchObject([
      {
        code: 'strand-level-missing',
        severity: 'query',
        remedy: expect.stringContaining('asked for, not required') as string,
      },
    ]);
  });

  it('does not look like one that is needed', () => {
    const paper = (cell: string) =>
      signalsOver('Leadership', cell)
        .filter(([formula]) => formula.endsWith('=""'))
        .map(([, look]) => only(look, 'fill') !== undefined);
    expect([paper('C8'), paper('C30')]).toEqual([[false], [true]]);
  });
});

describe('the framework’s own text', () => {
  const source = readFileSync(projectPath('test', 'fixtures', 'framework.txt'), 'utf8');
  const numbered = /^(?:\d\)|[a-z]\.) /;

  it('keeps the numbers of the process where it is told', () => {
    const inSource = source
      .split('\n')
      .map((line) => line.replace(/^- /, '').trim())
      .filter((line) => numbered.test(line));
    expect(inSource.map((line) => line.slice(0, 2))).toEqual(['1)', 'a.', 'b.', '2)', '3)']);
    expect([...textsOf('About').values()].filter((text) => numbered.test(text))).toEqual(inSource);
    const elsewhere = ['Verification', 'Panel'].flatMap((name) => [...textsOf(name).values()]);
    expect(elsewhere.filter((text) => numbered.test(text))).toEqual(inSource);
  });

  it('has its acknowledgements under their heading', () => {
    const about = [...textsOf('About').values()];
    expect(source).toMatch(/^Acknowledgements:/m);
    expect(about[about.indexOf('Acknowledgements') + 1]).toBe(london.acknowledgements);
  });
});
