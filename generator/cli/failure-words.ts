import type { Failure, FailureCode, FailureFacts, OutputKind } from '../failure.ts';
import { EnvironmentLacks, inWords, WrongRequest } from '../failure.ts';
import { RegisterUnusable } from '../../register/refused.ts';
import type { RegisterRefused } from '../../register/refused.ts';
import { asTyped, quoted } from './as-typed.ts';
import type { ExitCode } from './exit-codes.ts';
import { exitCodes } from './exit-codes.ts';
import { remedyHere } from './remedy-here.ts';

type Words = { readonly [Code in FailureCode]?: (facts: FailureFacts[Code], sentence: string) => string };

/** The flag with which each output is named. */
const flags: Readonly<Record<OutputKind, string>> = {
  'workbook of a borough': '--out',
  report: '--pdf',
  'list of problems': '--csv',
  round: '--out',
  awards: '--csv',
  'workbook of awards': '--xlsx',
};

/** The flag with which each folder is named. */
const flagOfFolder: Readonly<Record<FailureFacts['folder-named-like-file']['holds'], string>> = {
  'all that is made': '--out',
  'the tables': '--csv',
  'the pages for schools': '--feedback',
};

/** Messages that differ on the command line, because they name its flags. */
const words: Words = {
  'no-office-to-know': (_, sentence) => `--due: ${sentence} Work in its folder, or name it after --office.`,
  'no-office': ({ folder }, sentence) =>
    `${sentence} Name another after --office, or make it one: ${asTyped(`init ${quoted(folder)}`)}`,
  'no-key': ({ folder }) =>
    `${folder}: there is no key here to sign certificates with. Make one: ${asTyped(`init ${quoted(folder)} --new-key`)}`,
  'key-wrong': ({ file, reason }) =>
    `${file}: this key cannot be used (${reason}). Put back a copy, or make a new key: ${asTyped('init office/ --new-key')}`,
  'not-published-here': (_, sentence) => `--out ${sentence}`,
  'nothing-to-verify-by': () =>
    'Nothing is known here to check a certificate by. Work in an office or name one after --office; or name the folder that one published after --published.',
  'not-a-published-folder': (_, sentence) => `--published ${sentence}`,
  'no-register': () =>
    `There is no register here. Name the folder of an office after --office, or make one: ${asTyped('init office/')}`,
  'queue-without-office': () =>
    'Workers share the register of an office, and there is none here. Work in its folder, or name it after --office.',
  'queue-needs-postgres': ({ register }) =>
    `${register}: this register is a file. Workers share a register in PostgreSQL. To work with them, move the register: ${asTyped('register move --to postgres://…')}`,
  'documents-address': (_, sentence) => `documents in pdqm.json: ${sentence}`,
  'register-same': (_, sentence) => `${sentence} Name another place after --to.`,
  'register-address': ({ isAsked }, sentence) => `${isAsked ? '--to' : 'PDQM_REGISTER:'} ${sentence}`,
  'register-not-shared': (_, sentence) => `${sentence} It stands after --in, or in the office’s pdqm.json.`,
  'no-registers': (_, sentence) => `${sentence} Make one: ${asTyped('register prepare OFFICE --in postgres://…')}`,
  'day-unreadable': (_, sentence) => `--on ${sentence}`,
  'word-unknown': ({ of }, sentence) => `--${of} ${sentence}`,
  'number-wrong': ({ number }, sentence) => `--${number.toLowerCase()} ${sentence}`,
  'nothing-to-correct': () =>
    'Say what to put right: --organisation, --la, --urn or --laestab, each with what is right after it.',
  'decisions-not-named': () =>
    'Name the workbook of the round after --decisions: the panel decides there. With --from-returns, what stands on the returns’ own Panel sheets counts as the panel’s decision.',
  'file-refused': ({ refusal }, sentence) => sentence.replace(refusal.remedy, () => remedyHere(refusal)),
  'nothing-to-send': (_, sentence) => `${sentence} Name the folder that they are in, or that of the office.`,
  'feedback-not-published': () =>
    'Give --feedback or --suppress-small, not both: the pages for schools name other schools, and what is for publication names none. Make each in a run of its own, into folders of their own.',
  'not-among-returns': (_, sentence) => `${sentence} Name the returns: workbooks, or a folder that holds some.`,
  'no-workbook': (_, sentence) => `${sentence} Name a workbook, or a folder that holds some.`,
  'file-ending': ({ file, ending, holds }) =>
    holds === 'round'
      ? `${file}: name a workbook (${ending}) after --out.`
      : `${file}: name a file that ends with ${ending} after ${flags[holds]}.`,
  'folder-named-like-file': ({ holds }, sentence) => `${flagOfFolder[holds]} ${sentence}`,
  'no-workbook-name': (_, sentence) => `--out ${sentence}`,
  'is-a-round': ({ file }) =>
    `${file}: this is the workbook of a panel round. It is left as it is; name another file with --out.`,
  'is-a-return': ({ file }) => `${file}: this is a school’s return. It is left as it is; name another file with --out.`,
  'no-round-here': ({ file, refusal }) =>
    `${file}: ${refusal.message} It is left as it is; name another file with --out.`,
  'decisions-would-be-lost': (_, sentence) =>
    `${sentence} Name another with --out and copy it over; or give it up with --force.`,
  'la-unknown': (_, sentence) => `--la ${sentence}`,
  'no-school-of-these-las': ({ isEdition }, sentence) =>
    isEdition ? sentence : `${sentence} Or name other local authorities after --la.`,
  'no-browser': () =>
    'No browser was found to print with. Install Chrome, Edge or Chromium, or name one in the setting PDQM_BROWSER.',
  'browser-not-started': ({ browserPath }) =>
    `The browser ${browserPath} could not be started. Install Chrome, Edge or Chromium, or name another browser in the setting PDQM_BROWSER.`,
  'folder-in-use': ({ folder, lock, holder }) =>
    `${folder}: ${inWords(holder)} is writing here. Wait for it to end, or name another folder with --out. If it is no longer running, delete ${lock}.`,
  'folder-gone': ({ folder }) =>
    `${folder}: the folder was removed or renamed while documents were made. Put it back and run the same command again.`,
  'not-issued': (_, sentence) => `${sentence} Then run the same command again.`,
};

export function failureWords<Code extends FailureCode>({ code, facts, message }: Failure<Code>): string {
  return words[code]?.(facts, message) ?? message;
}

/** What the register says of itself, or of what it was given. */
export function registerWords({ refusal }: RegisterRefused): string {
  return `${refusal.message} ${remedyHere(refusal)}`;
}

export function registerExit(error: RegisterRefused): ExitCode {
  return error instanceof RegisterUnusable ? exitCodes.environment : exitCodes.usage;
}

export function failureExit(failure: Failure): ExitCode {
  if (failure instanceof WrongRequest) return exitCodes.usage;
  return failure instanceof EnvironmentLacks ? exitCodes.environment : exitCodes.incomplete;
}
