import { london } from '../framework/editions/london/index.ts';
import { certificateView } from '../generator/documents/certificate/certificate.ts';
import { findBrowser } from '../generator/printing/browser.ts';
import type { Printer } from '../generator/printing/printer.ts';
import { openPrinter } from '../generator/printing/printer.ts';
import { loadTemplate } from '../generator/printing/templates.ts';
import { certifiedReturn } from './certified.ts';
import { toldOfPdf } from './pdf-programs.ts';
import { changed, decidedReturn } from './returns.ts';

let printer: Printer;
beforeAll(() => {
  printer = openPrinter({ browserPath: findBrowser() ?? '', browsers: 1 });
});
afterAll(() => printer.close());

const template = loadTemplate('certificate');
const certificateOf = (organisation: string): Promise<Uint8Array> => {
  const award = changed(decidedReturn(london), { 'details.organisation': organisation, 'meta.sample': false });
  const view = certificateView(certifiedReturn(award, london), london);
  const { title, language } = view;
  return printer.print({ stylesheet: template.stylesheet, title, language, body: template.render(view) });
};

it.each([
  ['of one word', 'Ivy'],
  [
    'over three lines',
    'The Quillfeather and Thistlemoor Federation of Nursery, Infant and Junior Schools with Candlewick Lane Family Centre',
  ],
  [
    'of letters that are set close to each other',
    'A very long name indeed of a federation of the three schools of Saint Bartholomew-the-Great, Saint Sepulchre-without-Newgate and Saint Giles Cripplegate',
  ],
  ['of Welsh letters', 'Ysgol Gynradd Tŷ’r Ŵydd Wen'],
  ['that is read from right to left', 'Bustan Hill Girls’ School · مدرسة تل البستان للبنات'],
])('a certificate for a name %s is one sentence to who hears it', async (_what, name) => {
  const told = await toldOfPdf('pdftotext', ['FILE', '-'], await certificateOf(name));
  // What says in which direction letters go is not heard, nor are lines.
  const heard = (told?.words ?? '').replace(/[\u202a-\u202e]/g, '').replace(/\s+/g, ' ');

  const said = `This is to certify that ${name} City of London has achieved the Professional Development Quality Mark Silver Award (Enhancing) Valid from 24 June 2026 to 23 June 2029`;
  expect(told === null ? said : heard).toContain(said);
});
