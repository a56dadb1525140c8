import type { Edition } from '../../framework/edition.ts';
import { SheetComposer } from './compose.ts';
import type { SheetLayout } from './layout.ts';
import { sheetNames } from './sheet-names.ts';

const needed = {
  'details.la': 'Choose from the list.',
  'details.organisation': 'As it should appear on the certificate.',
  'details.pdLead': 'Who leads professional development.',
  'details.assessedOn': 'dd/mm/yyyy',
} as const;

const welcome = {
  'details.urn': 'Six digits, if you have one.',
  'details.laestab': 'Three digits of the LA and four of the school, e.g. 208/1234.',
  'details.contact': 'Email or telephone, for the verifier.',
} as const;

/** Who the school is. */
export function detailsSheet(edition: Edition): SheetLayout {
  const sheet = new SheetComposer(edition, {
    name: sheetNames.details,
    filledInBy: 'school',
    orientation: 'portrait',
    columns: [2, 24, 42, 30, 2],
  });
  sheet.head('Your school or organisation', 'Who you are, and when you completed your self-evaluation.', 2, 4).next();
  sheet.put(2, 'Needed', 'heading', 4).next();
  ask(sheet, needed);
  sheet.next().put(2, 'Optional: helps us to recognise your school', 'heading', 4).next();
  ask(sheet, welcome);
  return sheet.done();
}

function ask(sheet: SheetComposer, hints: Readonly<Record<string, string>>): void {
  for (const [path, hint] of Object.entries(hints)) sheet.ask(path, 2, 3).put(4, hint, 'note').next();
}
