import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { ProblemField } from '../../framework/problems.ts';
import { stages } from '../../framework/problems.ts';
import { EnvironmentLacks } from '../failure.ts';
import { whyNotWritten } from '../system-error.ts';
import { markedFacts } from './document-mark.ts';
import { addToRecord } from './record-file.ts';
import { shareOf } from './share.ts';

const value = z.union([z.string(), z.object({ unreadable: z.string() }), z.null()]);
const text = z.string().nullable();

/**
 * What was found in the return of a document that was made, and on what that depends beside the return: as long as all of
 * it is the same, the return need not be read again.
 */
const reading = z.object({
  /** What the program that read it was built from. */
  program: z.string(),
  /** Hash of the panel's decision that was taken from elsewhere; empty where none was. */
  decision: z.string(),
  /** The day of the reading, and whether the same would be found on any later one. */
  day: z.iso.date(),
  lasts: z.boolean(),
  /** What is compared with other returns. */
  school: z.object({
    meta: z.object({ returnId: text }),
    details: z.object({ organisation: text, la: value, urn: text, laestab: text }),
    /** The decision is optional: records of before it was kept. */
    panel: z.object({ decidedOn: value, decision: value.optional() }),
  }),
  /** Code of all that it holds: identical copies have the same. Optional: records of before copies were told. */
  copyCode: z.string().optional(),
  /** The same of its file alone, whatever else was known of the return. Optional for the same reason. */
  fileCode: z.string().optional(),
  /** Name that the document should have, without ending, and its serial. */
  name: z.string(),
  serial: text,
  /** What the result says of the return. */
  answer: z.object({
    organisation: text,
    la: text,
    stage: z.enum(stages).nullable(),
    receipt: text,
    problems: z.array(
      z.object({
        code: z.string(),
        severity: z.enum(['error', 'query']),
        sheet: text,
        cell: text,
        field: z.custom<ProblemField>((field) => typeof field === 'string').nullable(),
        message: z.string(),
        remedy: z.string(),
      }),
    ),
  }),
});

export type Reading = z.infer<typeof reading>;

/** What is recorded of a document. */
const entry = markedFacts.extend({
  /** The return that it was made of, as a path from the folder, with `/`; or, after a `#`, a code of that (`inputCode`). */
  input: z.string(),
  /** SHA-256 of the document. */
  hash: z.string(),
  reading: reading.optional(),
});

/** A line for a document that was recorded but then not written. */
const withdrawal = z.object({ withdrawn: z.string() });
const line = z.union([entry, withdrawal]);

export type JournalEntry = z.infer<typeof entry>;
export type JournalLine = z.infer<typeof line>;

/** Where a line stands in its file, in bytes. */
export interface LinePlace {
  readonly start: number;
  readonly length: number;
}

const pattern = /^\.pdqm-manifest-(.+)\.jsonl$/;

export function journalName(label: string): string {
  return `.pdqm-manifest-${label}.jsonl`;
}

/** Labels of the journals in a folder; none where the folder is gone. */
export async function journalsIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(() => [])).flatMap((name) => {
    const label = pattern.exec(name)?.[1];
    return label !== undefined && shareOf(label) !== undefined ? [label] : [];
  });
}

/**
 * A file of JSON lines that only grows while a run goes on. A line that was cut short by the end of a run, or that
 * somebody spoilt, is passed over.
 */
export class Journal {
  private readonly file: string;
  /** Whether the last line has no end. */
  private isTorn = false;

  constructor(folder: string, label: string) {
    this.file = path.join(folder, journalName(label));
  }

  async read(): Promise<readonly JournalLine[]> {
    // An editor puts a byte order mark before it.
    const text = (await readFile(this.file, 'utf8').catch(() => '')).replace(/^\uFEFF/, '');
    this.isTorn = text !== '' && !text.endsWith('\n');
    return text.split('\n').flatMap((json) => {
      try {
        return line.parse(JSON.parse(json));
      } catch {
        return [];
      }
    });
  }

  /** @returns null where the file does not tell. @throws EnvironmentLacks */
  append(added: JournalLine): LinePlace | null {
    const json = JSON.stringify(added);
    try {
      addToRecord(this.file, `${this.isTorn ? '\n' : ''}${json}\n`);
      this.isTorn = false;
    } catch (cause) {
      this.isTorn = true;
      throw new EnvironmentLacks('not-written', { file: this.file, ...whyNotWritten(cause, this.file) }, { cause });
    }
    const length = Buffer.byteLength(json);
    try {
      return { start: statSync(this.file).size - length - 1, length };
    } catch {
      return null;
    }
  }

  /** The line that an entry was added as. Null where it is not there any more. */
  lineOf({ file, hash }: Pick<JournalEntry, 'file' | 'hash'>, { start, length }: LinePlace): string | null {
    const bytes = Buffer.alloc(length);
    try {
      const opened = openSync(this.file, 'r');
      try {
        readSync(opened, bytes, 0, length, start);
      } finally {
        closeSync(opened);
      }
      const json = bytes.toString();
      const added = line.parse(JSON.parse(json));
      return 'hash' in added && added.file === file && added.hash === hash ? json : null;
    } catch {
      return null;
    }
  }
}
