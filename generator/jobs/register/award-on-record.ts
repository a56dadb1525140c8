import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import type { IsoDate } from '../../../framework/school-return.ts';
import { problemOf } from '../../../framework/problems.ts';
import type { Award } from '../../../register/award.ts';
import type { Book } from '../../../register/book.ts';
import type { Claim } from '../../../register/claim.ts';
import { answerTo, issued, learnt } from '../../../register/claim.ts';
import { printed } from '../../../register/edits.ts';
import type { AwardEvent, DocumentRecord } from '../../../register/events.ts';
import type { Register } from '../../../register/register.ts';
import { isWithdrawn } from '../../../register/state.ts';
import type { CertifiedAward } from '../../documents/certificate/certificate.ts';
import type { Office } from '../../office/office.ts';
import { hashOf } from '../../store/manifest.ts';
import type { OnRecord, Settled } from '../making/on-record.ts';
import { certifiedAward } from './certified-award.ts';

/** The register in which certificates are put on record. */
export interface Records {
  readonly office: Office;
  readonly register: Register;
  readonly today: IsoDate;
}

/** One award's certificate in the register. */
export class AwardOnRecord implements OnRecord {
  private readonly records: Records;
  private readonly certified: CertifiedAward;
  private readonly claim: Claim | null;
  private isNew: boolean;
  /** Place of the issue in the list of what was revoked, which its credential names. */
  readonly statusIndex: number;

  /**
   * @param certified what is printed
   * @param claim of the return that it is made of; without one, of an award that the register knows
   */
  constructor(records: Records, certified: CertifiedAward, claim: Claim | null) {
    this.records = records;
    this.certified = certified;
    this.claim = claim;
    this.isNew = records.register.book.get(certified.serial) === null;
    this.statusIndex = records.register.book.statusIndexOf(certified.serial, certified.issue);
  }

  isThis(file: string, hash: string): boolean {
    return isDocumentOf(this.award(this.records.register.book), this.documentOf(file, hash));
  }

  async whole(): Promise<string | null> {
    const document = this.award(this.records.register.book)?.document ?? null;
    if (document === null) return null;
    const file = this.records.office.fileOf(document.file);
    const content = await readFile(file).catch(() => null);
    return content !== null && hashOf(content) === document.hash ? file : null;
  }

  async note(): Promise<void> {
    const { register } = this.records;
    if (this.news(register.book).length > 0) await register.record((book) => this.news(book));
  }

  async record(file: string, hash: string): Promise<Settled> {
    const document = this.documentOf(file, hash);
    let settled = { kind: 'recorded' } as Settled;
    await this.records.register.record((book) => {
      const entry = this.entry(document, book);
      settled = entry.settled;
      return entry.events;
    });
    if (settled.kind === 'recorded') this.isNew = false;
    return settled;
  }

  /** What the document adds to the register, in the moment in which nobody else writes there. */
  private entry(document: DocumentRecord, book: Book): { settled: Settled; events: readonly AwardEvent[] } {
    const award = this.award(book);
    if (award !== null && !this.isNew) {
      if (!this.isAsPrinted(award)) return { settled: this.changedMeanwhile(), events: [] };
      return {
        settled: { kind: 'recorded' },
        events: [...this.news(book), ...printed(award.serial, document, book)],
      };
    }
    const answer = this.claim === null ? null : answerTo(this.claim, book);
    const isAsPlanned = answer?.kind === 'fresh' && answer.serial === this.certified.serial;
    if (this.claim !== null && isAsPlanned && book.statusIndexOf(answer.serial, 1) === this.statusIndex)
      return { settled: { kind: 'recorded' }, events: issued(this.claim, answer.serial, document, book) };
    if (answer?.kind === 'refused')
      return { settled: { kind: 'refused', problem: problemOf(answer.refusal) }, events: [] };
    const known = answer?.kind === 'known' ? answer.award : null;
    // The server went after it had taken this in, and before it said so.
    if (isDocumentOf(known, document)) return { settled: { kind: 'recorded' }, events: [] };
    const theirs = known?.document ?? null;
    // What has the very name of this is in a copy of the office: it is not here.
    if (theirs === null || theirs.file === document.file) return { settled: this.changedMeanwhile(), events: [] };
    return { settled: { kind: 'elsewhere', file: this.records.office.fileOf(theirs.file) }, events: [] };
  }

  private news(book: Book): readonly AwardEvent[] {
    const award = this.award(book);
    return this.claim === null || award === null ? [] : learnt(this.claim, award);
  }

  private award(book: Book): Award | null {
    return book.get(this.certified.serial);
  }

  private isAsPrinted(award: Award): boolean {
    return isDeepStrictEqual(certifiedAward(award), this.certified) && !isWithdrawn(award, this.records.today);
  }

  private documentOf(file: string, hash: string): DocumentRecord {
    return { file: this.records.office.nameOf(file), hash };
  }

  private changedMeanwhile(): Settled {
    const problem = problemOf({
      code: 'award-changed-meanwhile',
      message: `${this.certified.serial} was changed in the register while its certificate was made.`,
      remedy: 'Run this again.',
    });
    return { kind: 'refused', problem };
  }
}

export function isDocumentOf(award: Award | null, { file, hash }: DocumentRecord): boolean {
  const document = award?.document ?? null;
  return document?.file === file && document.hash === hash;
}
