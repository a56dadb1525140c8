import type { RoundDecision } from '../../../framework/round/decisions.ts';
import type { Reader } from '../../../generator/intake/reader.ts';
import { officeFolders } from '../../../generator/office/make-office.ts';
import type { Office } from '../../../generator/office/office.ts';
import { workbooksIn } from '../returns/folder.ts';
import type { Found } from '../returns/folder.ts';
import path from 'node:path';

/** A workbook of a round, with what the panel has decided so far. */
export interface KnownRound {
  readonly file: string;
  readonly decisions: readonly RoundDecision[];
  /** Why it cannot be read; else null. */
  readonly trouble: string | null;
}

/** The rounds of an office. Each workbook is read once, and again when it has changed. */
export class Rounds {
  private readonly folder: string;
  private readonly reader: Reader;
  private readonly known = new Map<string, { readonly found: Found; readonly round: KnownRound | null }>();

  constructor(office: Office, reader: Reader) {
    this.folder = office.fileOf(officeFolders.rounds);
    this.reader = reader;
  }

  /** Of its folder, what says that it is a round; copies that were kept of earlier ones are left out. @throws EnvironmentLacks */
  async all(): Promise<readonly KnownRound[]> {
    const workbooks = (await workbooksIn(this.folder)).filter(({ file }) => !keptCopy.test(file));
    for (const file of this.known.keys()) if (!workbooks.some((found) => found.file === file)) this.known.delete(file);
    const rounds: KnownRound[] = [];
    for (const found of workbooks) {
      const before = this.known.get(found.file);
      const isSame = before?.found.size === found.size && before.found.changedMs === found.changedMs;
      const round = isSame ? before.round : await this.read(found.file);
      this.known.set(found.file, { found, round });
      if (round !== null) rounds.push(round);
    }
    return rounds;
  }

  private async read(file: string): Promise<KnownRound | null> {
    const intake = await this.reader.round({ file: path.join(this.folder, ...file.split('/')) });
    if ('round' in intake) {
      const { decisions, faults } = intake.round;
      return { file, decisions, trouble: faults[0]?.message ?? null };
    }
    return intake.saysSo ? { file, decisions: [], trouble: intake.refusal.message } : null;
  }
}

/** `Summer round (earlier).xlsx`, as `writeOver` names it. */
const keptCopy = / \(earlier(?: \d+)?\)\.xlsx$/i;
