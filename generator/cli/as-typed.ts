/** A command with its flags as people type it: npm hands on what stands after `--`. */
export function asTyped(command: string): string {
  return `npm run --silent pdqm -- ${command}`;
}

/** A word as a shell takes it for one. */
export function quoted(text: string): string {
  return /^[\p{L}\p{N}_./:\\=,*-]+$/u.test(text) ? text : `"${text}"`;
}
