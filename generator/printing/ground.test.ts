import { PdfFile } from '../pdf-file.ts';
import { drawingOf, layUnder, partGround } from './ground.ts';
import { readPdf } from '../../test/pdf.ts';
import { findBrowser } from './browser.ts';
import { openPrinter } from './printer.ts';
import type { Page, Printer } from './printer.ts';

const stylesheet = '@page { size: A4; margin: 0 } body { margin: 0 } svg { position: absolute; top: 0; left: 0 }';
let printer: Printer;
beforeAll(() => {
  printer = openPrinter({ browserPath: findBrowser() ?? '', browsers: 1 });
});
afterAll(() => printer.close());

const lines =
  '<svg width="400" height="400" fill="none"><path d="M0 0L400 400" stroke="#123456" stroke-width="3"/></svg>';
const page = (ground: string, rest: string, more: Partial<Page> = {}): Page => ({
  stylesheet,
  title: 'A title',
  language: 'en-GB',
  body: `<!--ground-->${ground}<!--/ground-->${rest}`,
  ...more,
});
const printed = async (ground: string, rest: string, more: Partial<Page> = {}): Promise<Buffer> =>
  Buffer.from(await printer.print(page(ground, rest, more)));
const isLaidUnder = (pdf: Buffer): boolean => pdf.includes('/Ground Do');

describe('a ground', () => {
  it('is laid under what stands on it, which stays tagged and titled', async () => {
    const pdf = await printed(lines, '<h1>Words</h1>');

    expect(isLaidUnder(pdf)).toBe(true);
    expect(await readPdf(pdf)).toMatchObject({
      title: 'A title',
      language: 'en-GB',
      tagged: true,
      pages: [{ text: 'Words' }],
    });
    expect(pdf.toString('latin1')).toContain('/S /H1');
  });

  it('knows nothing of the document that it was drawn for first', async () => {
    const pageStyle = "@page { size: A4; margin: 0; @top-left { content: 'Secret'; font-family: 'Source Sans 3' } }";
    const other = lines.replace('3"', '4"');
    await printed(other, '<p>Secret</p>', { title: 'Secret', pageStyle });
    const pdf = await printed(other, '<p>Next</p>');

    expect(isLaidUnder(pdf)).toBe(true);
    expect((await readPdf(pdf)).pages[0]?.text).toBe('Next');
    expect(pdf.toString('latin1')).not.toContain('Secret');
  });

  it.each([
    ['it has words', `${lines}<p style="position:absolute">Ground</p>`, '<p>Words</p>', 'Words'],
    ['the document has several pages', lines, '<p>Words</p><p style="break-before:page">More</p>', 'Words'],
    ['nothing is drawn on it', '', '<p>Words</p>', 'Words'],
  ])('is printed with the rest when %s', async (_why, ground, rest, words) => {
    const pdf = await printed(ground, rest);

    expect(isLaidUnder(pdf)).toBe(false);
    expect((await readPdf(pdf)).pages[0]?.text).toContain(words);
  });
});

describe('the body of a document', () => {
  it('has a ground at its very beginning or none', () => {
    expect(partGround('<!--ground-->a<!--/ground-->b')).toEqual({ ground: 'a', rest: 'b' });
    expect(partGround('b<!--ground-->a<!--/ground-->')).toBeNull();
    expect(partGround('<!--ground-->a')).toBeNull();
  });
});

describe('a PDF of another kind than expected', () => {
  it('is not touched', async () => {
    const pdf = await printed('', '<p>Words</p>');
    const drawing = { entries: '', stream: Buffer.alloc(0) };
    const text = pdf.toString('latin1');

    const isLaid = (bytes: Buffer): boolean => {
      const file = PdfFile.read(bytes);
      return file !== null && layUnder(file, [drawing]);
    };
    expect(isLaid(pdf)).toBe(true);
    for (const other of [
      '',
      'no PDF',
      text.slice(0, -20),
      text.replace(/xref\n0/, 'xref\n7'),
      text.replace('<</Type /Page\n', '<<\n'),
    ]) {
      expect(drawingOf(Buffer.from(other, 'latin1'))).toBeNull();
      expect(isLaid(Buffer.from(other, 'latin1'))).toBe(false);
    }
  });

  it('is written as it was read', async () => {
    const pdf = await printed('', '<p>Words</p>');

    expect(PdfFile.read(pdf)?.write().toString('latin1').trimEnd()).toBe(pdf.toString('latin1').trimEnd());
  });
});
