import path from 'node:path';
import type { Problem } from '../../../framework/problems.ts';
import { problemOf } from '../../../framework/problems.ts';

export function leftAlone(own: string, output: string): Problem {
  return problemOf({
    code: 'name-taken',
    severity: 'query',
    message: `${own} is not as this program made it: somebody has changed or signed it, or put it there. It was left as it is, and this document is ${path.basename(output)} beside it.`,
    remedy: 'Keep the one that counts, and move the other to another folder.',
  });
}

export function madeByOtherShare(output: string, input: string): Problem {
  return problemOf({
    code: 'same-document-twice',
    message: `${output} was made from ${input.startsWith('#') ? 'another return' : input} by another share of this run; both are copies of one return.`,
    remedy: 'Keep the copy that counts and take the other out; a second school needs a workbook of its own.',
  });
}

export function earlierDocument(file: string): Problem {
  return problemOf({
    code: 'earlier-document',
    severity: 'query',
    message: `${file} was made before and is still there.`,
    remedy: 'If it no longer holds, delete it, and ask for it back if you have sent it out.',
  });
}

export function replacedDocument(file: string, serial: string, issue: number): Problem {
  return problemOf({
    code: 'earlier-document',
    severity: 'query',
    message: `${file} is an earlier certificate of ${serial}, which issue ${String(issue)} replaces, and is still there.`,
    remedy: 'Ask for it back if you have sent it out, and keep it apart from the valid ones.',
  });
}

export function notMade(error: Error): Problem {
  return problemOf({
    code: 'not-made',
    message: error.message,
    remedy: 'Put this right and run this again.',
  });
}

export function notPrepared(error: Error): Problem {
  return problemOf({
    code: 'not-made',
    message: `A fault of this program kept the document from being made: ${error.message}`,
    remedy: 'Send this message, and the return if it may be shared, to whoever looks after this program.',
  });
}
