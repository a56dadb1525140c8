import { copyCodeOf } from '../../../framework/borough/content.ts';
import type { Edition } from '../../../framework/edition.ts';
import type { Comparable } from '../../../framework/round/across-returns.ts';
import { IdenticalCopies } from '../../../framework/round/identical-copies.ts';
import type { TakenReturn } from '../../intake/reader.ts';
import { schoolIn } from './reading-of.ts';
import type { Recalled, RecalledReturn } from './recalled.ts';

/** A file that holds a return, just read or known from an earlier run. */
export type HeldReturn = RecalledReturn | { readonly file: string; readonly taken: TakenReturn };

/** What a file holds. */
export interface Held {
  readonly school: Comparable;
  /** Another file of the run that holds the very same, and has the document; null where none does. */
  readonly sameAs: string | null;
}

/** Tells identical copies among the returns of a run. The one whose document is there keeps it, else the first. */
export class CopiesOfRun {
  private readonly copies = new IdenticalCopies();
  private readonly seen = new Map<string, Held>();
  private readonly amended: (taken: TakenReturn) => TakenReturn;
  private readonly editionOf: (taken: TakenReturn) => Edition;

  constructor(
    recalled: Recalled,
    amended: (taken: TakenReturn) => TakenReturn,
    editionOf: (taken: TakenReturn) => Edition,
  ) {
    this.amended = amended;
    this.editionOf = editionOf;
    for (const made of recalled.values()) this.of(made);
  }

  of(found: HeldReturn): Held {
    const { file } = found;
    const seen = this.seen.get(file);
    if (seen !== undefined) return seen;
    const { school, copyCode = file } = 'entry' in found ? found.reading : this.contentsOf(found.taken);
    const held = { school, sameAs: this.copies.sameAs({ file, schoolReturn: school, copyCode }) };
    this.seen.set(file, held);
    return held;
  }

  private contentsOf(read: TakenReturn): { readonly school: Comparable; readonly copyCode: string } {
    const taken = this.amended(read);
    return { school: schoolIn(taken), copyCode: copyCodeOf(taken, this.editionOf(taken)) };
  }
}
