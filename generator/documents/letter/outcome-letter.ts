import { markOf } from '../../../framework/award.ts';
import { longDate } from '../../../framework/dates.ts';
import type { Edition } from '../../../framework/edition.ts';
import { formalLaName } from '../../../framework/local-authorities.ts';
import type { SchoolReturn } from '../../../framework/school-return.ts';
import { known } from '../../../framework/values.ts';
import type { CertifiedAward } from '../certificate/certificate.ts';
import { shortened } from '../report/wording.ts';
import type { LetterView, Sender } from './letter.ts';
import { letterFrame, nameOf, ownWords, quote } from './letter.ts';

/**
 * The letter that tells a school what the panel decided.
 * @param certified the award as its certificate says it; null for No award and Deferred
 */
export function outcomeLetter(
  schoolReturn: SchoolReturn,
  edition: Edition,
  sender: Sender | null,
  certified: CertifiedAward | null,
): LetterView {
  const { panel } = schoolReturn;
  const other = known(panel.decision) === 'deferred' ? 'deferred' : 'none';
  const words = certified === null ? otherOutcomes[other] : awarded(certified);
  const organisation = nameOf(certified?.organisation ?? schoolReturn.details.organisation);
  const subject = `${markOf(edition)}: ${words(schoolReturn, edition).subject}`;
  const frame = letterFrame(schoolReturn, edition, sender, 'The Head teacher');
  const [person = '', , ...area] = frame.recipient;
  const la = formalLaName(certified?.la ?? null, edition);
  return {
    ...frame,
    recipient: [person, organisation, ...(la === null ? area : [la])],
    title: `${organisation} – ${subject}`,
    greeting: 'Dear Head teacher',
    ownWords: ownWords(sender, certified === null ? other : 'award'),
    close: 'Yours faithfully',
    signedFor: 'For the award panel',
    ...words(schoolReturn, edition),
    subject,
  };
}

type Words = Pick<LetterView, 'subject' | 'paragraphs' | 'facts' | 'quotes' | 'lastParagraphs' | 'enclosed'>;
type Wording = (schoolReturn: SchoolReturn, edition: Edition) => Words;

const awarded =
  ({ organisation, award, level, decidedOn, validFrom, validUntil, serial }: CertifiedAward): Wording =>
  (schoolReturn, edition) => {
    const { title, text, next } = edition.awards[award];
    const { verification } = schoolReturn;
    return {
      subject: `${title} Award`,
      paragraphs: [
        `We are delighted to tell you that the award panel has given ${shortened(organisation, 200)} the ${title} Award of the ${markOf(edition)}. ${visited(schoolReturn)}Please pass our congratulations on to everybody who made this possible.`,
      ],
      facts: [
        { label: 'Award', text: `${title} (${edition.levels[level].title})` },
        { label: 'Date of the decision', text: longDate(decidedOn) },
        { label: 'Valid', text: `${longDate(validFrom)} to ${longDate(validUntil)}` },
        { label: 'Serial', text: serial },
      ],
      quotes: [
        ...quote('Good practice that others can learn from', verification.goodPractice),
        ...quote(next, verification.development),
      ],
      lastParagraphs: [
        `Of this award the framework says: “${text}” The verifier report has the findings in full.`,
        `If you wish to hold the Quality Mark after ${longDate(validUntil)}, please complete a new self-evaluation in good time before that day.`,
      ],
      enclosed: 'Enclosed: certificate, verifier report',
    };
  };

const noAward: Wording = (schoolReturn, edition) => ({
  subject: 'the panel’s decision',
  paragraphs: [
    `Thank you for submitting your self-evaluation for the ${markOf(edition)}, and for the time that you and your colleagues gave to it. ${visited(schoolReturn)}`.trim(),
    `The award panel considered the verifier’s findings${decidedOn(schoolReturn)} and has decided to make no award this time. We know that this will be a disappointment.`,
  ],
  facts: [],
  quotes: [
    ...quote('The panel’s reasons', schoolReturn.panel.rationale),
    ...quote('Good practice that others can learn from', schoolReturn.verification.goodPractice),
    ...quote('Areas for development', schoolReturn.verification.development),
  ],
  lastParagraphs: [
    'The verifier report has the findings in full. Your workbook stays yours: you can go on using it to review your practice, and to seek the award in a later round. Please get in touch if you would like to talk about the decision.',
  ],
  enclosed: 'Enclosed: verifier report',
});

const deferred: Wording = (schoolReturn, edition) => ({
  subject: 'decision deferred',
  paragraphs: [
    `Thank you for submitting your self-evaluation for the ${markOf(edition)}, and for the time that you and your colleagues gave to it. ${visited(schoolReturn)}`.trim(),
    `The award panel considered the verifier’s findings${decidedOn(schoolReturn)} and has deferred its decision. This is not a refusal: the panel will decide at a later meeting. Until then there is no award and no certificate.`,
  ],
  facts: [],
  quotes: [
    ...quote('What the panel said', schoolReturn.panel.rationale),
    ...quote('Areas for development', schoolReturn.verification.development),
  ],
  lastParagraphs: [
    'Please get in touch if it is not clear to you what the panel still needs, or by when. If you change your workbook, please send it to us again, so that the panel decides on the latest copy.',
  ],
  enclosed: 'Enclosed: verifier report',
});

const otherOutcomes = { none: noAward, deferred } as const;

/** A sentence on the visit, with a blank after it; empty without a day. */
function visited({ verification }: SchoolReturn): string {
  const day = known(verification.visitedOn);
  const verifier = known(verification.verifier);
  if (day === null) return '';
  return `${verifier === null ? 'The verifier' : shortened(verifier, 80)} visited you on ${longDate(day)}. `;
}

function decidedOn({ panel }: SchoolReturn): string {
  const day = known(panel.decidedOn);
  return day === null ? '' : ` on ${longDate(day)}`;
}
