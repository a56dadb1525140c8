import { london } from '../../../framework/editions/london/index.ts';
import { consolidated } from '../../../test/borough/workbooks.ts';
import { laAreaOf } from '../../../framework/borough/content.ts';
import { named, parseMarkup } from '../../../test/markup.ts';
import { toldOfPdf } from '../../../test/pdf-programs.ts';
import { readPdf, smallestLetters } from '../../../test/pdf.ts';
import type { PdfContent, PdfPage } from '../../../test/pdf.ts';
import { findBrowser } from '../../printing/browser.ts';
import { openPrinter } from '../../printing/printer.ts';
import type { Printer } from '../../printing/printer.ts';
import { loadTemplate } from '../../printing/templates.ts';
import { boroughReport, boroughView } from './report.ts';

const template = loadTemplate('borough');
const threeBoroughs = 'London Borough of Camden, Royal Borough of Greenwich and London Borough of Hackney';
const several = consolidated(60, ['202', '203', '204']);

/** Points from the lower edge of the paper to the text; the page's foot stands below. */
const bottomMargin = (22 / 25.4) * 72;
const packed = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** The line at the foot of a page's text. */
function lastLine({ runs }: PdfPage): string {
  const text = runs.filter(({ y }) => y > bottomMargin);
  const lowest = Math.min(...text.map(({ y }) => y));
  return packed(text.flatMap((run) => (run.y - lowest < 2 ? [run.text] : [])).join(''));
}

/** Points of the box before a word of a legend. */
const swatch = 9;

describe('the printed borough report', () => {
  let printer: Printer;
  let printed: Uint8Array;
  let pdf: PdfContent;
  const sample = { ...several, sample: true };
  beforeAll(async () => {
    printer = openPrinter({ browserPath: findBrowser() ?? '' });
    printed = await printer.print(boroughReport(sample, london, template));
    pdf = await readPdf(printed);
  });
  afterAll(() => printer.close());

  it('is a tagged A4 document in English with bookmarks and embedded fonts', () => {
    expect(pdf).toMatchObject({ title: `Borough report: ${threeBoroughs}`, language: 'en-GB', tagged: true });
    expect(pdf.outline).toEqual([threeBoroughs]);
    for (const { width, height } of pdf.pages) expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    expect(pdf.fonts.filter(({ type3, embedded }) => type3 || !embedded)).toEqual([]);
  });

  it('answers on its first page', () => {
    const first = packed(pdf.pages[0]?.text ?? '');
    const { returns, stages, overall } = several.overAll;
    const { developing, enhancing, embedded, notJudged } = overall;

    for (const answer of [
      `${String(returns)}returns in the figures`,
      `${String(Number(stages.verified) + Number(stages.decided))}verified or decided`,
      `Overall, schools${[developing, enhancing, embedded, notJudged].join('')}`,
      `Decided${String(stages.decided)}`,
    ]) {
      expect(first).toContain(packed(answer));
    }
  });

  it('is read in letters of 8 points at least', () => {
    expect(smallestLetters(pdf)).toBeGreaterThanOrEqual(8);
  });

  it.each(['Developing', 'Lower'])('has the legend of a chart clear of the heads of its table: %s', (first) => {
    const legends = pdf.pages.flatMap(({ runs }) => {
      const named = runs.filter(({ text }) => text.trim() === first);
      const at = named.reduce((right, each) => (each.x > right.x ? each : right), { x: 0, y: 0 });
      const before = runs.filter(({ x, y, text }) => x < at.x && Math.abs(y - at.y) < 4 && text.trim() !== '');
      return named.length > 1 ? [Math.max(0, ...before.map(({ x, width }) => x + width)) + swatch < at.x] : [];
    });
    expect(legends).toContain(true);
    expect(legends).not.toContain(false);
  });

  it.each([12, 20, 28, 36])('has what ends it together on its last page: a borough of %i', async (size) => {
    const identity = { organisation: null, la: null, urn: null, laestab: null, returnId: null };
    const notReturned = Array.from({ length: 40 }, (_, at) => ({
      la: laAreaOf('202', london),
      organisation: `Church of England Primary School and Nursery ${String(at)}`,
      issued: { ...identity, file: null, issuedOn: null },
      perhaps: null,
    }));
    const borough = { ...consolidated(size, ['202', '203', '204']), notReturned };
    const { pages } = await readPdf(await printer.print(boroughReport(borough, london, template)));
    const last = packed(pages.at(-1)?.text ?? '');
    for (const heading of ['Method and coverage', 'Issued and not returned']) expect(last).toContain(packed(heading));
  });

  it('leaves the sums of the local authorities on one page with them', async () => {
    const borough = consolidated(51, ['202', '203', '204']);
    const { pages } = await readPdf(await printer.print(boroughReport(borough, london, template)));
    const heads = packed(`LA area ${boroughView(borough, london).areaHeads.join(' ')}`);
    const texts = pages.map(({ text }) => packed(text)).filter((text) => text.includes(heads));
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text).not.toContain(`${heads}All`);
  });

  it('ends no page with a heading or the head of a table', () => {
    const markup = parseMarkup(boroughReport(sample, london, template).body);
    const rows = named(markup, 'thead').flatMap((head) => named(head, 'tr'));
    const heads = [
      ...named(markup, 'h2', 'h3', 'caption').map(({ text }) => packed(text)),
      ...rows.map(({ children }) => packed(children.map(({ text }) => text).join(''))),
    ];

    expect(pdf.pages.length).toBeGreaterThan(5);
    expect(pdf.pages.map(lastLine).filter((line) => heads.includes(line))).toEqual([]);
  });

  it('names the aspect above its schools on the next page too, and only once to who hears it', () => {
    const named = london.aspects.map(({ shortTitle }) => shortTitle).join('|');
    const goesOn = new RegExp(`SPECIMEN(?:${named})Lookforit`);
    const pages = pdf.pages.filter(({ text }) => goesOn.test(packed(text)));

    expect(pages).toHaveLength(1);
    expect(pages[0]?.tags).toMatch(/^[^H]*H4/);
    for (const { text } of pdf.pages) expect(packed(text)).not.toMatch(/SPECIMEN(?:Canshowit|Lookforit)/);
  });

  it('leaves no row of a table alone on the page that it ends on', async () => {
    const rowsOn = ({ text }: PdfPage) => packed(text).match(/\D20\d\d\d{1,2}[A-Z][a-z]+20\d\d/g)?.length ?? 0;
    for (const left of [0, 1, 2, 3]) {
      const awards = several.awards.slice(left);
      const { pages } = await readPdf(await printer.print(boroughReport({ ...several, awards }, london, template)));
      const rows = pages.map(rowsOn).filter((count) => count > 0);
      expect(rows.reduce((sum, count) => sum + count, 0)).toBe(awards.length);
      expect(rows).not.toContain(1);
    }
  });

  it('says a head that takes two lines as two words to who hears it', async () => {
    const told = await toldOfPdf('pdfinfo', ['-struct-text', 'FILE'], printed);

    expect(told === null ? 'Not returned' : told.words).toContain('Not returned');
  });

  it('marks every page of sample data SPECIMEN', () => {
    for (const { text } of pdf.pages) expect(packed(text)).toContain('SPECIMEN–sampledata');
  });
});
