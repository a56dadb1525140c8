import type { Edition } from '../../framework/edition.ts';
import { SheetComposer } from './compose.ts';
import type { SheetLayout } from './layout.ts';

const hints: Readonly<Record<string, string>> = {
  'details.la': 'Choose from the list.',
  'details.organisation': 'As it should stand on the certificate.',
  'details.pdLead': 'Who leads professional development.',
  'details.assessedOn': 'dd/mm/yyyy',
  'details.urn': 'If you have one: six digits.',
  'details.laestab': 'If you have one: three digits of the LA and four of the school, e.g. 208/1234.',
  'details.contact': 'Email or telephone, for the verifier.',
};

/** Who the school is. */
export function detailsSheet(edition: Edition): SheetLayout {
  const sheet = new SheetComposer(edition, {
    name: 'Details',
    filledInBy: 'school',
    orientation: 'portrait',
    columns: [2, 26, 52, 40, 2],
  });
  sheet.put(2, 'Your school or organisation', 'title', 4).next();
  sheet.put(2, 'The first four are needed; the others help us to recognise you.', 'lead', 4).next(2);
  for (const [path, hint] of Object.entries(hints)) {
    sheet.ask(path, 2, 3).put(4, hint, 'note').next();
  }
  sheet.next().put(2, { sheet: 'Start', text: '‹ Back to Start' }, 'link');
  return sheet.done();
}
