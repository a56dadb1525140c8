import type { SchoolOf } from '../../../framework/round/across-returns.ts';
import { schoolsAcross } from '../../../framework/round/across-returns.ts';
import type { OtherReturns } from '../../api/returns.ts';
import type { Found } from './folder.ts';
import type { Reading } from './reading.ts';

/** A file of the folder for returns that has been read. */
export interface ReadCopy extends Found {
  readonly reading: Reading;
}

/** Of each return the copy that was changed last. */
export function newestOf(copies: readonly ReadCopy[]): readonly ReadCopy[] {
  const newest = new Map<string, ReadCopy>();
  for (const copy of copies) {
    const { key } = copy.reading;
    if (key !== null && (newest.get(key)?.changedMs ?? -1) < copy.changedMs) newest.set(key, copy);
  }
  return [...newest.values()];
}

/**
 * Whether other returns are, or may be, of the school of one. Copies of one return are that return.
 * @param all of the folder, this one among them
 */
export function otherReturnsOf(copy: ReadCopy, all: readonly ReadCopy[]): readonly OtherReturns[] {
  if (copy.reading.key === null) return [];
  const others = newestOf(all).filter(({ reading }) => reading.key !== copy.reading.key);
  const [found = []] = schoolsAcross([copy, ...others].map(schoolOf));
  return found.map(({ severity, message, remedy }) => ({ severity, message, remedy }));
}

function schoolOf({ file, reading: { key, organisation, la, urn, laestab } }: ReadCopy): SchoolOf {
  const returnId = key !== null && returnIdShape.test(key) ? key : null;
  return { file, schoolReturn: { meta: { returnId }, details: { organisation, la, urn, laestab } } };
}

/** As `returnKeyOf` gives the id of a return, and not a number of its school. */
const returnIdShape = /^R[A-Z0-9]{12}$/;
