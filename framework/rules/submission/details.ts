import type { FieldPath } from '../../fields.ts';
import { isMissing, textAt } from '../entries.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../wording.ts';

/**
 * Head of the Self-Evaluation and Action Planning Template: LA area, School / Organisation, PD lead, Date of
 * assessment.
 */
const heads: Partial<Readonly<Record<FieldPath, { readonly what: string; readonly remedy: string }>>> = {
  'details.la': { what: 'LA area', remedy: 'Choose your local authority from the list in “LA area”.' },
  'details.organisation': {
    what: 'name of the school or organisation',
    remedy: 'Enter it as the certificate is to show it.',
  },
  'details.pdLead': { what: 'name of the PD lead', remedy: 'Enter who leads professional development.' },
  'details.assessedOn': { what: 'date of assessment', remedy: 'Enter the day as dd/mm/yyyy, such as 12/05/2026.' },
};

/** "Details missing (LA area, school/organisation, PD lead, date of assessment)" (Rules, submission). */
export const detailsGiven: Rule = function* ({ schoolReturn, fields }) {
  const required = fields.filter(({ path, need }) => path.startsWith('details.') && need === 'required');
  for (const field of required.filter((each) => isMissing(schoolReturn, each))) {
    const { path, title } = field;
    const { what, remedy } = heads[path] ?? { what: title, remedy: `Fill in “${title}”.` };
    yield { code: 'detail-missing', field: path, message: `The ${what} is missing.`, remedy };
  }
};

/** A placeholder for a name, such as a dash, would be printed on the certificate. */
export const schoolNamed: Rule = function* ({ schoolReturn, fields }) {
  const path = 'details.organisation';
  const name = textAt(schoolReturn, path);
  if (name === null || /\p{L}/u.test(name)) return;
  const title = fields.find((field) => field.path === path)?.title ?? '';
  yield {
    code: 'name-without-letter',
    field: path,
    message: `“${title}” is ${quote(name)}, which has no letters. It would appear like this on the certificate.`,
    remedy: 'Write the name as it is to be printed.',
  };
};

/** Excel takes 02079460958 for a number and drops its first nought; with blanks it is a text. */
export const contactWhole: Rule = function* ({ schoolReturn, fields }) {
  const path = 'details.contact';
  const contact = textAt(schoolReturn, path);
  if (contact === null || !telephoneWithoutNought.test(contact)) return;
  const title = fields.find((field) => field.path === path)?.title ?? '';
  yield {
    code: 'contact-without-nought',
    field: path,
    message: `${quote(contact)} in “${title}” looks like a telephone number without its first 0, which Excel leaves out.`,
    remedy: 'Type it with blanks, such as 020 7946 0958.',
  };
};

/** Numbers in the United Kingdom have nine or ten digits after the nought. */
const telephoneWithoutNought = /^[1-9]\d{8,9}$/;
