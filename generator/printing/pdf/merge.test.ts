import fc from 'fast-check';
import { toldOfPdf } from '../../../test/pdf-programs.ts';
import type { PdfContent } from '../../../test/pdf.ts';
import { readPdf } from '../../../test/pdf.ts';
import { findBrowser } from '../browser.ts';
import { openPrinter } from '../printer.ts';
import { withAdditions } from './additions.ts';
import { MergedPdf } from './merge.ts';
import { PdfObjects } from './objects.ts';
import { textStringsOf } from './text-string.ts';
import { PdfUpdate, UnexpectedPdf } from './update.ts';

const about = { title: 'Letters (all) \\ & <more>', language: 'en-GB', author: 'Ŵ', subject: 'Two', publisher: 'P' };
const logo = '<svg role="img" aria-label="A (logo)" width="9" height="9"><rect width="9" height="9"/></svg>';
const documents: Uint8Array[] = [];
const named = (pdf: Uint8Array, title: string) => ({ pdf, title });

beforeAll(async () => {
  const printer = openPrinter({ browserPath: findBrowser() ?? '', browsers: 1 });
  const print = (language: string, body: string) =>
    printer.print({ stylesheet: "body { font-family: 'Source Serif 4' }", title: 'One (1)', language, body });
  const link = '<a href="https://example.org/a(b)">Check</a>';
  documents.push(
    await print('en-GB', `<h1>Ash School</h1><p>${link} it.</p>${logo}`),
    await print(
      'cy',
      `<h1>Tŷ’r Ŵydd</h1><p>${link}</p><ul><li>a</li></ul><p style="break-before: page">Last ${link}</p>`,
    ),
    await print('en-GB', `<h1>Ash School</h1><p>${link} it.</p>${logo}`),
    await print('en-GB', '<h1 id="top">Elm School</h1><a href="#top">Up</a>'),
  );
  await printer.close();
});

const merge = (parts: readonly { readonly pdf: Uint8Array; readonly title: string }[]): Buffer => {
  const merged = new MergedPdf();
  for (const { pdf, title } of parts) merged.add(pdf, title);
  return merged.write(about);
};
const [ash, ty, again] = [0, 1, 2].map((index) => () => documents[index] ?? Buffer.alloc(0)) as [
  () => Uint8Array,
  () => Uint8Array,
  () => Uint8Array,
];
const bare = ({ pages }: PdfContent) =>
  pages.map(({ tags, ...page }) => ({ ...page, tags: tags.replace('Part(', '(') }));

describe('documents as one PDF', () => {
  it('keep their pages, words, links and tags in their order, each under a bookmark', async () => {
    const merged = merge([named(ash(), 'Ash (1)'), named(ty(), 'Tŷ’r Ŵydd'), named(again(), 'Elm')]);
    const [content, ...single] = await Promise.all([merged, ash(), ty(), again()].map((pdf) => readPdf(pdf)));

    expect(content).toMatchObject({ title: about.title, language: 'en-GB', tagged: true });
    expect(content?.outline).toEqual(['Ash (1)', 'Tŷ’r Ŵydd', 'Elm']);
    expect(content?.pages).toHaveLength(4);
    const pages = single
      .flatMap(bare)
      .map((page) => ({ ...page, tags: `${page.tags.replace('Document(', 'Document((')})` }));
    expect(content && bare(content)).toEqual(pages);
    expect(pages[0]?.tags).toMatch(/H1.*Link\(.*object.*Figure“A \(logo\)”/);
    const sound = await toldOfPdf('qpdf', ['--check', 'FILE'], merged);
    expect(sound?.code ?? 0).toBe(0);
  });

  it('write once what they have in common, and give each choice of letters of a font a name of its own', () => {
    const [one, two] = [merge([named(ash(), 'A')]), merge([named(ash(), 'A'), named(again(), 'B')])];
    const apart = merge([named(ash(), 'A'), named(ty(), 'B')]);

    expect(two.length - one.length).toBeLessThan(ash().length / 4);
    expect(fontsOf(two)).toEqual(fontsOf(one));
    const names = fontsOf(apart);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(fontsOf(one).length);
  });

  it('leave attachments and signatures behind, and claim what all of them claim', async () => {
    const bytes = Buffer.from('{}');
    const attachment = {
      name: 'a.json',
      mediaType: 'application/json',
      relationship: 'Data',
      description: 'A',
      bytes,
      modified: '2026-11-28T09:00:00Z',
    } as const;
    const accessible = { about: { author: 'A', claims: ['pdfua-1'] } } as const;
    const attached = withSignaturePlace(withAdditions(ash(), { attachment, ...accessible }));
    const merged = merge([named(attached, 'A'), named(withAdditions(ty(), accessible), 'B')]).toString('latin1');

    expect(merged).not.toMatch(/EmbeddedFile|Widget|AcroForm/);
    expect(merged).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(merge([named(attached, 'A'), named(ty(), 'B')]).toString('latin1')).not.toContain('<pdfuaid:part>');
    expect((await readPdf(merge([named(attached, 'A')]))).pages[0]?.links).toEqual(['https://example.org/a(b)']);
  });

  it('give the same bytes again, dated as the newest of them', () => {
    const parts = [named(ty(), 'B'), named(ash(), 'A')];
    const merged = merge(parts);
    const dates = parts.map(({ pdf }) => createdIn(pdf));

    expect(merge(parts).equals(merged)).toBe(true);
    expect(createdIn(merged)).toBe(dates.sort().at(-1));
  });

  it('refuse a document of another form, and go on without it', () => {
    const merged = new MergedPdf();
    merged.add(ash(), 'Ash');
    const cut = Buffer.from(ty());
    cut.fill(' ', cut.indexOf('/Type /StructTreeRoot'), cut.indexOf('/Type /StructTreeRoot') + 40);
    const inside = documents[3] ?? Buffer.alloc(0);
    for (const other of [Buffer.from('%PDF-1.4'), cut, inside])
      expect(() => merged.add(other, 'Other')).toThrow(UnexpectedPdf);

    expect(merged.length).toBe(1);
    merged.add(ty(), 'Tŷ');
    expect(merged.length).toBe(3);
    expect(merged.write(about).subarray(0, 8).toString()).toBe('%PDF-1.7');
  });

  it('bear any title as it is', () => {
    const tricky = fc.constantFrom('(', ')', '\\', '12 0 R', 'endobj', '>> stream\n', '\r', 'é', '学', '\u0000');
    fc.assert(
      fc.property(fc.array(fc.oneof(tricky, fc.string({ unit: 'binary' })), { maxLength: 6 }), (texts) => {
        const title = texts.join('');
        const objects = new PdfObjects(merge([named(ash(), title)]));
        const outlines = objects.referredTo(objects.get(objects.root).text, 'Outlines') ?? 0;
        const first = objects.referredTo(objects.get(outlines).text, 'First') ?? 0;
        expect(textStringsOf(objects.get(first).text).get('Title')).toBe(title);
      }),
      { numRuns: 25 },
    );
  });
});

function fontsOf(pdf: Buffer): readonly string[] {
  return [...pdf.toString('latin1').matchAll(/\/FontName \/(\S+)/g)].map(([, name = '']) => name).sort();
}

function createdIn(pdf: Uint8Array): string {
  const objects = new PdfObjects(pdf);
  return textStringsOf(objects.get(objects.info).text).get('CreationDate') ?? '';
}

/** As `sign` leaves it, but for the signature itself. */
function withSignaturePlace(pdf: Uint8Array): Uint8Array {
  const update = new PdfUpdate(pdf);
  const [page = 0] = update.pages;
  const field = update.add('<</Type /Annot\n/Subtype /Widget\n/FT /Sig\n/T (Signature)\n/F 132\n/Rect [-1 -1 -1 -1]>>');
  update.replace(page, update.textOf(page).replace(/(\/Annots \[[\d R\s]*)\]/, `$1 ${String(field)} 0 R]`));
  update.extend(update.root, [`/AcroForm <</SigFlags 3 /Fields [${String(field)} 0 R]>>`]);
  return update.write();
}
