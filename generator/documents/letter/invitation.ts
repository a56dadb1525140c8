import { markOf } from '../../../framework/award.ts';
import { longDate } from '../../../framework/dates.ts';
import type { Edition } from '../../../framework/edition.ts';
import type { IsoDate, SchoolReturn } from '../../../framework/school-return.ts';
import { numberInWords } from '../../../framework/sentences.ts';
import { known } from '../../../framework/values.ts';
import { shortened } from '../report/wording.ts';
import type { LetterView, Sender } from './letter.ts';
import { greetingOf, letterFrame, nameOf, ownWords } from './letter.ts';

/** The view of `templates/invitation`: a letter with the parts of the visit. */
export interface InvitationView extends LetterView {
  /** The framework's own words on the visit, and its parts. */
  readonly visit: { readonly title: string; readonly parts: readonly string[] };
}

/** The letter that invites a school to its verification visit. */
export function invitation(schoolReturn: SchoolReturn, edition: Edition, sender: Sender | null): InvitationView {
  const { details, verification, evidence } = schoolReturn;
  const lead = known(details.pdLead);
  const day = known(verification.visitedOn);
  const verifier = known(verification.verifier);
  const from = known(verification.organisation);
  const who =
    verifier === null ? null : `${shortened(verifier, 80)}${from === null ? '' : ` (${shortened(from, 80)})`}`;
  const mark = markOf(edition);
  const rows = evidence.length;
  return {
    ...letterFrame(schoolReturn, edition, sender, lead === null ? 'The PD lead' : shortened(lead, 120)),
    title: `${nameOf(details.organisation)} – ${mark}: verification visit`,
    greeting: greetingOf(lead),
    subject: `${mark}: your verification visit`,
    paragraphs: [
      `Thank you for submitting your self-evaluation for the ${mark}. The next step is a verification visit, which takes half a day.`,
      whoVisits(who, day),
    ],
    facts: [],
    quotes: [],
    visit: { title: 'What the verifier will do', parts: edition.visitParts.map(({ title }) => title) },
    lastParagraphs: [
      `Please agree with the verifier beforehand who will take part in the interviews, set aside a quiet room, and have your evidence to hand: the verifier will ask to see some of what your workbook lists${rows === 0 ? '' : ` (${rows === 1 ? 'one piece of evidence' : `${numberInWords(rows)} pieces of evidence`} so far)`}. It need not be copied or printed.`,
      'After the visit the verifiers meet as an award panel, which decides on the award. We will write to you with its decision.',
    ],
    ownWords: ownWords(sender, 'invitation'),
    close: 'Yours sincerely',
    signedFor: sender?.name == null ? 'For the Quality Mark' : `For ${sender.name}`,
    enclosed: null,
  };
}

function whoVisits(who: string | null, day: IsoDate | null): string {
  if (who === null && day !== null) return `A verifier will visit you on ${longDate(day)}.`;
  const verifier = who === null ? 'A verifier will be nominated to you' : `${who} has been nominated as your verifier`;
  const next = day === null ? 'contact you to make the arrangements' : `visit you on ${longDate(day)}`;
  return `${verifier} and will ${next}.`;
}
