import fc from 'fast-check';
import { deflateSync } from 'node:zlib';
import { filesInPdf, PdfTooLarge } from './in-pdf.ts';

const credential = JSON.stringify({ type: ['VerifiableCredential'], name: 'Tŷ’r Ŵydd' });

interface Embedded {
  readonly bytes?: Buffer;
  readonly entries?: string;
}
/** A PDF as far as it matters here. */
function pdfWith({
  bytes = deflateSync(credential),
  entries = `/Type /EmbeddedFile /Subtype /application#2Fjson /Filter /FlateDecode /Length ${String(bytes.length)}`,
}: Embedded = {}): Buffer {
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n1 0 obj\n<< /Length 3 >>\nstream\nabc\nendstream\nendobj\n2 0 obj\n<< ${entries} >>\nstream\n`,
    ),
    bytes,
    Buffer.from('\nendstream\nendobj\nxref\n'),
  ]);
}
const textsIn = (pdf: Uint8Array): readonly string[] =>
  filesInPdf(pdf).map(({ bytes }) => Buffer.from(bytes).toString());
const packed = deflateSync(credential);

describe('files in a PDF', () => {
  it.each([
    ['packed', {}],
    ['as it is', { bytes: Buffer.from(credential), entries: '/Type/EmbeddedFile/Length 62' }],
    ['with its length elsewhere', { entries: '/Type /EmbeddedFile /Filter [ /FlateDecode ] /Length 9 0 R' }],
    ['with a wrong length', { entries: '/Type /EmbeddedFile /Filter /FlateDecode /Length 99999' }],
    ['named by its content only', { entries: '/Subtype /application#2fld+json /Filter/FlateDecode /Length 9 0 R' }],
  ])('are found %s', (_how, embedded) => {
    const [text = ''] = textsIn(pdfWith(embedded));
    expect(text.trimEnd()).toBe(credential);
  });

  it('say of what kind they are', () => {
    expect(filesInPdf(pdfWith()).map(({ mediaType }) => mediaType)).toEqual(['application/json']);
  });

  it.each([
    ['packed in another way', { entries: '/Type /EmbeddedFile /Filter [/ASCIIHexDecode /FlateDecode]' }],
    ['encrypted', { entries: '/Type /EmbeddedFile /Filter /FlateDecode /DecodeParms << >>' }],
    ['cut off', { bytes: packed.subarray(0, -20) }],
    ['too long', { bytes: deflateSync(Buffer.alloc(64 * 1024 ** 2)) }],
    ['what a page shows', { entries: '/Type /XObject /Subtype /Image /Filter /FlateDecode' }],
  ])('are left out where they are %s', (_how, embedded) => {
    expect(textsIn(pdfWith(embedded))).toEqual([]);
  });

  it('are found beside others that are not whole', () => {
    const cut = pdfWith({ bytes: packed.subarray(0, -20) });
    expect(textsIn(Buffer.concat([cut, pdfWith(), cut, pdfWith()]))).toEqual([credential, credential]);
  });

  it('are not looked for in what no certificate could be', () => {
    expect(() => filesInPdf(new Uint8Array(200 * 1024 ** 2))).toThrow(PdfTooLarge);
  });
});

describe('a PDF that was tampered with', () => {
  it('is read or not, whichever byte was changed', () => {
    const pdf = pdfWith();
    for (let at = 0; at < pdf.length; at += 1) {
      for (const bit of [1, 32, 128]) {
        const changed = Buffer.from(pdf);
        changed[at] = (changed[at] ?? 0) ^ bit;
        expect(filesInPdf(changed).length).toBeLessThanOrEqual(1);
      }
    }
  });

  it('is read or not, whatever it is pieced together from', () => {
    const word = fc.constantFrom(' obj', '<<', '>>', 'stream', '\n', 'endstream', '/Type /EmbeddedFile', '/Length 9');
    const part = fc.oneof(word, fc.constant('/Filter /FlateDecode '), fc.string());
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        expect(filesInPdf(Buffer.from(parts.join(''))).length).toBeLessThan(60);
      }),
    );
  });
});
