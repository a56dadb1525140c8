import { serialOf } from '../../../framework/award.ts';
import { london } from '../../../framework/editions/london/index.ts';
import { emptyReturn } from '../../../framework/fields.ts';
import { receiptOf } from '../../../framework/receipt.ts';
import type { SchoolReturn } from '../../../framework/school-return.ts';
import { named, parseMarkup } from '../../../test/markup.ts';
import { readPdf, smallestLetters } from '../../../test/pdf.ts';
import type { PdfContent, PdfPage } from '../../../test/pdf.ts';
import {
  auditReturn,
  longText,
  misreadReturn,
  reportOf,
  reportTemplate,
  withLongTexts,
} from '../../../test/reports.ts';
import { changed, decidedReturn } from '../../../test/returns.ts';
import { sampleReturn } from '../../../samples/sample-school.ts';
import { alderVale } from '../../../samples/schools/alder-vale.ts';
import { bustanHill } from '../../../samples/schools/bustan-hill.ts';
import { quillfeatherThistlemoorFederation } from '../../../samples/schools/quillfeather-thistlemoor-federation.ts';
import { findBrowser } from '../../printing/browser.ts';
import { openPrinter } from '../../printing/printer.ts';
import type { Printer } from '../../printing/printer.ts';
import { reportPageStyle } from './report.ts';

const { stylesheet } = reportTemplate;
let printer: Printer;
beforeAll(() => {
  printer = openPrinter({ browserPath: findBrowser() ?? '' });
});
afterAll(() => printer.close());

async function printed(schoolReturn: SchoolReturn): Promise<PdfContent> {
  const view = reportOf(schoolReturn);
  const body = reportTemplate.render(view);
  return readPdf(await printer.print({ ...view, stylesheet, body, pageStyle: reportPageStyle(view) }));
}

/** Without white space, since a line's end may stand for a blank or for nothing. */
const packed = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
const packedText = ({ pages }: PdfContent): string => packed(pages.map(({ text }) => text).join(''));

/** Points from the lower edge of the paper to the text; the page's foot stands below. */
const bottomMargin = (22 / 25.4) * 72;
const topMargin = (20 / 25.4) * 72;

/** The line at the foot of a page's text. */
function lastLine({ runs }: PdfPage): string {
  const text = runs.filter(({ y }) => y > bottomMargin);
  const lowest = Math.min(...text.map(({ y }) => y));
  return packed(
    text
      .filter(({ y }) => y - lowest < 2)
      .map((run) => run.text)
      .join(''),
  );
}

/** What stands side by side at one height. */
function linesOf({ pages }: PdfContent): string[] {
  return pages.flatMap(({ runs }) => {
    const lines = new Map<number, string>();
    for (const { y, text } of runs) lines.set(Math.round(y), `${lines.get(Math.round(y)) ?? ''}${packed(text)}`);
    return [...lines.values()];
  });
}

/** Lines that must not end a page: headings, and heads of tables. */
function headsOf(schoolReturn: SchoolReturn): string[] {
  const body = parseMarkup(reportTemplate.render(reportOf(schoolReturn)));
  const rows = named(body, 'thead').flatMap((head) => named(head, 'tr'));
  return [
    ...named(body, 'h2', 'h3', 'caption').map(({ text }) => packed(text)),
    ...rows.map(({ children }) => packed(children.map(({ text }) => text).join(''))),
  ];
}

describe('the printed report of a decided return', () => {
  const decided = changed(decidedReturn(london), {
    'aspects.impact.level': 'developing',
    'verification.aspects.impact.level': 'embedded',
  });
  let pdf: PdfContent;
  beforeAll(async () => {
    pdf = await printed(decided);
  });

  it('is a tagged A4 document in English that has the school in its title', () => {
    expect(pdf).toMatchObject({
      title: 'Verifier report: Alder Grove Primary School',
      language: 'en-GB',
      tagged: true,
    });
    expect(smallestLetters(pdf)).toBeGreaterThanOrEqual(8);
    for (const { width, height } of pdf.pages) expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  });

  it('begins no line with the comma after an address', async () => {
    const { pages } = await printed(
      changed(decided, { 'details.contact': 'n.qureshi-lang@bustan-hill.example, 020 7946 0301' }),
    );
    const runs = pages[0]?.runs ?? [];
    const left = runs.find(({ text }) => text.startsWith('Contact'))?.x ?? NaN;
    const begun = runs.filter(({ x }) => Math.abs(x - left) < 1).map(({ text }) => text);
    expect(begun).toContain('Contact');
    expect(begun.filter((text) => text.startsWith(','))).toEqual([]);
  });

  it('answers on its first page', () => {
    const text = packed(pdf.pages[0]?.text ?? '');

    for (const answer of [
      'Silver Award',
      'Joan Fairweather (Birch Lane School) visited on 10 June 2026 and verified all four aspects, judging Impact two levels higher than the school did.',
      'Good practice Coaching reaches all staff.',
      'Leadership Embedded Embedded',
      'Quality Enhancing Enhancing',
      'Impact Developing Embedded Two levels higher',
      'Valid from 24 June 2026 to 23 June 2029',
      `Serial ${serialOf(decided, london)}`,
    ]) {
      expect(text).toContain(packed(answer));
    }
  });

  it('has the school, the receipt and the number of the page at the foot of each page', () => {
    const receipt = receiptOf(decided, london);

    pdf.pages.forEach(({ runs }, index) => {
      const foot = runs
        .filter(({ y }) => y < bottomMargin)
        .sort((one, other) => one.x - other.x)
        .map(({ text }) => text);
      expect(packed(foot.join(''))).toBe(
        packed(
          `Alder Grove Primary School Receipt ${receipt} · Page ${String(index + 1)} of ${String(pdf.pages.length)}`,
        ),
      );
    });
  });
});

describe.each([
  ['a rich sample with a name in two scripts', sampleReturn(bustanHill, london)],
  ['long texts in every kind of table and outside', withLongTexts(6000)],
  ['a blank return', emptyReturn(london)],
  ['a return that does not seek the award', auditReturn],
  ['a sample with a name of 116 characters', sampleReturn(quillfeatherThistlemoorFederation, london)],
  ['a sample in draft', sampleReturn(alderVale, london)],
])('the printed report of %s', (_title, schoolReturn) => {
  let pdf: PdfContent;
  beforeAll(async () => {
    pdf = await printed(schoolReturn);
  });

  it('ends no page with a heading or the head of a table', () => {
    const heads = headsOf(schoolReturn);

    // Sections are numbered.
    const lines = pdf.pages.map(lastLine).flatMap((line) => [line, line.replace(/^\d+/, '')]);
    expect(lines.filter((line) => heads.includes(line))).toEqual([]);
  });

  it('fills at least a quarter of its last page', () => {
    const last = pdf.pages.at(-1);
    const ys = (last?.runs ?? []).map(({ y }) => y).filter((y) => y > bottomMargin && y < 842 - topMargin);

    expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan((842 - topMargin - bottomMargin) / 4);
  });

  it('leads to addresses that it prints, and to no others', () => {
    const text = packedText(pdf);
    for (const link of new Set(pdf.pages.flatMap(({ links }) => links))) {
      expect(link).toMatch(/^(https?:\/\/|mailto:)/);
      expect(text).toContain(packed(link.replace(/^mailto:/, '')));
    }
  });

  it('breaks no date', () => {
    const { text } = parseMarkup(reportTemplate.render(reportOf(schoolReturn)));
    const dates = new Set(
      text.match(
        /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b/g,
      ),
    );
    const lines = linesOf(pdf);

    expect([...dates].filter((date) => !lines.some((line) => line.includes(packed(date))))).toEqual([]);
  });

  it('has text on every page', () => {
    for (const page of pdf.pages) expect(lastLine(page)).not.toBe('');
  });

  it('embeds every font as outlines', () => {
    expect(pdf.fonts.filter(({ type3, embedded }) => type3 || !embedded)).toEqual([]);
  });

  it('shows all labels, whatever scripts stand beside them', () => {
    for (const label of ['LA area', 'Date of visit', 'Spread of strands', 'Page 1 of']) {
      expect(packedText(pdf)).toContain(packed(label));
    }
  });
});

it('a heading at the foot of a page would be seen', async () => {
  const body = '<h2 style="margin-top: 240mm; break-after: auto">Alone</h2><p style="break-before: page">Text</p>';
  const { pages } = await readPdf(await printer.print({ stylesheet, title: 'Planted', language: 'en-GB', body }));

  expect(pages.map(lastLine)).toEqual(['1Alone', 'Text']);
});

describe('the printed report of sample data with addresses, dates and telephone numbers in its texts', () => {
  const schoolReturn = changed(decidedReturn(london), {
    'meta.sample': true,
    'details.contact': 'see javascript:alert(1), https://a.example@b.example/, office@a.example',
    'verification.goodPractice': 'Seen on 14 September 2026, ask 020 7946 0201. '.repeat(60),
  });
  let pdf: PdfContent;
  beforeAll(async () => {
    pdf = await printed(schoolReturn);
  });

  it('leads to web and email addresses as they are written, and nowhere else', () => {
    expect([...new Set(pdf.pages.flatMap(({ links }) => links))].sort()).toEqual([
      'https://aldergrove.example/pd/programme',
      'mailto:office@a.example',
    ]);
  });

  it('breaks no date or telephone number of a text, wherever its lines end', () => {
    const lines = linesOf(pdf).join('\n');
    const { text: whole } = parseMarkup(reportTemplate.render(reportOf(schoolReturn)));

    for (const unbroken of ['14 September 2026', '020 7946 0201']) {
      expect(lines.split(packed(unbroken)).length).toBe(whole.split(unbroken).length);
    }
  });

  it('marks every page SPECIMEN', () => {
    for (const { text } of pdf.pages) expect(packed(text)).toContain('SPECIMEN–sampledata');
  });
});

it('prints a text of 30,000 characters whole', async () => {
  const { pages } = await printed(changed(decidedReturn(london), { 'verification.goodPractice': longText }));
  const runs = pages.flatMap((page) => page.runs.filter(({ y }) => y > bottomMargin));
  const text = packed(runs.map((run) => run.text).join(''));

  expect(text.includes(packed(longText))).toBe(true);
});

it('has the last row of the visit on one page with that before it', async () => {
  const { pages } = await printed(misreadReturn);
  const texts = pages.map(({ text }) => packed(text)).filter((text) => text.includes('Paperworksampling'));
  expect(texts).toEqual([expect.stringContaining('Otherstaff')]);
});
