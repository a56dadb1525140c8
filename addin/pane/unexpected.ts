import { Trouble } from '../excel/trouble.ts';
import type { Notice } from '../excel/notice.ts';
import { supportInWords } from './support.ts';

/** Why something did not come about, in words that a person can do something with. */
export function unexpected(error: unknown): Notice {
  if (error instanceof Trouble) return error.notice;
  return {
    kind: 'failed',
    message: 'That did not work.',
    remedy: `Try again. If it happens again, copy the report and send it to ${supportInWords}.`,
    detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}
