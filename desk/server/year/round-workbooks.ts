import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { RoundDecision } from '../../../framework/round/decisions.ts';
import type { Reader } from '../../../generator/intake/reader.ts';
import { officeFolders } from '../../../generator/office/make-office.ts';
import type { Office } from '../../../generator/office/office.ts';
import { decisionsEnding } from '../rounds/round-file.ts';
import { isRoundWorkbookName } from '../rounds/round-workbook-name.ts';

/** A workbook of a round, with what the panel has decided so far. */
export interface KnownRound {
  /** Name of its workbook. */
  readonly file: string;
  /** The same without its ending. */
  readonly name: string;
  readonly decisions: readonly RoundDecision[];
  /** Whether the panel decides it at the desk. */
  readonly isHeldHere: boolean;
  /** Why it cannot be read; else null. */
  readonly trouble: string | null;
}

interface Read {
  readonly size: number;
  readonly changedMs: number;
  /** Null for a workbook that is no round. */
  readonly round: Omit<KnownRound, 'isHeldHere'> | null;
}

/** The workbooks of rounds in the office’s folder for them. Each workbook is read once, and again when it has changed. */
export class RoundWorkbooks {
  private readonly folder: string;
  private readonly reader: Reader;
  private known = new Map<string, Read>();

  constructor(office: Office, reader: Reader) {
    this.folder = office.fileOf(officeFolders.rounds);
    this.reader = reader;
  }

  /** What lies there and says that it is a round; copies that were kept of earlier ones are left out. */
  async all(): Promise<readonly KnownRound[]> {
    const read = new Map<string, Read>();
    const names = await readdir(this.folder).catch(() => []);
    for (const name of names) {
      if (!isRoundWorkbookName(name)) continue;
      const file = path.join(this.folder, name);
      const there = await stat(file).catch(() => null);
      if (there?.isFile() !== true) continue;
      const { size, mtimeMs: changedMs } = there;
      const before = this.known.get(file);
      const isSame = before?.size === size && before.changedMs === changedMs;
      read.set(file, isSame ? before : { size, changedMs, round: await this.read(file) });
    }
    this.known = read;
    const held = new Set(names.filter((name) => name.endsWith(decisionsEnding)));
    return [...read.values()].flatMap(({ round }) =>
      round === null ? [] : { ...round, isHeldHere: held.has(`${round.name}${decisionsEnding}`) },
    );
  }

  private async read(place: string): Promise<Read['round']> {
    const file = path.basename(place);
    const { name } = path.parse(file);
    const intake = await this.reader.round({ file: place });
    if ('round' in intake) {
      const { decisions, faults } = intake.round;
      return { file, name, decisions, trouble: faults[0]?.message ?? null };
    }
    return intake.saysSo ? { file, name, decisions: [], trouble: intake.refusal.message } : null;
  }
}
