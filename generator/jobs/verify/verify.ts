import { readdir, stat } from 'node:fs/promises';
import type { AwardId } from '../../../framework/edition.ts';
import type { Problem } from '../../../framework/problems.ts';
import { examineCredential, examineStatement } from '../../../register/proof/examine.ts';
import type { Examined, Said } from '../../../register/proof/examine.ts';
import type { Shown } from '../../../register/proof/shown.ts';
import { shownIn } from '../../../register/proof/shown.ts';
import { siteAt } from '../../../register/proof/site.ts';
import type { CertificateState, Verdict } from '../../../register/proof/verdict.ts';
import { notGenuine, verdictOn } from '../../../register/proof/verdict.ts';
import { isInForce } from '../../../register/state.ts';
import { WrongRequest } from '../../failure.ts';
import { systemCode } from '../../system-error.ts';
import type { Office } from '../../office/office.ts';
import type { Known } from './known.ts';
import { knownToOffice, knownToPages, verify } from './known.ts';
import { inputsIn } from './inputs.ts';
import {
  noCode,
  nothingInFile,
  nothingInFolder,
  nothingToCheck,
  notRead,
  notRecognised,
  objections,
  otherAddress,
  otherFile,
  refusals,
  serialUnknown,
  severalInFile,
} from './problems.ts';
import { shownByBytes, shownByFile } from './shown-by-file.ts';

export interface VerifyRequest {
  /** Files, addresses, codes and serials. */
  readonly inputs: readonly string[];
  /** Folder of the pages that an office has published; the register of the office counts where left out. */
  readonly published?: string | undefined;
}

/** What came of one input: a line of `--json`. What cannot be known is null. */
export interface Verification {
  readonly input: string;
  readonly genuine: boolean;
  readonly state: CertificateState | null;
  readonly organisation: string | null;
  readonly award: AwardId | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** Name of the issuing body. */
  readonly issuer: string | null;
  /** An ISO instant: what was recorded later is not known. */
  readonly statusAsOf: string;
  readonly problems: readonly Problem[];
}

export interface ToldVerification {
  readonly verification: Verification;
  /** `Genuine, in force until 30 June 2029`; of a serial alone, which anybody may have copied, `In the register: …`. */
  readonly words: string;
  /** Null where none was found. */
  readonly serial: string | null;
  readonly holds: boolean;
}

/** @throws WrongRequest where there is nothing to check by; RegisterUnusable */
export async function* verifyInputs(
  { inputs, published }: VerifyRequest,
  { office, today }: { readonly office: Office | null; readonly today: string },
): AsyncGenerator<ToldVerification> {
  const now = new Date().toISOString();
  const known = published !== undefined ? await knownToPages(published) : await knownHere(office, now);
  for (const input of await inputsIn(inputs)) yield told(input, await verified(input, known, today), known);
}

/** What is shown to be checked otherwise than by its place: a text, or the bytes of a file. */
export type Given = { readonly text: string } | { readonly name: string; readonly bytes: Uint8Array };

/** Checks what is given, and looks into no file. @throws WrongRequest where there is nothing to check by; RegisterUnusable */
export async function verifyGiven(
  given: Given,
  { office, today }: { readonly office: Office | null; readonly today: string },
): Promise<ToldVerification> {
  const known = await knownHere(office, new Date().toISOString());
  if ('text' in given) {
    const { text } = given;
    return told(text, await foundOf({ input: text, shown: shownIn(text), ifNothing: noCode }, known, today), known);
  }
  const { name, bytes } = given;
  const file = { input: name, ...shownByBytes(bytes), ifNothing: nothingInFile(name) };
  return told(name, await foundOf(file, known, today), known);
}

function knownHere(office: Office | null, now: string): Promise<Known> {
  if (office === null) throw new WrongRequest('nothing-to-verify-by', {});
  return knownToOffice(office, now);
}

type Found =
  | {
      readonly said: Said;
      readonly state: CertificateState;
      readonly words: string;
      readonly problems: readonly Problem[];
    }
  | { readonly problem: Problem };

async function verified(input: string, known: Known, day: string): Promise<Found> {
  try {
    const isFolder = (await stat(input)).isDirectory();
    // Of a folder that holds nothing to check, or cannot be looked into.
    if (isFolder) await readdir(input);
    const shown = isFolder ? { shown: null } : await shownByFile(input);
    return await foundOf(
      { input, ...shown, ifNothing: isFolder ? nothingInFolder(input) : nothingInFile(input) },
      known,
      day,
    );
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    if (!isNoFile.has(code)) return { problem: notRead(input, error) };
  }
  return foundOf({ input, shown: shownIn(input), ifNothing: notRecognised(input) }, known, day);
}

/** What the system says of a text that is the name of no file. */
const isNoFile: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']);

interface Looked {
  readonly input: string;
  readonly shown: Shown | null;
  /** Of the certificate, where it is one. */
  readonly hash?: string;
  /** What is said where nothing is shown. */
  readonly ifNothing: Problem;
}

async function foundOf({ input, shown, hash, ifNothing }: Looked, known: Known, day: string): Promise<Found> {
  if (shown === null) return { problem: ifNothing };
  if (shown.kind === 'several') return { problem: severalInFile(input, shown.count) };
  const examined = await examine(shown, known, day);
  if (examined === null) return { problem: serialUnknown(input) };
  if (!examined.genuine) return { problem: refusals[examined.why] };
  const objection = known.objection(examined.said);
  if (objection !== null) return { problem: objections[objection] };
  const isOther = hash !== undefined && known.wasIssued(hash) === false;
  const { said, verdict } = examined;
  const words = shown.kind === 'serial' ? wordsOfSerial(said, verdict) : verdict.words;
  return {
    said,
    state: verdict.state,
    words: isOther ? `${words}; but the file is not as it was issued` : words,
    problems: [...(isOther ? [otherFile] : []), ...(isOfAnother(input, shown, known) ? [otherAddress] : [])],
  };
}

/** Whether an address was scanned that leads to the page of somebody else, which can say of a code whatever it likes. */
function isOfAnother(input: string, { kind }: ShownOne, { status }: Known): boolean {
  const [address = ''] = input.split('#');
  const { did } = status.issuer;
  return kind === 'statement' && did !== '' && URL.canParse(address) && siteAt(address).did !== did;
}

function wordsOfSerial({ sample }: Said, { stateWords }: Verdict): string {
  return `In the register: ${sample ? 'specimen, not an award, ' : ''}${stateWords}`;
}

type ShownOne = Exclude<Shown, { readonly kind: 'several' }>;

/** Null where no award has the serial. */
async function examine(shown: ShownOne, known: Known, day: string): Promise<Examined | null> {
  const against = { status: known.status, verify, day };
  if (shown.kind === 'statement') return examineStatement(shown.text, against);
  if (shown.kind === 'credential') return examineCredential(shown.json, against);
  const found = await known.ofSerial(shown.serial);
  if (found === null) return null;
  if ('credential' in found) return ofSerial(shown.serial, await examineCredential(found.credential, against));
  return { genuine: true, said: found.said, verdict: verdictOn(found.said, known.status, day) };
}

/** The file of an award may have been put in the place of another's. */
function ofSerial(serial: string, examined: Examined): Examined {
  return !examined.genuine || examined.said.serial === serial ? examined : { genuine: false, why: 'signature' };
}

function told(input: string, found: Found, { status }: Known): ToldVerification {
  const statusAsOf = status.asOf;
  if ('problem' in found) {
    const nothing = { state: null, organisation: null, award: null, validFrom: null, validUntil: null, issuer: null };
    const verification = { input, genuine: false, ...nothing, statusAsOf, problems: [found.problem] };
    const isNothing = nothingToCheck.has(found.problem.code);
    return { verification, words: isNothing ? 'Nothing to check' : notGenuine, serial: null, holds: false };
  }
  const { said, state, words, problems } = found;
  const { organisation, award, validFrom, validUntil, serial } = said;
  return {
    verification: {
      input,
      genuine: true,
      state,
      organisation,
      award,
      validFrom,
      validUntil,
      issuer: status.issuer.name,
      statusAsOf,
      problems,
    },
    words,
    serial,
    holds: state !== 'replaced' && state !== 'not yet' && isInForce(state),
  };
}
