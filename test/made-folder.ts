import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { JournalEntry } from '../generator/store/journal.ts';
import { hashOf } from '../generator/store/manifest.ts';

/** What a run made, or a killed one left, in an output folder named from its working folder. */
export class MadeFolder {
  private readonly cwd: string;
  private readonly name: string;

  constructor(cwd: string, name: string) {
    this.cwd = cwd;
    this.name = name;
  }

  files(): readonly string[] {
    return readdirSync(path.join(this.cwd, this.name));
  }

  pdfs(): readonly string[] {
    return this.files().filter((file) => file.endsWith('.pdf'));
  }

  entries(): readonly JournalEntry[] {
    return (
      readFileSync(path.join(this.cwd, this.name, journalName), 'utf8')
        .split('\n')
        // What a killed run was writing when it ended may stand there in part.
        .filter((line) => line.endsWith('}'))
        .map((line) => JSON.parse(line) as JournalEntry)
    );
  }

  /** Every document whole and once, the manifest true of each, and nothing else left. */
  expectWhole(): void {
    const recorded = this.entries();
    expect(recorded.map(({ file }) => file).sort()).toEqual([...this.pdfs()].sort());
    for (const { file, hash, input, inputHash } of recorded) {
      const pdf = readFileSync(path.join(this.cwd, this.name, file));
      expect([file, damageOf(pdf)]).toEqual([file, null]);
      expect([file, hashOf(pdf)]).toEqual([file, hash]);
      expect([file, hashOf(readFileSync(path.join(this.cwd, this.name, input)))]).toEqual([file, inputHash]);
    }
    expect(this.files().filter((file) => !file.endsWith('.pdf'))).toEqual([journalName]);
  }
}

const journalName = '.pdqm-manifest-all.jsonl';

/** What keeps a reader from finding the objects of a PDF (ISO 32000-1, 7.5.4), or null. */
function damageOf(pdf: Buffer): string | null {
  const text = pdf.toString('latin1');
  if (!text.startsWith('%PDF-1.')) return 'it does not begin as a PDF';
  const [, start] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text) ?? [];
  if (start === undefined) return 'it does not end as a PDF';
  const [, entries] = /^xref\s+0 \d+\s+((?:\d{10} \d{5} [nf]\s{2})+)\s*trailer/.exec(text.slice(Number(start))) ?? [];
  if (entries === undefined) return 'its table of references cannot be read';
  for (const [number, [, at, kind]] of [...entries.matchAll(/(\d{10}) \d{5} ([nf])/g)].entries()) {
    if (kind === 'n' && !text.startsWith(`${String(number)} 0 obj`, Number(at)))
      return `object ${String(number)} is not where the table says`;
  }
  return null;
}
