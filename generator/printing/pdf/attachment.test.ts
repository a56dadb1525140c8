import fc from 'fast-check';
import { filesInPdf } from '../../../register/proof/in-pdf.ts';
import { toldOfPdf } from '../../../test/pdf-programs.ts';
import { readPdf } from '../../../test/pdf.ts';
import { findBrowser } from '../browser.ts';
import { openPrinter } from '../printer.ts';
import type { Attachment } from './attachment.ts';
import { withAttachment } from './attachment.ts';
import { UnexpectedPdf } from './update.ts';

const attachment: Attachment = {
  name: 'Ŵydd (1).json',
  mediaType: 'application/ld+json',
  relationship: 'Data',
  description: 'The award as a signed credential',
  bytes: Buffer.from(JSON.stringify({ award: 'Gold', name: 'Tŷ’r Ŵydd' })),
  modified: '2026-11-28T09:00:00.250Z',
};
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

describe('a file inside a document', () => {
  it('leaves it as it was', async () => {
    const pdf = withAttachment(plain, attachment);

    expect(Buffer.from(pdf.subarray(0, plain.length)).equals(plain)).toBe(true);
    const before = await readPdf(plain);
    expect(await readPdf(pdf)).toEqual(before);
    expect(before).toMatchObject({ title: 'Certificate (Tŷ’r) \\ & <Ŵydd>', language: 'cy', tagged: true });
    expect(filesInPdf(pdf)).toEqual([{ mediaType: 'application/ld+json', bytes: Uint8Array.from(attachment.bytes) }]);
  });

  it('is read by other programs', async () => {
    const pdf = withAttachment(plain, attachment);

    const [checked, list] = await Promise.all([
      toldOfPdf('qpdf', ['--check', 'FILE'], pdf),
      toldOfPdf('pdfdetach', ['-list', 'FILE'], pdf),
    ]);
    expect(checked ?? { code: 0 }).toMatchObject({ code: 0 });
    expect(list?.words ?? '1 embedded files\n1: Ŵydd (1).json').toMatch(/1 embedded files\n1: Ŵydd \(1\)\.json/);
  });

  it('makes the same of the same document', () => {
    expect(withAttachment(plain, attachment)).toEqual(withAttachment(plain, attachment));
  });

  it('holds whatever bytes it holds', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
        const pdf = withAttachment(plain, { ...attachment, bytes });
        expect(filesInPdf(pdf).map((file) => [...file.bytes])).toEqual([[...bytes]]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('what gets no file inside', () => {
  it.each([
    ['nothing', () => Buffer.alloc(0)],
    ['no PDF', () => Buffer.from('%PDF-1.4 and no more')],
    ['a PDF that was cut off', () => plain.subarray(0, -20)],
    ['a PDF with one', () => withAttachment(plain, attachment)],
  ])('is %s', (_what, pdf) => {
    expect(() => withAttachment(pdf(), attachment)).toThrow(UnexpectedPdf);
  });

  it('is a document by a file whose name leads elsewhere', () => {
    expect(() => withAttachment(plain, { ...attachment, name: '../a.json' })).toThrow(RangeError);
  });
});
