import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { isDate } from '../../../framework/dates.ts';
import { writeWhole } from '../../../generator/store/write-file.ts';

const day = z.string().refine(isDate).nullable();
const text = z.string().max(20_000).nullable();

const decision = z.enum(['bronze', 'silver', 'gold', 'none', 'deferred']).nullable();
const entry = z.strictObject({ decision, decidedOn: day, rationale: text, notes: text });

/** Of an entry, what is entered now. */
export const changes = z.strictObject({
  decision: decision.exactOptional(),
  decidedOn: day.exactOptional(),
  rationale: text.exactOptional(),
  notes: text.exactOptional(),
});

const said = entry.extend({ by: z.string(), at: z.string() });

const kept = z.object({
  /** Returns that were chosen, as files below the folder for returns. */
  files: z.array(z.string()),
  decidedOn: day,
  members: text,
  /** By the key of the row. */
  decisions: z.record(z.string(), said),
  /** What was entered about returns that had changed, or were gone, when the agenda was made again. The oldest first. */
  setAside: z.array(said.extend({ key: z.string(), organisation: z.string().nullable() })).default([]),
  /** SHA-256 of the round’s workbook as it was last written or taken over; null before the first. */
  workbook: z.string().nullable(),
  /** Hash of what of this the workbook says; null before it is written. */
  written: z.string().nullable(),
});

/** What the desk keeps of a round in the office, beside the round’s workbook: what the panel has decided, by whom and when. */
export type KeptRound = z.infer<typeof kept>;

/** What follows a round’s name in that of the file. */
export const decisionsEnding = '.decisions.json';

/** @throws SyntaxError or ZodError where somebody has damaged it */
export async function readKept(file: string): Promise<KeptRound> {
  return kept.parse(JSON.parse(await readFile(file, 'utf8')));
}

export async function writeKept(file: string, round: KeptRound): Promise<void> {
  await writeWhole(file, `${JSON.stringify(round, null, 1)}\n`);
}
