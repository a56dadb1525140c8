/** Rows of a field that grows with its text; beyond ten lines it scrolls. */
export function rowsFor(text: string, least = 3): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 42)), 0);
  return Math.min(10, Math.max(least, lines + 1));
}
