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
