import { comparing } from '../framework/borough/compare.ts';
import { askingAround } from '../framework/borough/who-to-ask.ts';
import { london } from '../framework/editions/london/index.ts';
import { certificateView } from '../generator/documents/certificate/certificate.ts';
import { boroughReport } from '../generator/documents/borough/report.ts';
import { feedbackPage } from '../generator/documents/feedback/feedback.ts';
import { findBrowser } from '../generator/printing/browser.ts';
import type { Printer } from '../generator/printing/printer.ts';
import { openPrinter } from '../generator/printing/printer.ts';
import { loadTemplate } from '../generator/printing/templates.ts';
import { consolidated } from './borough/workbooks.ts';
import { certifiedReturn } from './certified.ts';
import { named, parseMarkup } from './markup.ts';
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

it('the heads of the tables of a borough are words, also where they are set in two lines', async () => {
  const report = boroughReport(consolidated(60, ['202', '203', '204']), london, loadTemplate('borough'));
  const told = await toldOfPdf('pdfinfo', ['-struct-text', 'FILE'], await printer.print(report));
  const heads = named(parseMarkup(report.body), 'thead')
    .flatMap((head) => named(head, 'th'))
    .map(({ text }) => text.trim());
  expect(heads).toEqual(expect.arrayContaining(['Not returned', 'Of those with a level']));
  expect(heads.filter((head) => told?.words.includes(`"${head}"`) === false)).toEqual([]);
});

it.each([0, 4, 8, 12, 16, 20])(
  'the address of whom a school may ask stands on one line, wherever a line would end (%i letters)',
  async (letters) => {
    const address = `${'x'.repeat(letters)}quality.mark@thameside-learning.example`;
    const borough = consolidated(3, ['202']);
    const [held] = borough.returns;
    if (held === undefined) throw new Error('The borough has no return');
    const compared = {
      held,
      comparison: comparing(borough, london)(held),
      asking: askingAround(borough, london)(held),
    };
    const issuer = { name: 'Thameside Learning Partnership', contact: address };
    const page = feedbackPage(compared, london, loadTemplate('feedback'), issuer);
    const told = await toldOfPdf('pdftotext', ['-layout', 'FILE', '-'], await printer.print(page));
    expect(told?.words ?? address).toContain(address);
  },
);
