import { longDate } from '../../framework/dates.ts';
import type { Edition } from '../../framework/edition.ts';
import { outcomeChoices } from '../../framework/fields.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import type { Value } from '../../framework/values.ts';
import { known } from '../../framework/values.ts';

type Told = Readonly<Record<string, string | null | undefined>>;

/** What a school writes to those who get its return. @param receipt of what was submitted */
export function schoolMessage(schoolReturn: SchoolReturn, edition: Edition, receipt: string): string {
  const { details, overall } = schoolReturn;
  const level = known(overall.level);
  return letter(
    'Please find attached our self-evaluation for the Professional Development Quality Mark.',
    {
      School: details.organisation,
      'LA area': areaOf(schoolReturn, edition),
      'Our overall level': level && edition.levels[level].title,
      'Date or round': overall.round,
      Receipt: receipt,
    },
    details.pdLead,
  );
}

/** What a verifier writes to those who prepare the panel. */
export function verifierMessage({ details, verification, meta }: SchoolReturn, edition: Edition): string {
  return letter(
    'Please find attached a return for the Professional Development Quality Mark. The verification is complete.',
    {
      School: details.organisation,
      'Date of visit': dayOf(verification.visitedOn),
      Recommendation: outcomeOf(verification.recommendation, edition),
      'Receipt of what I reviewed': meta.reviewedReceipt,
    },
    verification.verifier,
  );
}

/** What is written for the panel to those who make the certificate. */
export function panelMessage({ details, panel, meta }: SchoolReturn, edition: Edition): string {
  return letter(
    'Please find attached a return for the Professional Development Quality Mark. The award panel has decided.',
    {
      School: details.organisation,
      Decision: outcomeOf(panel.decision, edition),
      'Date of decision': dayOf(panel.decidedOn),
      'Receipt of what was submitted': meta.submittedReceipt,
    },
    panel.members === null ? null : `For the panel: ${panel.members}`,
  );
}

export function areaOf({ details }: SchoolReturn, edition: Edition): string | undefined {
  return edition.localAuthorities.find(({ code }) => code === known(details.la))?.name;
}

/** What is not known is left out. */
function letter(sentence: string, told: Told, from: string | null): string {
  const lines = Object.entries(told).flatMap(([title, text]) => (text ? [`${title}: ${text}`] : []));
  return ['Dear colleague', '', sentence, '', ...lines, ...(from === null ? [] : ['', from])].join('\n');
}

function dayOf(value: Value<string>): string | null {
  const day = known(value);
  return day === null ? null : longDate(day);
}

function outcomeOf(value: Value<string>, edition: Edition): string | undefined {
  return outcomeChoices(edition).find(({ id }) => id === known(value))?.title;
}
