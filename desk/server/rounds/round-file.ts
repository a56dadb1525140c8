import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { isDate } from '../../../framework/dates.ts';
import { writeWhole } from '../../../generator/store/write-file.ts';
import { DeskRefused } from '../words.ts';

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

/** With what a later version keeps beside, which stays in the file. */
const said = z.looseObject({ ...entry.shape, by: z.string(), at: z.string() });

const kept = z.looseObject({
  /** Returns that were chosen, as files below the folder for returns. */
  files: z.array(z.string()),
  decidedOn: day,
  members: text,
  /** By the key of the row. */
  decisions: z.record(z.string(), said),
  /** What was entered and did not stay when the agenda was made again. The oldest first. */
  setAside: z
    .array(
      said.extend({
        key: z.string(),
        organisation: z.string().nullable(),
        asideAt: z.string().default(''),
        /** What kept it from staying: another return, or none; or the round’s workbook, which said something else. */
        cause: z.enum(['return', 'workbook']).default('return'),
      }),
    )
    .default([]),
  /** SHA-256 of the round’s workbook as it was last written or taken over; null before the first. */
  workbook: z.string().nullable(),
  /** Hash of what of this the workbook says; null before it is written. */
  written: z.string().nullable(),
});

/** What the desk keeps of a round in the office, beside the round’s workbook: what the panel has decided, by whom and when. */
export type KeptRound = z.infer<typeof kept>;

/** What follows a round’s name in that of the file. */
export const decisionsEnding = '.decisions.json';

/** The file of a round. Another desk may have the same office open and write it too: what is on the disk counts. */
export class RoundFile {
  private readonly place: string;
  private text: string;
  private kept: KeptRound;

  private constructor(place: string, text: string) {
    this.place = place;
    this.text = text;
    this.kept = keptIn(text);
  }

  /** @throws DeskRefused where somebody has damaged it */
  static async open(place: string): Promise<RoundFile> {
    const text = await readFile(place, 'utf8');
    try {
      return new RoundFile(place, text);
    } catch {
      const file = path.basename(place);
      const workbook = `${file.slice(0, -decisionsEnding.length)}.xlsx`;
      throw new DeskRefused({
        code: 'round-damaged',
        message: `What was decided in this round cannot be read: the file ${file} in the office’s folder for rounds is damaged.`,
        remedy: `Put it back from your backup. Or move it out of that folder, and start a round of the same name with the same returns: it takes over what the workbook, ${workbook}, has.`,
      });
    }
  }

  /** As it was read or written last. */
  get now(): KeptRound {
    return this.kept;
  }

  /** @throws EnvironmentLacks; it is then as it was */
  async keep(round: KeptRound): Promise<void> {
    const text = await writeKept(this.place, round);
    [this.text, this.kept] = [text, round];
  }

  /** @returns whether another desk has written something; a file that is gone or damaged has nothing to say */
  async refresh(): Promise<boolean> {
    const before = this.text;
    const text = await readFile(this.place, 'utf8').catch(() => before);
    // What was written here while the file was read is newer.
    if (text === before || this.text !== before) return false;
    try {
      [this.text, this.kept] = [text, keptIn(text)];
      return true;
    } catch {
      return false;
    }
  }
}

function keptIn(text: string): KeptRound {
  return kept.parse(JSON.parse(text));
}

/** @returns what the file holds then */
export async function writeKept(file: string, round: KeptRound): Promise<string> {
  const text = `${JSON.stringify(round, null, 1)}\n`;
  await writeWhole(file, text);
  return text;
}
