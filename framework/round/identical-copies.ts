import type { SchoolOf } from './across-returns.ts';

/** A file of which is known what it holds. */
export interface Copied extends SchoolOf {
  /** As `copyCodeOf` gives it. */
  readonly copyCode: string;
}

/**
 * Tells files that hold the very same as an earlier one: somebody has sent or saved a return twice. Files of two return ids are
 * two returns, whatever they hold.
 */
export class IdenticalCopies {
  private readonly byCode = new Map<string, readonly Copied[]>();

  /** The file, of those asked about before, that holds the very same as this one; null where none does. */
  sameAs(each: Copied): string | null {
    const { returnId } = each.schoolReturn.meta;
    const alike = this.byCode.get(each.copyCode) ?? [];
    const first = alike.find(({ schoolReturn: { meta } }) => {
      return returnId === null || meta.returnId === null || meta.returnId === returnId;
    });
    if (first === undefined) this.byCode.set(each.copyCode, [...alike, each]);
    return first?.file ?? null;
  }
}
