import type { Problem } from '../../../framework/problems.ts';
import { problemOf } from '../../../framework/problems.ts';
import { whyNot } from '../../system-error.ts';

/** Nobody has forged what shows no certificate at all. */
export const nothingToCheck: ReadonlySet<string> = new Set([
  'not-recognised',
  'no-credential-in-file',
  'file-not-read',
]);

export const refusals = {
  unreadable: problemOf({
    code: 'nothing-signed',
    message: 'Nothing here was signed by this system.',
    remedy: 'Scan the code on the certificate again, or type its serial.',
  }),
  'other-issuer': problemOf({
    code: 'other-issuer',
    message: 'It says that another body issued it.',
    remedy: 'Ask that body, at the address on the certificate.',
  }),
  'unknown-key': problemOf({
    code: 'unknown-key',
    message: 'It was not signed by the issuing body.',
    remedy: 'Ask the issuing body whether it knows this certificate.',
  }),
  signature: problemOf({
    code: 'signature-wrong',
    message: 'It is not what the issuing body signed: something in it was changed.',
    remedy: 'Ask the issuing body whether it knows this certificate.',
  }),
} as const;

export const objections = {
  'not-in-register': problemOf({
    code: 'not-in-register',
    message: 'It is signed with a key of this office, but its award is not in the register.',
    remedy: 'Find out who else had the key, and make a new one.',
  }),
  'not-as-registered': problemOf({
    code: 'not-as-registered',
    message: 'It is signed with a key of this office, but the register says something else of this award.',
    remedy: 'Compare it with the history of the award; find out who else had the key.',
  }),
} as const;

export const otherFile = problemOf({
  code: 'file-not-as-issued',
  severity: 'query',
  message: 'Only the credential inside is genuine: the file is not as it was issued.',
  remedy: 'It may have been saved again, or changed: compare what it shows with what is said here.',
});

export const otherAddress = problemOf({
  code: 'address-of-another',
  severity: 'query',
  message: 'The code is genuine, but the address in front of it is not that of the issuing body.',
  remedy: 'Do not believe what that address shows; ask the issuing body where certificates are checked.',
});

export const noCode = problemOf({
  code: 'not-recognised',
  message: 'This is not a serial, a code or the address of a certificate.',
  remedy: 'A serial looks like PDQM-2026-7EW4476X; a code is what a phone reads from the certificate’s corner.',
});

export function nothingInFile(file: string): Problem {
  return problemOf({
    code: 'no-credential-in-file',
    message: `${file}: there is no credential in this file.`,
    remedy: 'Type the serial that stands on it, or scan the code in its corner if it has one.',
  });
}

export function notRead(file: string, error: unknown): Problem {
  const { reason, remedy } = whyNot(error);
  return problemOf({ code: 'file-not-read', message: `${file}: cannot be read (${reason}).`, remedy });
}

export function severalInFile(file: string, count: number): Problem {
  return problemOf({
    code: 'several-credentials',
    message: `${file}: there are ${String(count)} different credentials in this file, and a certificate has one. If it was given to you as one certificate, it was altered.`,
    remedy: 'Check each certificate by the code on it, or by its own file.',
  });
}

export function nothingInFolder(folder: string): Problem {
  return problemOf({
    code: 'no-credential-in-file',
    message: `${folder}: there is no file in this folder that can be checked.`,
    remedy: 'Name a folder with certificates (PDF), badges (PNG, SVG) or credentials (JSON).',
  });
}

export function notRecognised(text: string): Problem {
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return problemOf({
    code: 'not-recognised',
    message: `${short}: there is no file of this name, and it is not a serial, a code or the address of a certificate.`,
    remedy: 'Check the name; a serial looks like PDQM-2026-7EW4476X.',
  });
}

export function serialUnknown(serial: string): Problem {
  return problemOf({
    code: 'serial-unknown',
    message: `${serial}: no award that is known here has this serial.`,
    remedy: 'Check the serial, or ask the issuing body.',
  });
}
