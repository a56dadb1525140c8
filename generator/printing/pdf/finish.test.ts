import { inflateSync } from 'node:zlib';
import { PdfFile } from '../../pdf-file.ts';
import { toldOfPdf } from '../../../test/pdf-programs.ts';
import { readPdf } from '../../../test/pdf.ts';
import { findBrowser } from '../browser.ts';
import type { Page, Printer } from '../printer.ts';
import { openPrinter, RenderingFailed } from '../printer.ts';
import { textStringsOf } from './text-string.ts';

const page: Page = {
  stylesheet: `@page { size: A4; margin: 20mm; @bottom-left { content: 'Below' } @top-left { content: 'Over all'; letter-spacing: 0.2em; font-family: 'Source Sans 3' } }
    body { font-family: 'Source Serif 4', 'Noto Naskh Arabic', 'Noto Sans Tamil' }
    h1 { letter-spacing: 0.2em } h2 { border-bottom: 1px solid red } .over { position: fixed; top: 0; opacity: 0.5 }
    .narrow { width: 40mm } .narrow b { display: block }`,
  title: 'A title',
  language: 'en-GB',
  author: 'An author <of> & names',
  subject: 'A subject – مدرسة',
  publisher: 'A publisher',
  outline: true,
  body: `<h1>Set apart</h1><h2 id="heading">Heading</h2><ul><li><h3>One</h3><p>First</p></li><li>Second</li></ul>
    <svg role="img" aria-label="A square" width="40" height="40"><rect width="40" height="40"/></svg>
    <table><tr><th scope="col">Over</th><th scope="col">Signature</th></tr><tr><td style="background: #eee">In</td><td></td></tr></table>
    <div class="narrow"><h2>A heading that is broken over two lines or more</h2>
      <p>Plain words that are broken over <a href="#heading">two lines or three at the least</a>
        and see <a href="https://example.org/one/two">https://example.org/<wbr>one/<wbr>two</a></p><p>Name<b>Place</b></p></div>
    <p>Hill مدرسة تل البستان للبنات</p><p dir="rtl">تل البستان ·</p><p>முல்லை</p><div class="over" aria-hidden="true">Over all</div>`,
};

let printer: Printer;
let pdf: Buffer;
let texts: readonly string[];
let contents: readonly string[];

beforeAll(async () => {
  printer = openPrinter({ browserPath: findBrowser() ?? '', browsers: 1 });
  pdf = Buffer.from(await printer.print(page));
  const file = PdfFile.read(pdf);
  texts = file?.numbers.map((number) => file.textOf(number)) ?? [];
  contents =
    file?.pages.flatMap((each) => {
      const deflated = file.deflated(Number(/\/Contents (\d+) 0 R/.exec(file.textOf(each))?.[1]));
      return deflated === null ? [] : [inflateSync(deflated).toString('latin1')];
    }) ?? [];
});
afterAll(() => printer.close());

/** Lines that paint outside all marked content. */
function unmarked(content: string): readonly string[] {
  let depth = 0;
  return content.split('\n').filter((line) => {
    if (/B[DM]C$/.test(line)) depth += 1;
    if (line === 'EMC') depth -= 1;
    return depth === 0 && /(?:^| )(?:f\*?|S|Do|Tj)$/.test(line);
  });
}

const claims = async (changes: Partial<Page>): Promise<string> =>
  Buffer.from(await printer.print({ ...page, ...changes })).toString('latin1');

describe('a printed document', () => {
  it('has nothing on its pages but what is tagged or an artifact', () => {
    expect(contents).toHaveLength(1);
    expect(contents.flatMap(unmarked)).toEqual([]);
    expect(contents.join('').match(/B[DM]C\n/g)?.length).toBe(contents.join('').match(/^EMC$/gm)?.length);
  });

  it('has a body in each item of a list, and a place for each figure', () => {
    expect(texts.filter((text) => text.includes('/S /LI\n'))).toHaveLength(2);
    expect(pdf.toString('latin1').match(/\/S \/LBody/g)).toHaveLength(2);
    const [figure = '', ...more] = texts.filter((text) => text.includes('/S /Figure'));
    expect(more).toEqual([]);
    const [, left, bottom, right, top] = (/\/BBox \[([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)\]/.exec(figure) ?? []).map(
      Number,
    );
    expect(Math.round((right ?? 0) - (left ?? 0))).toBe(30);
    expect(Math.round((top ?? 0) - (bottom ?? 0))).toBe(30);
  });

  it('says of each link where it leads, and bookmarks its headings in their words', async () => {
    const links = texts.filter((text) => text.startsWith('<</Type /Annot\n'));
    const names = new Set(links.map((text) => textStringsOf(text).get('Contents')));
    expect(names).toEqual(new Set(['two lines or three at the least', 'https://example.org/one/two']));
    const marks = texts.filter((text) => text.startsWith('<</Title ')).map((text) => textStringsOf(text).get('Title'));
    expect(marks).toEqual(expect.arrayContaining(['Set apart', 'A heading that is broken over two lines or more']));
    expect((await readPdf(pdf)).outline).toEqual(['Set apart']);
  });

  it('is read with a blank where a line ends, in letters that are set apart, and from right to left', async () => {
    const told = await toldOfPdf('pdftotext', ['FILE', '-'], pdf);
    const words = (told?.words ?? '').replace(/[\u202a-\u202e]/g, '').replace(/\s+/g, ' ');
    const structure = (await toldOfPdf('pdfinfo', ['-struct-text', 'FILE'], pdf))?.words ?? '';
    if (told === null) return;
    expect(words).toContain('Set apart');
    expect(words).toContain('Over all');
    expect(words).toContain('مدرسة تل البستان للبنات');
    expect(structure).toMatch(/A heading that is broken over two lines or more/);
    expect(structure).toMatch(/two lines or three at the least/);
    expect(structure).toContain('"Name "');
    // An address is broken without one.
    expect(structure).toContain('"https://example.org/"');
  });

  it('names the language of letters that its own does not have, and what they say', () => {
    expect(contents.join('')).toMatch(/\/Lang \(ar\)/);
    expect(contents.join('')).toMatch(/\/Lang \(ta\)/);
    for (const words of ['مدرسة تل البستان للبنات', 'تل البستان ·']) {
      const said = Buffer.from(`\ufeff${words}`, 'utf16le').swap16().toString('hex').toUpperCase();
      expect(contents.join('')).toContain(`/ActualText <${said}> /Lang (ar)`);
    }
  });

  it('says who made it, in its information and in XMP alike', async () => {
    const file = PdfFile.read(pdf);
    const info = textStringsOf(file?.textOf(file.info) ?? '');
    expect([info.get('Title'), info.get('Author'), info.get('Subject')]).toEqual([
      page.title,
      page.author,
      page.subject,
    ]);
    const xmp = pdf.toString('utf8');
    expect(xmp).toContain('<rdf:li xml:lang="x-default">A title</rdf:li>');
    expect(xmp).toContain('<rdf:li>An author &lt;of&gt; &amp; names</rdf:li>');
    expect(xmp).toContain('<rdf:li xml:lang="x-default">A subject – مدرسة</rdf:li>');
    expect(xmp).toContain('<rdf:li>A publisher</rdf:li>');
    expect(await toldOfPdf('qpdf', ['--check', 'FILE'], pdf)).toMatchObject({ code: 0 });
  });
});

describe('that a document keeps PDF/UA-1', () => {
  it('is said of one that does', () => {
    expect(pdf.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it.each<[string, Partial<Page>]>([
    ['has no title', { title: ' ' }],
    [
      'shows a picture without a description',
      { body: `${page.body}<svg role="img" width="9" height="9"><rect width="9" height="9"/></svg>` },
    ],
    ['leaves out a level of headings', { body: '<h1>One</h1><h3>Three</h3>' }],
    ['begins with another heading than the first', { body: '<h2>Two</h2>' }],
    ['has letters that no font has', { body: '<h1>One \u{12345}</h1>' }],
    [
      'has a table whose rows differ',
      { body: '<h1>One</h1><table><tr><th scope="col">A</th><th scope="col">B</th></tr><tr><td>C</td></tr></table>' },
    ],
  ])('is not said of one that %s, and no archive gets it', async (_what, changes) => {
    expect(await claims(changes)).not.toContain('pdfuaid:part>1');
    await expect(printer.print({ ...page, ...changes, archive: 'pdfa-2a' })).rejects.toThrow(RenderingFailed);
  });
});

describe('a document for an archive', () => {
  it('says what its colours mean, and which standard it keeps', async () => {
    const kept = await claims({ archive: 'pdfa-2a' });
    expect(kept).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(kept).toContain('/S /GTS_PDFA1');
    expect(kept).toMatch(/\/ID \[<[\dA-F]{32}> <[\dA-F]{32}>\]/);
    expect(pdf.toString('latin1')).not.toMatch(/pdfaid:part|GTS_PDFA1/);
  });
});
