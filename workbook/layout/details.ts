import type { Edition } from '../../framework/edition.ts';
import { detailGroups } from '../../framework/fields.ts';
import { SheetComposer } from './compose.ts';
import type { SheetLayout } from './layout.ts';
import { sheetNames } from './sheet-names.ts';

/** Who the school is. */
export function detailsSheet(edition: Edition): SheetLayout {
  const sheet = new SheetComposer(edition, {
    name: sheetNames.details,
    filledInBy: 'school',
    orientation: 'portrait',
    columns: [2, 24, 42, 30, 2],
  });
  sheet.head('Your school or organisation', 'Who you are, and when you completed your self-evaluation.', 2, 4);
  for (const { title, fields } of detailGroups(edition)) {
    sheet.next().put(2, title, 'heading', 4).next();
    for (const { path } of fields) sheet.ask(path, 2, 3).putHint(path, 4).next();
  }
  return sheet.done();
}
