/** Text from a file or its name must not steer the terminal. */
export function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
}

/** The same for a message of several lines. */
export function onItsLines(text: string): string {
  return text.split('\n').map(onOneLine).join('\n');
}
