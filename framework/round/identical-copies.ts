import type { SchoolOf } from './across-returns.ts';

/** A file of which is known what it holds. */
export interface Copied extends SchoolOf {
  /** As `copyCodeOf` gives it. */
  readonly copyCode: string;
}

/** What a file holds, wherever it lies. */
type Content = Omit<Copied, 'file'>;

/** Whether two files hold the very same. Files of two return ids are two returns, whatever they hold. */
export function isIdentical(one: Content, other: Content): boolean {
  const [id, otherId] = [one.schoolReturn.meta.returnId, other.schoolReturn.meta.returnId];
  return one.copyCode === other.copyCode && (id === null || otherId === null || id === otherId);
}

/** Tells files that hold the very same as an earlier one: somebody has sent or saved a return twice. */
export class IdenticalCopies {
  private readonly byCode = new Map<string, readonly Copied[]>();

  /** The file, of those asked about before, that holds the very same as this one; null where none does. */
  sameAs(each: Copied): string | null {
    const alike = this.byCode.get(each.copyCode) ?? [];
    const first = alike.find((other) => isIdentical(each, other));
    if (first === undefined) this.byCode.set(each.copyCode, [...alike, each]);
    return first?.file ?? null;
  }
}
