import { asTyped } from './as-typed.ts';

/** What a remedy needs on the command line beside what it says everywhere else, by the code of its problem. */
const more: ReadonlyMap<string, string> = new Map([
  ...['other-edition', 'round-of-other-edition'].map(
    (code) => [code, 'Name the edition’s file with --edition.'] as const,
  ),
  ['serial-unknown', `To search: ${asTyped('register --search "NAME"')}`],
  ['register-forbidden', `The command for that: ${asTyped('register prepare OFFICE --in postgres://…')}`],
  ['register-of-another', 'PDQM_REGISTER names this one.'],
  ['reason-missing', 'It stands after --reason.'],
  ['made-with-less', 'The workbook of a round stands after --decisions, an office after --office.'],
  ['not-registered', `Make one: ${asTyped('init office/')}`],
]);

/** A remedy with the flags it needs. The shared wording, which workbooks and the pane show too, names none. */
export function remedyHere({ code, remedy }: { readonly code: string; readonly remedy: string }): string {
  return [remedy, more.get(code)].filter((part) => part !== undefined).join(' ');
}
