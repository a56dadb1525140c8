import type { Refusal } from '../../../framework/problems.ts';
import { WrongRequest } from '../../failure.ts';

interface Place extends ErrorOptions {
  /** Place in the list: `line 7`. */
  readonly place?: string;
  readonly remedy?: string;
}

/** Why a list of schools, or of issued workbooks, cannot be used. @param message a sentence that follows the file's name */
export function listRefused(
  file: string,
  message: string,
  { place, remedy = '', ...options }: Place = {},
): WrongRequest<'file-refused'> {
  const facts = { file, ...(place === undefined ? {} : { place }), refusal: { code: 'list-refused', message, remedy } };
  return new WrongRequest('file-refused', facts, options);
}

/** What is wrong with a line that goes on beyond the headings, and what to do about it. */
export const beyondHeadings = (beyond: string): Pick<Refusal, 'message' | 'remedy'> => ({
  message: `“${beyond.slice(0, mostQuoted)}” stands beyond the last heading, so what comes before it may be in the wrong columns.`,
  remedy: 'Put quotation marks around a name that holds a comma: "St Mary, Camden". Or give the list as .xlsx.',
});

const mostQuoted = 60;

/** @param list what it should be: `list of schools` */
export function emptyList(file: string, list: string): WrongRequest<'file-refused'> {
  return listRefused(file, `the ${list} is empty: it does not even have headings.`, {
    remedy: 'Check that this is the right file; its first line has to name its columns.',
  });
}

/** @param last line up to which it is CSV: a quotation mark that is not closed is noticed only at the end of the file */
export function csvRefused(file: string, last: number, cause: unknown): WrongRequest<'file-refused'> {
  return listRefused(file, 'this is not a CSV file that can be read.', {
    place: `from line ${String(last + 1)} on`,
    remedy: 'Open it in Excel, save it as CSV UTF-8 or .xlsx, and give that.',
    cause,
  });
}
