import { awardIds } from '../../../framework/edition.ts';
import { consolidate } from '../../../framework/borough/consolidate.ts';
import { check } from '../../../framework/check.ts';
import { london } from '../../../framework/editions/london/index.ts';
import type { SchoolReturn } from '../../../framework/school-return.ts';
import { receiptOf } from '../../../framework/receipt.ts';
import { known } from '../../../framework/values.ts';
import { claimOf } from '../../../register/claim.ts';
import { sampleReturn } from '../../../samples/sample-school.ts';
import { sampleSchools } from '../../../samples/schools.ts';
import type { Brand } from '../../brand/brand.ts';
import { boroughView } from '../../documents/borough/report.ts';
import type { CertifiedAward } from '../../documents/certificate/certificate.ts';
import { certificateView } from '../../documents/certificate/certificate.ts';
import { cardOf, contactSheetView } from '../../documents/contact-sheet/contact-sheet.ts';
import { invitation } from '../../documents/letter/invitation.ts';
import type { Sender } from '../../documents/letter/letter.ts';
import { outcomeLetter } from '../../documents/letter/outcome-letter.ts';
import { reportView } from '../../documents/report/report.ts';
import type { OwnKind } from '../../own-templates/own-templates.ts';
import { certifiedClaim } from '../register/certified-award.ts';

/** By the day on which all samples have been decided. */
const day = '2026-11-30';

/** Views of the samples: between them they have whatever views of a kind have. */
export function exampleViews(kind: OwnKind): readonly object[] {
  return views[kind]();
}

const views: Readonly<Record<OwnKind, () => readonly object[]>> = {
  certificate: certificates,
  'contact-sheet': () => {
    const cards = certificates().map((view) => cardOf(view, ''));
    return [contactSheetView(cards, { first: 0, total: cards.length })];
  },
  report: () =>
    [london, ofDifferentStrands].flatMap((edition) =>
      returns().map((each) => {
        const { stage, problems } = checked(each);
        return reportView({ schoolReturn: each, problems, receipt: receiptOf(each, london), stage }, edition);
      }),
    ),
  borough: () => [true, false].map((onlyAwardsKnown) => boroughView({ ...borough(), onlyAwardsKnown }, london)),
  letter: () => [
    ...returnsDecided().map((each) => outcomeLetter(each, london, sender, awardOf(each))),
    ...returns().map((each) => outcomeLetter(each, london, null, null)),
  ],
  invitation: () => returns().flatMap((each) => [invitation(each, london, sender), invitation(each, london, null)]),
};

const ofDifferentStrands = {
  ...london,
  aspects: london.aspects.map((aspect, index) =>
    index === 0 ? { ...aspect, strands: aspect.strands.slice(1) } : aspect,
  ),
};
const picture = { address: 'data:image/svg+xml;base64,', ratio: 2 };
const words = { before: 'certifies that', after: 'has achieved', valid: '{from} {until} {awarded}' };
const brand: Brand = {
  name: 'An issuing body',
  logo: picture,
  partner: { name: 'A partner', logo: picture },
  accent: '#17365c',
  signatories: [
    { name: 'One', role: 'Chair', signature: picture },
    { name: 'Two', role: 'Director', signature: null },
  ],
  wording: [
    { language: 'en', ...words, letters: { award: 'a', none: 'b', deferred: 'c', invitation: 'd' } },
    { language: 'cy', ...words, letters: {} },
  ],
  footer: 'A footer',
  ask: 'mark@example.org',
};
const sender: Sender = {
  name: brand.name,
  contact: brand.ask,
  website: 'https://example.org/',
  verifyAddress: 'https://example.org/check/',
  brand,
};

function returns(): readonly SchoolReturn[] {
  return sampleSchools.map((sample) => sampleReturn(sample, london));
}

function returnsDecided(): readonly SchoolReturn[] {
  return returns().filter(({ panel }) => awardIds.some((award) => award === known(panel.decision)));
}

function awardOf(schoolReturn: SchoolReturn): CertifiedAward {
  const claim = claimOf(schoolReturn, london);
  return certifiedClaim(claim, claim.serial(0));
}

/** The first of them as issued again, and in an office that publishes; the others not. */
function certificates() {
  return returnsDecided()
    .map(awardOf)
    .flatMap((award, index) => [
      certificateView(award, london),
      certificateView(award, london, { ...sender, verifyAddress: null }),
      certificateView(index === 0 ? { ...award, issue: 2, replaced: day } : award, london, sender),
    ]);
}

function borough() {
  const taken = returns().map((schoolReturn, index) => ({
    file: `${String(index)}.xlsx`,
    schoolReturn,
    editionId: london.id,
    savedAt: null,
    receipt: receiptOf(schoolReturn, london),
    ...checked(schoolReturn),
  }));
  return consolidate(
    {
      taken,
      unread: [{ file: 'a.xlsx', code: 'damaged', message: 'It is damaged.', remedy: 'Send it again.' }],
      others: [],
    },
    { edition: london, asOf: day, issued: null, placeOf: () => ({ sheet: 'Details', cell: 'C5' }) },
  );
}

function checked(schoolReturn: SchoolReturn) {
  const { findings, stage } = check(schoolReturn, { edition: london, today: day });
  return { stage, problems: findings.map((finding) => ({ ...finding, sheet: 'Details', cell: 'C5' })) };
}
