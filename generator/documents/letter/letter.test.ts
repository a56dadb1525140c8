import { london } from '../../../framework/editions/london/index.ts';
import { awardIds } from '../../../framework/edition.ts';
import type { SchoolReturn } from '../../../framework/school-return.ts';
import { claimOf } from '../../../register/claim.ts';
import { parseMarkup } from '../../../test/markup.ts';
import { readPdf } from '../../../test/pdf.ts';
import { longText } from '../../../test/reports.ts';
import { changed, completeReturn, decidedReturn } from '../../../test/returns.ts';
import { missingPaths } from '../../../test/template-paths.ts';
import { letterKinds } from '../../brand/wording.ts';
import { certifiedClaim } from '../../jobs/register/certified-award.ts';
import { findBrowser } from '../../printing/browser.ts';
import { openPrinter } from '../../printing/printer.ts';
import type { Printer } from '../../printing/printer.ts';
import { loadTemplate } from '../../printing/templates.ts';
import { invitation } from './invitation.ts';
import type { LetterView, Sender } from './letter.ts';
import { outcomeLetter } from './outcome-letter.ts';

const picture =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const sender: Sender = {
  name: 'Thames Learning Partnership for Schools, Nurseries and Colleges of South London',
  contact: 'quality.mark@thames.example, 020 7946 0100',
  website: 'https://www.thames.example/quality-mark',
  verifyAddress: null,
  brand: null,
};
/** With as much as a brand may say. */
const branded: Sender = {
  ...sender,
  name: 'The Thames Learning Partnership for Schools, Nurseries and Colleges of South London '.repeat(3).slice(0, 200),
  brand: {
    name: null,
    logo: { address: picture, ratio: 1 },
    partner: null,
    accent: '#5b1f52',
    signatories: [
      {
        name: 'Professor Dame Alexandrina Featherstonehaugh-Cholmondeley of Southwark and Lambe',
        role: 'Chair of the award panel and Director of Learning of the partnership of the Thames'.slice(0, 80),
        signature: { address: picture, ratio: 1 },
      },
      { name: 'Tomás Reyes', role: 'Director', signature: null },
    ],
    wording: ['en', 'cy'].map((language) => ({
      language,
      before: 'before',
      after: 'after',
      valid: null,
      letters: Object.fromEntries(
        letterKinds.map((kind) => [kind, `${language}: ${'In our own words. '.repeat(20)}`.slice(0, 300)]),
      ),
    })),
    footer: 'Registered charity 123456, registered in England and Wales as a company limited.',
    ask: null,
  },
};
const decided = changed(decidedReturn(london), { 'meta.sample': true });
const long = changed(decided, {
  'details.organisation': 'The Quillfeather and Thistlemoor Federation of Nursery, Infant and Junior Schools '.repeat(
    4,
  ),
  'details.pdLead': 'Dr Abimbola Fairweather of the Directorate '.repeat(5),
  'verification.verifier': 'Marcus Adeyemi-Clarke the Elder '.repeat(5),
  'verification.goodPractice': longText,
  'verification.development': longText,
  'panel.rationale': longText,
});

function outcomeOf(schoolReturn: SchoolReturn, from = sender): LetterView {
  const isAward = awardIds.some((award) => award === schoolReturn.panel.decision);
  const claim = isAward ? claimOf(schoolReturn, london) : null;
  return outcomeLetter(schoolReturn, london, from, claim && certifiedClaim(claim, claim.serial(0)));
}

const letters = [
  { said: 'short, without a brand', schoolReturn: decided, from: sender },
  { said: 'as long as can be, with a brand', schoolReturn: long, from: branded },
].flatMap(({ said, schoolReturn, from }) =>
  [
    ...[...awardIds, 'none', 'deferred'].map(
      (outcome) => [outcome, 'letter', outcomeOf(changed(schoolReturn, { 'panel.decision': outcome }), from)] as const,
    ),
    ['invitation', 'invitation', invitation(schoolReturn, london, from)] as const,
  ].map(([name, kind, view]) => [`${name}, ${said}`, kind, view] as const),
);

let printer: Printer;
beforeAll(() => {
  printer = openPrinter({ browserPath: findBrowser() ?? '' });
});
afterAll(() => printer.close());

describe.each(letters)('the letter: %s', (_name, kind, view) => {
  const template = loadTemplate(kind);
  const body = template.render(view);

  it('has all that its template asks for, and no word of a program', () => {
    expect(missingPaths(kind, view).filter((path) => !path.endsWith('(no items)'))).toEqual([]);
    expect(parseMarkup(body).text).not.toMatch(/undefined|null|NaN|\[object| {2}/);
  });

  it('fits on one page, signed, marked as sample data, with the address of the issuing body', async () => {
    const { stylesheet } = template;
    const { title, language } = view;
    const { pages } = await readPdf(await printer.print({ stylesheet, title, language, body }));

    expect(pages.length).toBe(1);
    const text = pages[0]?.text.replace(/\s+/g, ' ') ?? '';
    const { signatory, footer } = view;
    const signed = [view.close, signatory?.name ?? '', signatory?.role ?? '', view.signedFor];
    for (const said of [
      ...signed,
      footer ?? '',
      ...view.ownWords.map(({ text }) => text.trim()),
      'Specimen',
      'quality.mark@thames.example',
    ])
      expect(text).toContain(said);
    expect(new Set(pages[0]?.links)).toEqual(new Set(['mailto:quality.mark@thames.example', sender.website]));
  });
});

it('An award is told with its days and serial; No award and Deferred with the panel’s reasons', () => {
  expect(outcomeOf(decided).facts.map(({ text }) => text)).toEqual([
    'Silver (Enhancing)',
    '24 June 2026',
    '24 June 2026 to 23 June 2029',
    expect.stringMatching(/^PDQM-2026-/),
  ]);
  for (const outcome of ['none', 'deferred']) {
    const letter = outcomeOf(changed(decided, { 'panel.decision': outcome, 'panel.rationale': 'One more year.' }));
    expect([letter.facts, letter.quotes[0]?.text]).toEqual([[], 'One more year.']);
  }
});

it('The letter with a certificate goes to the school and the local authority that the certificate names', () => {
  const claim = claimOf(decided, london);
  const certified = { ...certifiedClaim(claim, claim.serial(0)), organisation: 'Ash Academy', la: 'Lambeth' };
  const goesTo = (la: string | null) => outcomeLetter(decided, london, sender, { ...certified, la }).recipient;

  expect(goesTo('Lambeth')).toEqual(['The Head teacher', 'Ash Academy', 'London Borough of Lambeth']);
  expect(goesTo(null)).toEqual(['The Head teacher', 'Ash Academy', outcomeOf(decided).recipient[2]]);
});

it('An invitation lists the four parts of the visit in the framework’s words, and greets the PD lead', () => {
  const { visit, greeting, paragraphs } = invitation(completeReturn(london), london, null);

  expect(visit.parts).toEqual(london.visitParts.map(({ title }) => title));
  expect(greeting).toBe('Dear Amina Okafor');
  expect(paragraphs.at(-1)).toBe('A verifier will be nominated to you and will contact you to make the arrangements.');
});

it.each([
  [null, 'Dear colleague'],
  ['Amina Okafor, Deputy Head', 'Dear Amina Okafor'],
  ['Amina Okafor – Deputy Head', 'Dear Amina Okafor'],
  ['Amina (Deputy Head)', 'Dear Amina'],
  ['Siân Llŷr-Begum', 'Dear Siân Llŷr-Begum'],
  ['Okafor, Amina', 'Dear colleague'],
])('An invitation to %j begins “%s”', (pdLead, greeting) => {
  expect(invitation(changed(completeReturn(london), { 'details.pdLead': pdLead }), london, null).greeting).toBe(
    greeting,
  );
});

it.each([
  [null, null, 'A verifier will be nominated to you and will contact you to make the arrangements.'],
  [null, '2026-06-10', 'A verifier will visit you on 10 June 2026.'],
  ['Joan Lee', null, 'Joan Lee has been nominated as your verifier and will contact you to make the arrangements.'],
  ['Joan Lee', '2026-06-10', 'Joan Lee has been nominated as your verifier and will visit you on 10 June 2026.'],
])('An invitation says what is known of the visit: by %j on %j', (verifier, visitedOn, said) => {
  const planned = changed(completeReturn(london), {
    'verification.verifier': verifier,
    'verification.visitedOn': visitedOn,
  });
  expect(invitation(planned, london, null).paragraphs.at(-1)).toBe(said);
});

it('A letter bears the logo, the footer, the words and the first signatory of a brand, and names the local authority in full', () => {
  const { sender: from, signatory, footer, recipient, ownWords } = outcomeOf(decided, branded);

  expect(from.logo).toEqual({ address: picture, name: branded.name });
  expect(signatory).toEqual({ ...branded.brand?.signatories[0], signature: picture });
  expect(footer).toMatch(/^Registered charity/);
  expect(ownWords.map(({ language, text }) => [language, text.slice(0, 24)])).toEqual([
    ['en-GB', 'en: In our own words. In'],
    ['cy', 'cy: In our own words. In'],
  ]);
  expect(recipient.at(-1)).toBe('City of London');
  const lambeth = changed(decided, { 'details.la': '208' });
  expect(outcomeOf(lambeth, branded).recipient.at(-1)).toBe('London Borough of Lambeth');
});
