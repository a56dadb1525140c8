import fc from 'fast-check';
import { filesInPdf } from '../../../register/proof/in-pdf.ts';
import { toldOfPdf } from '../../../test/pdf-programs.ts';
import { readPdf } from '../../../test/pdf.ts';
import { findBrowser } from '../browser.ts';
import { openPrinter } from '../printer.ts';
import type { Attachment } from './additions.ts';
import { withAdditions } from './additions.ts';
import { textStringsOf } from './text-string.ts';
import { PdfUpdate, UnexpectedPdf } from './update.ts';

const attachment: Attachment = {
  name: 'Ŵydd (1).json',
  mediaType: 'application/ld+json',
  relationship: 'Data',
  description: 'The award as a signed credential',
  bytes: Buffer.from(JSON.stringify({ award: 'Gold', name: 'Tŷ’r Ŵydd' })),
  modified: '2026-11-28T09:00:00.250Z',
};
const about = { author: 'Quality Mark <Office> & Co', subject: 'Gold – مدرسة', publisher: 'The Office' } as const;

let plain: Uint8Array;
beforeAll(async () => {
  const printer = openPrinter({ browserPath: findBrowser() ?? '' });
  plain = await printer.print({
    stylesheet: "body { font-family: 'Source Serif 4' }",
    title: 'Certificate (Tŷ’r) \\ & <Ŵydd>',
    language: 'cy',
    body: '<h1>Tŷ’r Ŵydd</h1>',
  });
  await printer.close();
});

describe('additions to a document', () => {
  it('leave it as it was, with the file inside and what it says of itself', async () => {
    const pdf = withAdditions(plain, { attachment, about });

    expect(Buffer.from(pdf.subarray(0, plain.length)).equals(plain)).toBe(true);
    const before = await readPdf(plain);
    expect(await readPdf(pdf)).toEqual(before);
    expect(before).toMatchObject({ title: 'Certificate (Tŷ’r) \\ & <Ŵydd>', language: 'cy', tagged: true });
    expect(filesInPdf(pdf)).toEqual([{ mediaType: 'application/ld+json', bytes: Uint8Array.from(attachment.bytes) }]);
    const update = new PdfUpdate(pdf);
    const info = textStringsOf(update.textOf(update.info));
    expect([info.get('Title'), info.get('Author'), info.get('Subject')]).toEqual([
      'Certificate (Tŷ’r) \\ & <Ŵydd>',
      about.author,
      about.subject,
    ]);
    const xmp = Buffer.from(pdf).toString('utf8');
    expect(xmp).toContain('<rdf:li xml:lang="x-default">Certificate (Tŷ’r) \\ &amp; &lt;Ŵydd&gt;</rdf:li>');
    expect(xmp).toContain('<rdf:li>Quality Mark &lt;Office&gt; &amp; Co</rdf:li>');
    expect(xmp).not.toContain('<pdfuaid:part>');
  });

  it('are read by other programs', async () => {
    const pdf = withAdditions(plain, { attachment, about: { ...about, claims: ['pdfua-1', 'pdfa-3a'] } });

    const [checked, info, list] = await Promise.all([
      toldOfPdf('qpdf', ['--check', 'FILE'], pdf),
      toldOfPdf('pdfinfo', ['FILE'], pdf),
      toldOfPdf('pdfdetach', ['-list', 'FILE'], pdf),
    ]);
    expect(checked ?? { code: 0 }).toMatchObject({ code: 0 });
    expect(info?.words ?? 'Author: Quality Mark <Office> & Co').toMatch(/Author: +Quality Mark <Office> & Co/);
    expect(list?.words ?? '1 embedded files\n1: Ŵydd (1).json').toMatch(/1 embedded files\n1: Ŵydd \(1\)\.json/);
  });

  it('are the same for the same document, and none are made of nothing', () => {
    expect(withAdditions(plain, { attachment, about })).toEqual(withAdditions(plain, { attachment, about }));
    expect(withAdditions(plain, {})).toBe(plain);
  });

  it('hold whatever a file and a name hold', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), fc.string({ unit: 'binary' }), (bytes, author) => {
        const pdf = withAdditions(plain, { attachment: { ...attachment, bytes }, about: { author } });
        expect(filesInPdf(pdf).map((file) => [...file.bytes])).toEqual([[...bytes]]);
        const update = new PdfUpdate(pdf);
        expect(textStringsOf(update.textOf(update.info)).get('Author') ?? '').toBe(author);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what is not added to', () => {
  it.each([
    ['nothing', () => Buffer.alloc(0)],
    ['no PDF', () => Buffer.from('%PDF-1.4 and no more')],
    ['a PDF that was cut off', () => plain.subarray(0, -20)],
    ['a PDF with additions', () => withAdditions(plain, { attachment })],
  ])('is %s', (_what, pdf) => {
    expect(() => withAdditions(pdf(), { attachment, about })).toThrow(UnexpectedPdf);
  });

  it('is a document by a file whose name leads elsewhere', () => {
    expect(() => withAdditions(plain, { attachment: { ...attachment, name: '../a.json' } })).toThrow(RangeError);
  });
});
