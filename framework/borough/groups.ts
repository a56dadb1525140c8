/**
 * Puts items together that share a key, directly or through others.
 * @returns the groups in the order of their first items, each in the order of the items
 */
export function groupsSharing<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): readonly (readonly Item[])[] {
  /** Each item's link towards the first of its group. */
  const towards = items.map((_, index) => index);
  const firstOf = (index: number): number => {
    let at = index;
    for (let next = towards[at] ?? at; next !== at; next = towards[at] ?? at) at = next;
    towards[index] = at;
    return at;
  };
  const holders = new Map<string, number>();
  items.forEach((item, index) => {
    for (const key of keysOf(item)) {
      const holder = holders.get(key);
      if (holder === undefined) holders.set(key, index);
      else {
        const [low = index, high = index] = [firstOf(holder), firstOf(index)].sort((one, other) => one - other);
        towards[high] = low;
      }
    }
  });
  const groups = new Map<number, Item[]>();
  items.forEach((item, index) => {
    const first = firstOf(index);
    const group = groups.get(first);
    if (group) group.push(item);
    else groups.set(first, [item]);
  });
  return [...groups.values()];
}
