import type { Field, Part } from '../../framework/fields.ts';
import { valueAt } from '../../framework/fields.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import { known } from '../../framework/values.ts';
import { isNeeded } from '../../workbook/layout/needed.ts';

/** How many of the needed entries are made, so that they can be read. */
export interface Progress {
  readonly made: number;
  readonly needed: number;
}

/** Over the needed entries of a part of the return whose path begins so. */
export function progressOf(schoolReturn: SchoolReturn, fields: Iterable<Field>, part: Part, beginning = ''): Progress {
  const needed = [...fields].filter(
    (field) => field.part === part && field.path.startsWith(beginning) && isNeeded(field.path),
  );
  const made = needed.filter(({ path }) => known(valueAt(schoolReturn, path)) !== null).length;
  return { made, needed: needed.length };
}

/** `3 of 4`; `Complete` */
export function progressInWords({ made, needed }: Progress): string {
  return made === needed ? 'Complete' : `${made} of ${needed}`;
}
