import { isMissing } from '../entries.ts';
import type { Rule } from '../rule.ts';

/**
 * Head of the Self-Evaluation and Action Planning Template: LA area, School / Organisation, PD lead, Date of
 * assessment.
 */
const heads = [
  { path: 'details.la', what: 'LA area', remedy: 'Choose your local authority from the list in “LA area”.' },
  {
    path: 'details.organisation',
    what: 'name of the school or organisation',
    remedy: 'Enter it as the certificate is to show it.',
  },
  { path: 'details.pdLead', what: 'name of the PD lead', remedy: 'Enter who leads professional development.' },
  {
    path: 'details.assessedOn',
    what: 'date of assessment',
    remedy: 'Enter the day as dd/mm/yyyy, such as 12/05/2026.',
  },
] as const;

/** "Details missing (LA area, school/organisation, PD lead, date of assessment)" (Rules, submission). */
export const detailsGiven: Rule = function* ({ schoolReturn, fields }) {
  for (const { path, what, remedy } of heads) {
    if (!fields.some((field) => field.path === path && isMissing(schoolReturn, field))) continue;
    yield { code: 'detail-missing', field: path, message: `The ${what} is missing.`, remedy };
  }
};
