import type { Refusal } from '../../framework/problems.ts';
import { quote } from '../../framework/rules/wording.ts';
import { Refused } from '../refused.ts';
import type { Unread } from './cell-source.ts';

type NotAReturnCode = 'not-a-return' | 'newer-schema' | 'other-edition';

/** A workbook that can be read, but is not a return that we can accept. */
export class NotAReturn extends Refused {
  readonly code: NotAReturnCode;
  /** The edition that the workbook names, where that is what does not fit. */
  readonly edition: string | null;

  constructor(refusal: Refusal & { readonly code: NotAReturnCode }, edition: string | null = null) {
    super(refusal);
    this.code = refusal.code;
    this.edition = edition;
  }
}

/** Of a workbook that says nothing of itself: what would tell may be among what is damaged. */
export function notAReturn(unread: readonly Unread[]): NotAReturn {
  const damaged = unread.filter(({ what }) => what === 'sheet').map(({ name }) => quote(name));
  return damaged.length === 0
    ? new NotAReturn({
        code: 'not-a-return',
        message: 'This workbook is not a Quality Mark return.',
        remedy: 'Send the workbook that was issued for the Quality Mark.',
      })
    : new NotAReturn({
        code: 'not-a-return',
        message: `This workbook is not a Quality Mark return, or the sheets that would show it are damaged: ${damaged.slice(0, 10).join(', ')}.`,
        remedy:
          'Send the workbook that was issued for the Quality Mark; if it is, open it in Excel, let Excel repair it, and save it.',
      });
}
