/** What a remedy needs on the command line beside what it says everywhere else, by the code of its problem. */
const more: ReadonlyMap<string, string> = new Map([
  ['other-edition', 'Name the edition’s file with --edition.'],
  ['round-of-other-edition', 'Name the edition’s file with --edition.'],
  ['not-registered', 'pdqm init makes one.'],
]);

/** A remedy in the words of the command line: what workbooks and the pane say as well knows no flags. */
export function remedyHere({ code, remedy }: { readonly code: string; readonly remedy: string }): string {
  return [remedy, more.get(code)].filter((part) => part !== undefined).join(' ');
}
