/** A command with its flags as people type it. */
export function asTyped(command: string, platform: NodeJS.Platform = process.platform): string {
  return scriptAsTyped('pdqm', command, platform);
}

/**
 * A script of package.json with what is for it: npm hands on what stands after `--`. PowerShell keeps a `--` for itself, so that on
 * Windows the program is started without npm.
 */
export function scriptAsTyped(script: string, words: string, platform: NodeJS.Platform = process.platform): string {
  if (platform !== 'win32') return `npm run --silent ${script} -- ${words}`;
  return ['node pdqm.mjs', ...(script === 'pdqm' ? [] : [script]), words].join(' ');
}

/** A word as a shell takes it for one, and evaluates nothing in it. */
export function quoted(text: string): string {
  if (/^[\p{L}\p{N}_./:\\=,*-]+$/u.test(text)) return text;
  return /["$`!%]/.test(text) ? `'${text.replaceAll("'", String.raw`'\''`)}'` : `"${text}"`;
}
