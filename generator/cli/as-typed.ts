/** A command with its flags as people type it: npm hands on what stands after `--`. */
export function asTyped(command: string): string {
  return `npm run --silent pdqm -- ${command}`;
}

/** A word as a shell takes it for one, and evaluates nothing in it. */
export function quoted(text: string): string {
  if (/^[\p{L}\p{N}_./:\\=,*-]+$/u.test(text)) return text;
  return /["$`!%]/.test(text) ? `'${text.replaceAll("'", String.raw`'\''`)}'` : `"${text}"`;
}
