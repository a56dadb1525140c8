/** Places in the list of what was revoked: many more than there are schools, so that a name’s own is nearly always free. */
export const statusListLength = 2 ** 20;

/**
 * The place that follows from a name, or the next free one. Of the same names in the same order each always has the same.
 * @throws RangeError where none is free
 */
export function freePlace(name: string, taken: ReadonlySet<number>, length: number): number {
  if (taken.size >= length) throw new RangeError('The list of what was revoked is full');
  let place = hashed(name) % length;
  while (taken.has(place)) place = (place + 1) % length;
  return place;
}

/** FNV-1a: quick, and even over serials. */
function hashed(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
