/**
 * Measures ways of doing something in turns, so that whatever else the machine does meets them all alike.
 * @param {Record<string, () => Promise<number>>} ways each does it once and returns how many it did
 * @param {number} rounds
 * @returns {Promise<Record<string, number>>} the median of each way, in milliseconds for one
 */
export async function inTurns(ways, rounds) {
  const times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, way] of Object.entries(ways)) {
      const start = performance.now();
      const count = await way();
      times[name].push((performance.now() - start) / count);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}

export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
