import { deflateSync } from 'node:zlib';
import { awardIds } from '../framework/edition.ts';
import { london } from '../framework/editions/london/index.ts';
import { certificateView } from '../generator/documents/certificate/certificate.ts';
import type { CertificateView } from '../generator/documents/certificate/certificate.ts';
import { findBrowser } from '../generator/printing/browser.ts';
import { openPrinter } from '../generator/printing/printer.ts';
import type { Page, Printer } from '../generator/printing/printer.ts';
import { loadTemplate } from '../generator/printing/templates.ts';
import { certifiedReturn } from './certified.ts';
import { changed, decidedReturn } from './returns.ts';
import { lettersOnly, wordsInPdf } from './words-in-pdf.ts';

/** Each in no other’s name. */
const names = [
  ...['Aspenholt', 'Brackenbury', 'Culverdene', 'Dovercliffe', 'Emberley', 'Foxglovia', 'Gorsemere', 'Hollinside'],
  ...['Inglewick', 'Juniperton', 'Kestrelby', 'Lavenderford', 'Marigoldham', 'Nettlecombe', 'Orchardleigh'],
  ...['Primrosia', 'Źródłowski', 'Ŵyddgrug', 'Sorrelstow', 'Thistlebank', 'Umberfield', 'Vervainley'],
];
const views: readonly CertificateView[] = names.map((name, index) =>
  certificateView(
    certifiedReturn(
      changed(decidedReturn(london), {
        'meta.returnId': `R${name}`,
        'meta.sample': index % 4 === 3,
        'details.organisation': `${name} Primary School`,
        'details.la': london.localAuthorities[index]?.code ?? null,
        'panel.decision': awardIds[index % awardIds.length] ?? 'gold',
      }),
      london,
    ),
    london,
  ),
);
/** What tells each recipient from all others. */
const marksOf = ({ organisation, la, serial }: CertificateView): string[] =>
  [organisation.split(' ')[0] ?? '', la ?? '', serial].map(lettersOnly);
const foundIn = (pdf: Uint8Array, view: CertificateView): string[] => {
  const words = wordsInPdf(pdf);
  return marksOf(view).filter((mark) => words.includes(mark));
};

const template = loadTemplate('certificate');
const pageOf = (view: CertificateView): Page => ({
  stylesheet: template.stylesheet,
  title: view.title,
  language: view.language,
  body: template.render(view),
});

let printer: Printer;
beforeAll(() => {
  printer = openPrinter({ browserPath: findBrowser() ?? '', browsers: 2 });
});
afterAll(() => printer.close());

describe('the certificates of one run', () => {
  it('tell of their own recipients, and of no others in any of their objects', async () => {
    const pdfs = await Promise.all(views.map((view) => printer.print(pageOf(view))));

    expect(new Set(views.flatMap(marksOf)).size).toBe(3 * names.length);
    for (const [index, pdf] of pdfs.entries()) {
      const words = wordsInPdf(pdf);
      const found = views.map((view) => marksOf(view).filter((mark) => words.includes(mark)));
      expect(found).toEqual(views.map((view, other) => (other === index ? marksOf(view) : [])));
    }
  });
});

describe('another recipient in a certificate', () => {
  const [own, other] = views as readonly [CertificateView, CertificateView];
  const page = pageOf(own);
  const name = other.organisation;
  const withMore = (more: string): Page => ({ ...page, body: page.body.replace('</main>', `${more}</main>`) });

  it.each<[string, Page]>([
    ['in the title', { ...page, title: `${page.title}; ${name}` }],
    ['in the structure tree', withMore(`<p role="img" aria-label="${name}">x</p>`)],
    ['in words that nobody sees', withMore(`<p style="color:#fff;font-size:1px">${name}</p>`)],
    ['in a margin', { ...page, pageStyle: `@page { @top-left { content: '${name}'; font-family: 'Source Sans 3' } }` }],
  ])('would be found %s', async (_where, faulty) => {
    expect(foundIn(await printer.print(faulty), other)).toEqual([lettersOnly(names[1] ?? '')]);
  });

  it('would be found in a compressed object that nothing refers to', async () => {
    const inObject = `7 0 <</S /P /Alt <FEFF${Buffer.from(name, 'utf16le').swap16().toString('hex')}>>>`;
    const packed = deflateSync(inObject);
    const object = Buffer.concat([
      Buffer.from(`99 0 obj\n<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length}>> stream\n`),
      packed,
      Buffer.from('\nendstream\nendobj\n'),
    ]);

    const pdf = await printer.print(page);
    expect(foundIn(pdf, other)).toEqual([]);
    expect(foundIn(Buffer.concat([pdf, object]), other)).toEqual([lettersOnly(names[1] ?? '')]);
  });
});
