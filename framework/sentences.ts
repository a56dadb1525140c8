const smallNumbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** As in running text: `three`, `12`. */
export function numberInWords(count: number): string {
  return smallNumbers[count] ?? count.toLocaleString('en-GB');
}

/** `1 return`, `1,200 returns`. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`;
}

/** `Leadership, Quality and Impact`. */
export function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(words);
}

/** With a full stop, unless it ends as a sentence does. */
export function ended(sentence: string): string {
  return /[.!?…]["'”’)]*$/.test(sentence) ? sentence : `${sentence}.`;
}

export function capital(sentence: string): string {
  return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}`;
}
