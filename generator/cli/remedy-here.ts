/** What a remedy needs on the command line beside what it says everywhere else, by the code of its problem. */
const more: ReadonlyMap<string, string> = new Map([
  ...['other-edition', 'round-of-other-edition'].map(
    (code) => [code, 'Name the edition’s file with --edition.'] as const,
  ),
  ['serial-unknown', 'Look for the school with pdqm register --search.'],
  ['register-forbidden', 'The command for that is pdqm register prepare.'],
  ['reason-missing', 'It stands after --reason.'],
  ['not-registered', 'pdqm init makes one.'],
]);

/** A remedy with the flags it needs. The shared wording, which workbooks and the pane show too, names none. */
export function remedyHere({ code, remedy }: { readonly code: string; readonly remedy: string }): string {
  return [remedy, more.get(code)].filter((part) => part !== undefined).join(' ');
}
