import { london } from '../../../framework/editions/london/index.ts';
import { certifiedReturn } from '../../../test/certified.ts';
import { readPdf } from '../../../test/pdf.ts';
import type { PdfContent } from '../../../test/pdf.ts';
import { changed, decidedReturn } from '../../../test/returns.ts';
import { missingPaths } from '../../../test/template-paths.ts';
import { findBrowser } from '../../printing/browser.ts';
import { openPrinter } from '../../printing/printer.ts';
import { loadTemplate } from '../../printing/templates.ts';
import { certificateView } from '../certificate/certificate.ts';
import { cardOf, contactSheetView } from './contact-sheet.ts';

const longest = 'The Quillfeather and Thistlemoor Federation of Nursery, Infant and Junior Schools of Southwark';
const rightToLeft = 'בית ספר אביב';
const names = ['Ark', longest, rightToLeft, 'Elm School', 'Fir School', 'Gum School', 'Hazel School'];

const certificate = loadTemplate('certificate');
const sheet = loadTemplate('contact-sheet');
const cards = names.map((name) => {
  const decided = changed(decidedReturn(london), { 'details.organisation': name });
  const view = certificateView(certifiedReturn(decided, london), london);
  return cardOf(view, certificate.render(view));
});
const view = contactSheetView(cards, { first: 0, total: 7 });

it('has all that its template asks for', () => {
  expect(missingPaths('contact-sheet', view)).toEqual([]);
});

describe('printed', () => {
  let pdf: PdfContent;
  beforeAll(async () => {
    const printer = openPrinter({ browserPath: findBrowser() ?? '' });
    const stylesheet = `${certificate.stylesheet}\n${sheet.stylesheet}`;
    pdf = await readPdf(await printer.print({ ...view, stylesheet, body: sheet.render(view) }));
    await printer.close();
  });
  const runsOf = (page: number, text: string) => (pdf.pages[page]?.runs ?? []).filter((run) => run.text.includes(text));
  const serialsOf = (page: number) => runsOf(page, 'PDQM-2026-').filter(({ height }) => height > 6);

  it('shows six certificates a page, down to its foot, and the seventh on the next', () => {
    expect(pdf.pages.map((_, page) => serialsOf(page).length)).toEqual([6, 1]);
    expect(new Set(serialsOf(0).map(({ x }) => Math.round(x / 100))).size).toBe(2);
    expect(Math.min(...serialsOf(0).map(({ y }) => y))).toBeLessThan(100);
  });

  // The reader gives right-to-left letters back in the order in which they stand on the page.
  it.each([
    ['Ark', 0, 'Ark', 11],
    [longest, 0, 'Quillfeather', 8],
    [rightToLeft, 0, 'ס', 8],
    ['Hazel School', 1, 'Hazel', 11],
  ])('has the name %s on the certificate and under it, large enough to be proof-read', (_name, page, part, least) => {
    const heights = runsOf(page, part).map(({ height }) => height);

    expect(heights).toHaveLength(2);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(least - 0.1);
  });

  it('has each name whole under its certificate', () => {
    const text = pdf.pages.map((page) => page.text.replace(/\s+/g, ' ')).join(' ');
    for (const name of names.filter((each) => each !== rightToLeft)) expect(text).toContain(name);
  });
});
