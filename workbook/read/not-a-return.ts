import type { Refusal } from '../../framework/problems.ts';
import { Refused } from '../refused.ts';

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
