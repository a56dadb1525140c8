import type { SchoolOf } from './across-returns.ts';

/** A file of which is known what it holds. */
export interface Copied extends SchoolOf {
  /** As `copyCodeOf` gives it. */
  readonly copyCode: string;
}

/**
 * Files that hold the very same as an earlier one of them, and that one: somebody has sent or saved a return twice. Files of two
 * return ids are two returns, whatever they hold.
 */
export function identicalCopies(files: readonly Copied[]): ReadonlyMap<string, string> {
  const copies = new Map<string, string>();
  const byCode = new Map<string, Copied[]>();
  for (const each of files) {
    const { returnId } = each.schoolReturn.meta;
    const alike = byCode.get(each.copyCode) ?? [];
    const first = alike.find(({ schoolReturn: { meta } }) => {
      return returnId === null || meta.returnId === null || meta.returnId === returnId;
    });
    if (first !== undefined) copies.set(each.file, first.file);
    else byCode.set(each.copyCode, [...alike, each]);
  }
  return copies;
}
