import { columnsOf, fieldsOf, tableNames } from '../../framework/fields.ts';
import { perEdition } from '../../framework/per-edition.ts';
import { listsFor } from './lists.ts';

export const listsOf = perEdition((edition) =>
  listsFor([...fieldsOf(edition), ...tableNames.flatMap((table) => columnsOf(edition, table))]),
);
