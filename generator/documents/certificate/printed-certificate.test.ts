import type { AwardId } from '../../../framework/edition.ts';
import { awardIds } from '../../../framework/edition.ts';
import { london } from '../../../framework/editions/london/index.ts';
import type { PdfContent, TextRun } from '../../../test/pdf.ts';
import { readPdf } from '../../../test/pdf.ts';
import type { Changes } from '../../../test/returns.ts';
import { openBrowserSession } from '../../printing/browser-session.ts';
import { findBrowser } from '../../printing/browser.ts';
import type { Printer } from '../../printing/printer.ts';
import { openPrinter } from '../../printing/printer.ts';
import { loadTemplate } from '../../printing/templates.ts';
import type { CertificateView } from './certificate.ts';
import { branded, english, viewOf, welsh } from '../../../test/certificate-views.ts';

describe('a printed certificate', () => {
  const template = loadTemplate('certificate');
  let printer: Printer;
  beforeAll(() => {
    printer = openPrinter({ browserPath: findBrowser() ?? '' });
  });
  afterAll(() => printer.close());

  const bytesOf = (view: CertificateView): Promise<Uint8Array> =>
    printer.print({
      stylesheet: template.stylesheet,
      title: view.title,
      language: view.language,
      body: template.render(view),
    });
  const printed = async (award: AwardId, changes: Changes = {}): Promise<PdfContent> =>
    readPdf(await bytesOf(viewOf(award, changes)));
  const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

  it('in two languages declares each on its own lines, on one page', async () => {
    const bytes = await bytesOf(viewOf('silver', {}, branded({ wording: [welsh, english] })));
    expect(
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Lang \(cy\)/g),
    ).toHaveLength(3);

    const { pages } = await readPdf(bytes);
    expect(pages.map(({ text }) => text.replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/Camden Learning yn tystio bod certifies that .* hyd 11 Mai 2029 Awarded on 12 May 2026/),
    ]);
  });

  it.each(awardIds)('for %s is one page of A4 that says all of it, with every font embedded', async (award) => {
    const view = viewOf(award);
    const pdf = await printed(award);

    expect(pdf).toMatchObject({ title: view.title, language: 'en-GB', tagged: true });
    expect(pdf.pages).toHaveLength(1);
    expect([pdf.pages[0]?.width, pdf.pages[0]?.height].map((length) => Math.round(length ?? 0))).toEqual([842, 595]);
    expect(pdf.fonts.filter(({ type3, embedded }) => type3 || !embedded)).toEqual([]);
    const text = pdf.pages[0]?.text.replace(/\s+/g, ' ');
    for (const words of [
      'This is to certify that',
      'Alder Grove Primary School',
      view.la ?? '',
      'has achieved the Professional Development Quality Mark',
      `${view.award.title} (${view.level.title})`,
      'Valid from 12 May 2026 to 11 May 2029',
      view.serial,
      'For the award panel',
      'Date of award',
      `published by the ${london.publisher}`,
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/specimen/i);
  });

  it('is drawn with lines only: no picture, no shading, no font of shapes', async () => {
    const pdf = Buffer.from(await bytesOf(viewOf('gold', { 'meta.sample': true }))).toString('latin1');

    expect(pdf).toMatch(/\/Subtype\s*\/CIDFontType2/);
    expect(pdf).not.toMatch(/\/Subtype\s*\/Image|\/Shading|\/Subtype\s*\/Type3/);
  });

  it('has the marks and names of a brand, and is drawn on the ground that others are drawn on', async () => {
    const bytes = await bytesOf(viewOf('gold', {}, branded()));
    const pdf = await readPdf(bytes);

    expect(pdf.pages).toHaveLength(1);
    expect(pdf.fonts.filter(({ type3, embedded }) => type3 || !embedded)).toEqual([]);
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Ground ');
    const text = pdf.pages[0]?.text.replace(/\s+/g, ' ');
    for (const words of [
      'Camden Learning certifies that Alder Grove Primary School City of London has achieved the Professional',
      'Awarded on 12 May 2026, valid from 12 May 2026 to 11 May 2029',
      'Ada Lovelace Chair of the award panel',
      'Ben Jonson Director',
      'Registered charity 123456',
      'Check this certificate: check.camden.example',
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/For the award panel|Date of award/);
  });

  it('says that it is a specimen when it is made of sample data', async () => {
    const pdf = await printed('bronze', { 'meta.sample': true });

    expect(pdf.pages[0]?.text).toMatch(/^SPECIMEN – MADE OF SAMPLE DATA, NOT AN AWARD/);
    expect(pdf.fonts.filter(({ type3 }) => type3)).toEqual([]);
  });

  const otherWords = ['This is to certify that', 'Valid from', 'PDQM'];
  /** Of the name: what stands between the lines before and after it. */
  const nameRuns = (pdf: PdfContent, la: string): TextRun[] => {
    const runs = pdf.pages[0]?.runs ?? [];
    const start = runs.findIndex(({ text }) => text.includes('certify'));
    return runs.slice(
      start + 1,
      runs.findIndex(({ text }, index) => index > start && text === la),
    );
  };

  it.each([
    ['of three letters', 'Ark'],
    ['of 120 letters', `${'The Federated Church Schools of '.repeat(4).slice(0, 112)} Primary`],
    ['in Welsh', 'Ysgol Gynradd Gymraeg Tŷ Gwyn ar Ŵydd'],
    ['in Polish', 'Polska Szkoła Przedmiotów Ojczystych im. Źródłowskiego'],
    [
      'in Arabic',
      'مدرسة الملك فهد الأكاديمية الإسلامية لتعليم اللغة العربية والقرآن الكريم في غرب لندن والمناطق المجاورة',
    ],
    ['in Tamil', 'மேற்கு லண்டன் தமிழ்ப் பள்ளி மற்றும் இந்து கலாச்சார மையம் தென்மேற்கு வளாகம் தொடக்கநிலை மற்றும் மேல்நிலைப் பிரிவு'],
    ['in Hebrew', 'בית הספר היהודי על שם מנשה בן ישראל בצפון לונדון'],
    ['in Hindi', 'हिन्दी विद्यालय लंदन'],
    ['in Bengali', 'বাংলা বিদ্যালয় টাওয়ার হ্যামলেটস'],
    ['in Panjabi', 'ਖ਼ਾਲਸਾ ਸਕੂਲ ਸਾਊਥਾਲ'],
    ['in Gujarati', 'ગુજરાતી શાળા હેરો'],
    ['in Greek', 'Ελληνικό Σχολείο Αγίου Κυπριανού'],
    ['in Russian', 'Русская школа имени Ломоносова'],
    ['in one word of 60 letters', 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochxx'],
    ['in one word of 120 letters', 'Wm'.repeat(60)],
    ['of 600 letters', 'An endless name '.repeat(37)],
  ])('gives a name %s its place on the one page, with real letters', async (_how, organisation) => {
    const pdf = await printed('silver', { 'details.organisation': organisation });
    const name = nameRuns(pdf, viewOf('silver').la ?? '');

    expect(pdf.pages).toHaveLength(1);
    for (const words of otherWords) expect(pdf.pages[0]?.text).toContain(words);
    expect(name.length).toBeGreaterThan(0);
    for (const { x, y, width } of name) {
      expect(x).toBeGreaterThan(mm(37.5));
      expect(x + width).toBeLessThan(mm(297 - 37.5));
      expect(y).toBeLessThan(mm(210 - 50));
      expect(y).toBeGreaterThan(mm(210 - 90));
    }
    expect(pdf.fonts.filter(({ type3, embedded }) => type3 || !embedded)).toEqual([]);
    expect(
      pdf.fonts
        .map(({ name: font }) => font)
        .filter(
          (font) =>
            !/Source(Serif4|Sans3)|Noto(Naskh|Sans(Tamil|Hebrew|Devanagari|Bengali|Gurmukhi|Gujarati))/.test(font),
        ),
    ).toEqual([]);
  });

  it.each([
    ['Ark · Elm', ['Ark · Elm']],
    ['Mullai Hill Primary School · முல்லை மலை தொடக்கப்பள்ளி', ['Mullai Hill Primary School ·']],
    ['مدرسة تل البستان للبنات · Bustan Hill School for Girls', ['Bustan Hill School for Girls']],
    ['Spring Bilingual Primary School – East Field', ['Spring Bilingual Primary School –', 'East Field']],
    [
      'Ysgol Tŷ Gwyn · The White House School · Szkoła Biały Dom · Colegio Casa Blanca',
      ['Ysgol Tŷ Gwyn · The White House School ·', 'Szkoła Biały Dom · Colegio Casa Blanca'],
    ],
    [
      'The Quillfeather Federation of Nursery, Infant and Junior Schools · Elm Lane Centre',
      ['The Quillfeather Federation of', 'Nursery, Infant and Junior Schools ·', 'Elm Lane Centre'],
    ],
  ])('ends a line of the name %s after a sign before it ends one within what it joins', async (organisation, lines) => {
    const { pages } = await printed('silver', { 'details.organisation': organisation });

    expect(pages[0]?.text.split(/\s*\n/)).toEqual(expect.arrayContaining(['This is to certify that', ...lines]));
  });

  it('keeps the lower right corner free for a code of 26 mm', async () => {
    const runs = (await printed('gold')).pages[0]?.runs ?? [];

    expect(runs.filter(({ x, y, width }) => x + width > mm(297 - 54) && y < mm(25 + 28))).toEqual([]);
  });
});

describe('certificates of several schools', () => {
  it('are printed as one document, whatever their brand, and none of them one by one', async () => {
    const template = loadTemplate('certificate');
    const views = [
      ...awardIds.map((award) => viewOf(award)),
      viewOf('gold', { 'details.organisation': 'مدرسة النور' }),
      viewOf('silver', { 'details.organisation': 'W'.repeat(60) }),
      viewOf('gold', {}, branded()),
      viewOf('bronze', {}, branded({ wording: [english, welsh] })),
    ];
    const pages = views.map((view) => ({
      stylesheet: template.stylesheet,
      title: view.title,
      language: 'en-GB',
      body: template.render(view),
    }));
    const session = await openBrowserSession(findBrowser() ?? '');
    try {
      const pdfs = await session.printTogether(pages);
      const texts = await Promise.all((pdfs ?? []).map(async (pdf) => (await readPdf(pdf)).title));
      expect(texts).toEqual(views.map(({ title }) => title));
    } finally {
      await session.close();
    }
  });
});
