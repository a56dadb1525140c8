import type { LocalAuthority } from '../framework/edition.ts';
import type { Refusal } from '../framework/problems.ts';
import { listed } from '../framework/sentences.ts';
import type { KeyFault } from './key-faults.ts';
import { keyFaults } from './key-faults.ts';
import type { WhyNot } from './system-error.ts';

/** Failures of a request that has to be changed before it can be carried out. */
interface RequestFacts {
  /** What only a register knows was asked for. */
  readonly 'no-office-to-know': Record<string, never>;
  readonly 'no-office': { readonly folder: string };
  readonly 'settings-wrong': { readonly file: string; readonly faults: readonly string[] };
  readonly 'templates-not-read': { readonly folder: string } & WhyNot;
  /** Templates of somebody’s own that cannot be used. */
  readonly 'templates-wrong': {
    readonly folder: string;
    readonly faults: readonly { readonly file: string; readonly line: number | null; readonly message: string }[];
  };
  /** A certificate is to be signed, and the office has nothing to sign with. */
  readonly 'no-key': { readonly folder: string };
  readonly 'key-wrong': { readonly file: string; readonly reason: string };
  /** What only an office with a web address can do was asked for. */
  readonly 'no-verify-address': { readonly folder: string };
  /** Pages for a web server are published into a folder of their own. */
  readonly 'not-published-here': { readonly folder: string; readonly other: string };
  readonly 'published-changed': { readonly file: string };
  readonly 'nothing-to-verify-by': Record<string, never>;
  readonly 'not-a-published-folder': { readonly folder: string; readonly reason: string };
  readonly 'office-there-already': { readonly folder: string };
  /** No office, and so nowhere to look awards up. */
  readonly 'no-register': Record<string, never>;
  readonly 'register-same': { readonly address: string };
  /** Asked for as a place to move to; else the setting that stands above those of the office names it. */
  readonly 'register-address': { readonly address: string; readonly isAsked: boolean };
  /** Only a database has several offices. */
  readonly 'register-not-shared': { readonly address: string };
  readonly 'no-registers': { readonly address: string };
  /** Work was to be handed to workers, or taken, where no queue can be. */
  readonly 'queue-without-office': Record<string, never>;
  readonly 'queue-needs-postgres': { readonly register: string };
  readonly 'documents-address': { readonly address: string };
  readonly 'day-unreadable': { readonly text: string };
  readonly 'word-unknown': { readonly word: string; readonly of: 'award' | 'state'; readonly words: readonly string[] };
  readonly 'number-wrong': { readonly text: string; readonly number: 'URN' | 'LAESTAB' };
  readonly 'nothing-to-correct': Record<string, never>;
  readonly 'file-not-read': { readonly file: string } & WhyNot;
  /** In an office a panel's round decides; the returns' own Panel sheets only where that is asked for. */
  readonly 'decisions-not-named': Record<string, never>;
  readonly 'edition-unreadable': { readonly file: string } & WhyNot;
  readonly 'not-an-edition': { readonly file: string; readonly reason: string };
  /** A list or a round that cannot be used, with the reason and its place. */
  readonly 'file-refused': { readonly file: string; readonly place?: string; readonly refusal: Refusal };
  /** What should be sent out was never made. */
  readonly 'nothing-to-send': { readonly folder: string };
  /** Pages that name schools were asked for with what is for publication. */
  readonly 'feedback-not-published': Record<string, never>;
  /** The only file that was named is one that the run writes, or reads for something else. */
  readonly 'not-among-returns': { readonly file: string };
  readonly 'no-workbook': { readonly paths: readonly string[]; readonly others: readonly string[] };
  readonly 'file-ending': { readonly file: string; readonly ending: string; readonly holds: OutputKind };
  readonly 'folder-named-like-file': {
    readonly folder: string;
    readonly ending: string;
    readonly holds: 'all that is made' | 'the tables' | 'the pages for schools';
  };
  readonly 'no-workbook-name': { readonly file: string };
  readonly 'read-and-written': { readonly file: string };
  /** A school’s return has the name that something else is to be written under. */
  readonly 'is-a-return': { readonly file: string };
  /** A round’s workbook has that name. */
  readonly 'is-a-round': { readonly file: string };
  readonly 'no-round-here': { readonly file: string; readonly refusal: Wording };
  readonly 'round-in-doubt': { readonly file: string; readonly faults: readonly Fault[] };
  readonly 'decisions-would-be-lost': { readonly file: string; readonly lost: readonly string[] };
  readonly 'la-unknown': { readonly la: string; readonly edition: string; readonly near: LocalAuthority | null };
  /** The file that documents should be signed with. */
  readonly 'signing-key': { readonly file: string; readonly fault: KeyFault };
  readonly 'no-school-of-these-las': {
    readonly list: string;
    readonly lines: number;
    /** Names of local authorities; of `wanted`, all that the edition has where none was named. */
    readonly wanted: readonly string[];
    readonly isEdition: boolean;
    readonly seen: readonly string[];
  };
}

/** The machine lacks something: a browser, space on the disk, a permission. */
interface MachineFacts {
  readonly 'no-browser': Record<string, never>;
  readonly 'browser-not-there': { readonly setting: string; readonly browserPath: string };
  readonly 'browser-not-started': { readonly browserPath: string };
  /** The store of what is handed to workers. */
  readonly 'documents-unusable': { readonly address: string; readonly reason: string };
  /** Whoever handed work over has another store. */
  readonly 'documents-elsewhere': { readonly address: string };
  readonly 'folder-not-read': { readonly folder: string } & WhyNot;
  readonly 'folder-not-made': { readonly folder: string } & WhyNot;
  readonly 'folder-not-written': { readonly folder: string } & WhyNot;
  readonly 'folder-in-use': { readonly folder: string; readonly lock: string; readonly holder: Holder | null };
  readonly 'folder-gone': { readonly folder: string };
  readonly 'not-written': { readonly file: string } & WhyNot;
  readonly 'not-issued': { readonly file: string } & WhyNot;
  readonly 'list-is-link': { readonly list: string };
}

/** One output failed; everything else was done. */
interface OutputFacts {
  readonly 'report-not-made': { readonly file: string; readonly reason: string };
}

export type OutputKind =
  | 'workbook of a borough'
  | 'report'
  | 'list of problems'
  | 'round'
  | 'awards'
  | 'workbook of awards';

type Wording = Pick<Refusal, 'message' | 'remedy'>;

interface Fault extends Wording {
  readonly sheet: string | null;
  readonly cell: string | null;
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

export type FailureFacts = RequestFacts & MachineFacts & OutputFacts;
export type FailureCode = keyof FailureFacts;

/** What ends a job: a code, with the facts of which each front makes its own words; the message is a sentence without them. */
export class Failure<Code extends FailureCode = FailureCode> extends Error {
  readonly code: Code;
  readonly facts: FailureFacts[Code];

  constructor(code: Code, facts: FailureFacts[Code], options?: ErrorOptions) {
    super(sentences[code](facts), options);
    this.name = new.target.name;
    this.code = code;
    this.facts = facts;
  }
}

export function isFailure(error: unknown): error is Failure {
  return error instanceof Failure;
}

export class WrongRequest<Code extends keyof RequestFacts = keyof RequestFacts> extends Failure<Code> {}
export class EnvironmentLacks<Code extends keyof MachineFacts = keyof MachineFacts> extends Failure<Code> {}
export class OutputFailed<Code extends keyof OutputFacts = keyof OutputFacts> extends Failure<Code> {}

export type FailureWords = { readonly [Code in FailureCode]: (facts: FailureFacts[Code]) => string };

const sentences: FailureWords = {
  'no-office-to-know': () => 'The register of an office says whose award lapses, and there is no office here.',
  'no-office': ({ folder }) => `${folder}: this folder is not an office: there is no pdqm.json in it.`,
  'settings-wrong': ({ file, faults }) => `${file}: ${faults.join('; ')}.`,
  'templates-not-read': ({ folder, reason, remedy }) =>
    `${folder}: these templates cannot be read (${reason}). ${remedy}`,
  'templates-wrong': ({ folder, faults }) =>
    [...faults.slice(0, mostFaults), ...(faults.length > mostFaults ? [null] : [])]
      .map((fault) => {
        if (fault === null) return `${folder}: there are ${String(faults.length - mostFaults)} more faults.`;
        const { file, line, message } = fault;
        return `${folder}/${file}${line === null ? '' : `, line ${String(line)}`}: ${message}`;
      })
      .join('\n'),
  'no-key': ({ folder }) => `${folder}: there is no key here to sign certificates with. Make one.`,
  'key-wrong': ({ file, reason }) =>
    `${file}: this key cannot be used (${reason}). Put back a copy, or make a new key.`,
  'no-verify-address': ({ folder }) =>
    `${folder}: nobody can check certificates of this office yet. Put the address of the page for it into pdqm.json, as verifyAddress.`,
  'not-published-here': ({ folder, other }) =>
    `${folder}: this folder holds what was not published, such as ${other}. It is left as it is; choose an empty folder.`,
  'published-changed': ({ file }) =>
    `${file}: this file is not as it was published. It is left as it is; move it away, or publish into another folder.`,
  'nothing-to-verify-by': () =>
    'Nothing is known here to check a certificate by: neither an office nor the pages that one published.',
  'not-a-published-folder': ({ folder, reason }) =>
    `${folder}: this is not a folder of published pages: its status.json cannot be read (${reason}). Name the folder that an office published its pages into, or publish them again.`,
  'office-there-already': ({ folder }) => `${folder}: this folder is an office already. It is left as it is.`,
  'no-register': () => 'There is no register here: neither this folder nor one above it is an office.',
  'register-same': ({ address }) => `${address}: the register is there already.`,
  'register-address': ({ address }) =>
    `${address}: a register is kept in a file, such as register.sqlite, or in PostgreSQL, at postgres://….`,
  'register-not-shared': ({ address }) =>
    `${address}: this is one register. Several offices have theirs in a PostgreSQL database, at postgres://….`,
  'no-registers': ({ address }) => `${address}: there is no register of an office here that this role may read.`,
  'queue-without-office': () =>
    'Workers share the register of an office, and there is no office here: neither this folder nor one above it is one.',
  'queue-needs-postgres': ({ register }) =>
    `${register}: this register is a file. Workers share a register in PostgreSQL, at postgres://….`,
  'documents-address': ({ address }) =>
    `${address}: documents are handed over in a folder, or in a store at s3://bucket/prefix.`,
  'day-unreadable': ({ text }) => `${text}: this is not a day. Give it as 28/11/2026, 28 Nov 2026 or 2026-11-28.`,
  'word-unknown': ({ word, of, words }) =>
    `${word}: this is not ${article[of]} ${of}. The ${of}s are ${listed(words)}.`,
  'number-wrong': ({ text, number }) =>
    number === 'URN'
      ? `${text}: a URN has six digits.`
      : `${text}: a LAESTAB has three digits and four, such as 208/1234.`,
  'nothing-to-correct': () => 'There is nothing to correct: say what has been wrong.',
  'file-not-read': ({ file, reason, remedy }) => `${file}: cannot be read (${reason}). ${remedy}`,
  'decisions-not-named': () =>
    'Say whose decisions count: those of the panel in the workbook of a round, or those on the returns’ own Panel sheets, which then count as the panel’s.',
  'edition-unreadable': ({ file, reason, remedy }) => `${file}: the edition cannot be read (${reason}). ${remedy}`,
  'not-an-edition': ({ file, reason }) =>
    `${file}: this is not an edition of the framework.${reason.includes('\n') ? '\n' : ' '}${reason}`,
  'file-refused': ({ file, place, refusal: { message, remedy } }) =>
    `${file}${place === undefined ? '' : `, ${place}`}: ${[message, remedy].filter((each) => each !== '').join(' ')}`,
  'nothing-to-send': ({ folder }) =>
    `${folder}: no certificate, letter or report that was made here is in this folder.`,
  'feedback-not-published': () =>
    'The pages for schools name other schools, and what is for publication names none: make each in a run of its own, into folders of their own.',
  'not-among-returns': ({ file }) =>
    `${file}: this is not a return, but what this run writes, or takes decisions or a list from.`,
  'no-workbook': ({ paths, others }) => `${paths.join(', ')}: no .xlsx workbook here${onlyThese(others)}.`,
  'file-ending': ({ file, ending }) => `${file}: this name has to end with ${ending}.`,
  'folder-named-like-file': ({ folder, ending, holds }) =>
    `${folder}: this is the folder for ${holds}, and ${ending} ends the name of a file. Name a folder.`,
  'no-workbook-name': ({ file }) => `${file}: the workbook is an .xlsx file. Name one, or a folder for it.`,
  'read-and-written': ({ file }) =>
    `${file}: this file is one of those that are read, so it is not written over. Give the new file another name.`,
  'is-a-round': ({ file }) => `${file}: this is the workbook of a panel round. It is left as it is.`,
  'is-a-return': ({ file }) => `${file}: this is a school’s return. It is left as it is.`,
  'no-round-here': ({ file, refusal }) => `${file}: ${refusal.message} It is left as it is.`,
  'round-in-doubt': ({ file, faults }) =>
    faults
      .map(
        ({ sheet, cell, message, remedy }) =>
          `${file}, ${[sheet, cell].filter((each) => each !== null).join('!')}: ${message} ${remedy}`,
      )
      .join('\n'),
  'decisions-would-be-lost': ({ file, lost }) => `${file}: this round holds what would be lost: ${lost.join('; ')}.`,
  'la-unknown': ({ la, edition, near }) =>
    `${la}: this is not a local authority of the ${edition}. ${near === null ? '' : `Did you mean ${near.name} (${near.code})? `}Give its three-digit code or its name.`,
  'signing-key': ({ file, fault }) => `${file}: ${keyFaults[fault]}`,
  'no-school-of-these-las': ({ list, lines, wanted, isEdition, seen }) =>
    `${list}: ${lines === 1 ? 'its only line is not' : `none of its ${String(lines)} lines is`} a school of ${isEdition ? `the local authorities of this edition (${wanted.join(', ')})` : wanted.join(', ')}. It has schools of ${seen.slice(0, mostSeen).join(', ')}${seen.length > mostSeen ? ' and others' : ''}. Use the list of the right area.`,
  'no-browser': () => 'No browser was found to print with. Install Chrome, Edge or Chromium.',
  'browser-not-there': ({ setting, browserPath }) =>
    `The setting ${setting} names a browser that is not there, or is no program: ${browserPath}. Correct the setting, or remove it so that a browser is looked for.`,
  'browser-not-started': ({ browserPath }) =>
    `The browser ${browserPath} could not be started. Install Chrome, Edge or Chromium.`,
  'documents-unusable': ({ address, reason }) =>
    `${address}: what is handed to workers cannot be kept here: ${reason}.`,
  'documents-elsewhere': ({ address }) =>
    `${address}: what was handed over is not here. Name the same place as “documents” in pdqm.json on every machine, and see that it is mounted.`,
  'folder-not-read': ({ folder, reason, remedy }) =>
    `${folder}: the folder cannot be looked through (${reason}). ${remedy}`,
  'folder-not-made': ({ folder, reason, remedy }) => `${folder}: the folder cannot be made (${reason}). ${remedy}`,
  'folder-not-written': ({ folder, reason, remedy }) => `${folder}: cannot be written to (${reason}). ${remedy}`,
  'folder-in-use': ({ folder, lock, holder }) =>
    `${folder}: ${inWords(holder)} is writing here. If it is no longer running, delete ${lock}.`,
  'folder-gone': ({ folder }) =>
    `${folder}: the folder was removed or renamed while documents were made. Put it back and run this again.`,
  'not-written': ({ file, reason, remedy }) => `${file}: cannot be written (${reason}). ${remedy}`,
  'not-issued': ({ file, reason, remedy }) => `${file}: cannot be issued (${reason}). ${remedy}`,
  'list-is-link': ({ list }) =>
    `${list}: this is a link, and nothing is added to what it leads to. Put the list itself here, or delete the link to begin a new one.`,
  'report-not-made': ({ file, reason }) => `${file}: the report was not made: ${reason}`,
};

const article = { award: 'an', state: 'a' } as const;

/** A message names so many, and counts the rest. */
const mostNamed = 3;
const mostSeen = 10;
const mostFaults = 50;

function onlyThese(others: readonly string[]): string {
  if (others.length === 0) return '';
  const more = others.length - mostNamed;
  return `, only ${others.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}

/** Another run, as far as it is known. */
export function inWords(holder: Holder | null): string {
  if (holder === null) return 'another run';
  const since = holder.since.slice(0, 19).replace('T', ' ');
  return `another run (process ${String(holder.pid)} on ${holder.host}, since ${since} UTC)`;
}
