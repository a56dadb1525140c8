import path from 'node:path';
import { RegisterRefused } from '../../register/refused.ts';
import type { Failure, FailureCode, FailureFacts } from '../../generator/failure.ts';
import { isFailure } from '../../generator/failure.ts';
import type { Remark } from '../../generator/jobs/remark.ts';
import { systemCode, whyNot } from '../../generator/system-error.ts';
import type { Refused } from '../api/refused.ts';

type Said = Omit<Refused, 'code'>;

/** Why a request did not come in. */
export type DoorCode =
  | 'other-host'
  | 'other-user'
  | 'no-cookie'
  | 'token-used'
  | 'other-origin'
  | 'too-large'
  | 'no-length'
  | 'no-method';

export const doorWords: Readonly<Record<DoorCode, Said>> = {
  'other-host': {
    message: 'The desk does not answer under this name.',
    remedy: 'Use the address that was shown when it was started.',
  },
  'other-user': {
    message: 'Another user of this computer works at this desk.',
    remedy: 'Start a desk of your own.',
  },
  'no-cookie': {
    message: 'This browser has not been let in.',
    remedy: 'Close the desk, start it again, and use the window that opens.',
  },
  'token-used': {
    message: 'This address has been used already, and works once.',
    remedy: 'Close the desk, start it again, and use the window that opens.',
  },
  'other-origin': { message: 'This request comes from another page.', remedy: 'Work in the desk’s own window.' },
  'too-large': {
    message: 'This is larger than the desk takes.',
    remedy: 'Send workbooks of at most 25 MB, or a ZIP of at most 500 MB.',
  },
  'no-length': { message: 'The request does not say how long it is.', remedy: 'Work in the desk’s own window.' },
  'no-method': { message: 'The desk does not know this request.', remedy: 'Work in the desk’s own window.' },
};

/** A request that the desk itself cannot carry out. */
export class DeskRefused extends Error {
  readonly refused: Refused;

  constructor(refused: Refused) {
    super(refused.message);
    this.name = new.target.name;
    this.refused = refused;
  }
}

type Words = { readonly [Code in FailureCode]?: (facts: FailureFacts[Code]) => Said };

/** Failures of which the desk says something else than their sentence. */
const words: Words = {
  'file-refused': ({ file, place, refusal: { message, remedy } }) => ({
    message: `${path.basename(file)}${place === undefined ? '' : `, ${place}`}: ${message}`,
    remedy,
  }),
  'no-browser': () => ({
    message: 'There is no browser on this computer that documents can be printed with.',
    remedy: 'Install Chrome, Edge or Chromium, then try again.',
  }),
  'folder-in-use': ({ folder, lock, holder }) => ({
    message: `Another desk or command${holder === null ? '' : ` on ${holder.host}`} is writing in ${folder}.`,
    remedy: `Wait for it to end, then try again. If it is no longer running, delete the file ${lock}.`,
  }),
  'office-there-already': ({ folder }) => ({
    message: `${folder} is an office already.`,
    remedy: 'Choose another folder, or open this one.',
  }),
  'file-not-read': ({ file, reason }) => ({
    message: `${path.basename(file)} cannot be read (${reason}).`,
    remedy: 'Check that it is the file that you mean.',
  }),
  'no-verify-address': () => ({
    message: 'Nobody can check certificates of this office yet.',
    remedy: 'Put the web address of the page for it into the settings first.',
  }),
  'not-published-here': ({ folder, other }) => ({
    message: `${path.basename(folder)} holds what was not published, such as ${other}. It is left as it is.`,
    remedy: 'Choose another folder.',
  }),
  'published-changed': ({ file }) => ({
    message: `${path.basename(file)} is not as it was published. It is left as it is.`,
    remedy: 'Move it away, or choose another folder.',
  }),
  'nothing-to-send': () => ({
    message: 'Nothing has been made yet that could be sent out.',
    remedy: 'Make the certificates and letters of the round first.',
  }),
  'no-workbook': () => ({
    message: 'There is no return here yet.',
    remedy: 'Drop the schools’ workbooks on the page.',
  }),
};

/** What a person is told of anything that went wrong. */
export function refusedOf(error: unknown): Refused {
  if (error instanceof DeskRefused) return error.refused;
  if (isFailure(error)) return { code: error.code, ...failureWords(error) };
  if (error instanceof RegisterRefused) return error.refusal;
  if (systemCode(error) !== null) {
    const { reason, remedy } = whyNot(error);
    return { code: 'system', message: `This computer could not do that: ${reason}.`, remedy };
  }
  return {
    code: 'fault',
    message: 'Something went wrong in the desk itself.',
    remedy: 'Try again. If it happens again, start the desk again and report what you did.',
  };
}

function failureWords<Code extends FailureCode>({ code, facts, message }: Failure<Code>): Said {
  return words[code]?.(facts) ?? { message, remedy: '' };
}

export function remarkWords(remark: Remark): string | null {
  switch (remark.code) {
    case 'own-documents-left-out':
      return 'Documents made here were left out.';
    case 'dropped':
      return `Not printed, because it is not on this computer: ${remark.what}`;
    case 'look-otherwise':
      return `Documents made again, because the program, the template or the brand has changed since: ${String(remark.documents)}. What you have sent out still holds: it is of the same returns and decisions.`;
    case 'left-as-it-was':
      return `${remark.file} was changed since it was made, so it was left, and the new one is ${remark.place}.`;
    case 'not-of-round':
      return `Schools with documents here that are not of this round were left out: ${String(remark.schools)}.`;
    case 'not-decided':
      return `Schools with documents here on which no decision is known were left out: ${String(remark.schools)}.`;
    case 'only-awards-known':
      return `“No award” and “Deferred” are not counted: the register knows awards only. Verified returns without an award: ${String(remark.returns)}.`;
    case 'register-not-asked':
      return `The register was not asked about the decisions that stand in returns: ${String(remark.returns)}. ${remark.refusal.message} ${remark.refusal.remedy}`;
    // The page of the round says so before anything is issued.
    case 'no-code-for-checking':
    case 'demo-step':
      return null;
  }
}
