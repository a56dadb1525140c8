/**
 * Divides blocks that must not be split among as few pages as will hold them, as evenly as they can be filled, so that
 * no page is left with a line or two.
 * @param heights of the blocks, in order
 * @param room of a page; a block that is higher has a page of its own, and runs over
 * @returns the index of the block that each page begins with
 */
export function pagesOf(heights: readonly number[], room: number): readonly number[] {
  /** Of the first so many blocks: the least that they waste, and where their last page begins. */
  const best: { readonly waste: number; readonly from: number }[] = [{ waste: 0, from: 0 }];
  /** More than all that fewer pages could waste. */
  const page = heights.length * room ** 2;
  for (let end = 1; end <= heights.length; end += 1) {
    let filled = 0;
    let choice = { waste: Infinity, from: end - 1 };
    for (let from = end - 1; from >= 0; from -= 1) {
      filled += heights[from] ?? 0;
      if (filled > room && from < end - 1) break;
      const waste = (best[from]?.waste ?? 0) + page + Math.max(0, room - filled) ** 2;
      if (waste < choice.waste) choice = { waste, from };
    }
    best.push(choice);
  }
  const firsts: number[] = [];
  for (let end = heights.length; end > 0; end = best[end]?.from ?? 0) firsts.unshift(best[end]?.from ?? 0);
  return firsts;
}
