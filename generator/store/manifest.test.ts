import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import type { JournalEntry } from './journal.ts';
import { hashOf, Manifest } from './manifest.ts';

const root = temporaryFolder();
let folders = 0;
function newFolder(): string {
  folders += 1;
  const folder = path.join(root, String(folders));
  mkdirSync(folder);
  return folder;
}

/** Puts a document into the folder, and what is to be recorded of it. */
function put(folder: string, file: string, facts: Partial<JournalEntry> = {}): JournalEntry {
  writeFileSync(path.join(folder, file), file);
  return {
    file,
    kind: 'certificate',
    input: `../returns/${file}.xlsx`,
    inputHash: 'a',
    template: 'b',
    edition: 'c',
    printed: 'd',
    version: '1.0.0',
    hash: hashOf(file),
    made: '2026-07-01T09:00:00.000Z',
    ...facts,
  };
}
function readingOf(organisation: string): JournalEntry['reading'] {
  return {
    program: 'p',
    decision: '',
    day: '2026-07-01',
    lasts: true,
    school: {
      meta: { returnId: null },
      details: { organisation, la: null, urn: null, laestab: null },
      panel: { decidedOn: null },
    },
    name: organisation,
    serial: null,
    answer: { organisation, la: null, stage: 'decided', receipt: null, problems: [] },
  };
}
const journals = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('.pdqm-manifest'));
const linesOf = (folder: string, label = 'all') =>
  readFileSync(path.join(folder, `.pdqm-manifest-${label}.jsonl`), 'utf8').split('\n').length - 1;

describe('the manifest of a folder', () => {
  it('knows after a run that was killed what had been recorded, and passes over a line cut short', async () => {
    const folder = newFolder();
    const [a, b, c] = [put(folder, 'a.pdf'), put(folder, 'b.pdf'), put(folder, 'c.pdf')];
    const killed = await Manifest.open(folder, null);
    killed.record(a);
    appendFileSync(path.join(folder, '.pdqm-manifest-all.jsonl'), JSON.stringify(b).slice(0, 40));

    const next = await Manifest.open(folder, null);
    expect([next.get('a.pdf'), next.get('b.pdf')]).toEqual([a, null]);
    next.record(c);
    const last = await Manifest.open(folder, null);
    expect([last.get('a.pdf'), last.get('c.pdf')]).toEqual([a, c]);
  });

  it('tells a document that is whole from one that was changed or is gone', async () => {
    const folder = newFolder();
    const entry = put(folder, 'a.pdf');
    const manifest = await Manifest.open(folder, null);
    expect(await manifest.isWhole(entry)).toBe(true);
    writeFileSync(path.join(folder, 'a.pdf'), 'half');
    expect(await manifest.isWhole(entry)).toBe(false);
    expect(await manifest.isWhole({ ...entry, file: 'b.pdf' })).toBe(false);
  });

  it('leaves one line a document, and none for one that is gone', async () => {
    const folder = newFolder();
    const manifest = await Manifest.open(folder, null);
    const first = put(folder, 'a.pdf');
    const second = { ...first, printed: 'e' };
    for (const entry of [first, second, { ...first, file: 'gone.pdf' }]) manifest.record(entry);
    expect(linesOf(folder)).toBe(3);
    await manifest.compact();
    expect(linesOf(folder)).toBe(1);
    expect((await Manifest.open(folder, null)).get('a.pdf')).toEqual(second);
  });

  it('keeps for later runs what was found in a return, and the document itself where its line was changed meanwhile', async () => {
    const folder = newFolder();
    const manifest = await Manifest.open(folder, null);
    const [a, b] = ['a.pdf', 'b.pdf'].map((file) => put(folder, file, { reading: readingOf(`Schöol ${file}`) }));
    for (const entry of [a, b]) if (entry) manifest.record(entry);
    await manifest.compact();
    const later = await Manifest.open(folder, null);
    expect([later.get('a.pdf'), later.get('b.pdf')]).toEqual([a, b]);

    const third = put(folder, 'c.pdf', { reading: readingOf('Third') });
    later.record(third);
    const journal = path.join(folder, '.pdqm-manifest-all.jsonl');
    writeFileSync(journal, readFileSync(journal, 'utf8').replace('{', '{ '));
    await later.compact();
    const last = await Manifest.open(folder, null);
    const { reading: _lost, ...facts } = third;
    expect([last.get('b.pdf'), last.get('c.pdf')]).toEqual([b, facts]);
  });

  it('takes the journals of shares together when a run over everything ends, the latest line counting', async () => {
    const folder = newFolder();
    const share = (number: number) => Manifest.open(folder, { number, of: 2 });
    const [one, two] = [await share(1), await share(2)];
    one.record(put(folder, 'a.pdf'));
    const later = put(folder, 'b.pdf', { made: '2026-07-02T09:00:00.000Z', input: 'later' });
    two.record(later);
    one.record(put(folder, 'b.pdf'));
    expect(two.get('a.pdf')).toBeNull();
    await two.lookAtOthers();
    expect(two.get('a.pdf')?.file).toBe('a.pdf');
    await one.compact();
    await two.compact();
    expect(journals(folder)).toHaveLength(2);

    const whole = await Manifest.open(folder, null);
    expect(whole.get('b.pdf')).toEqual(later);
    await whole.compact();
    expect(journals(folder)).toEqual(['.pdqm-manifest-all.jsonl']);
    expect(linesOf(folder)).toBe(2);
  });

  it('forgets what was recorded and then did not get its name', async () => {
    const folder = newFolder();
    const manifest = await Manifest.open(folder, null);
    const entry = put(folder, 'a.pdf');
    manifest.record(entry);
    manifest.withdraw('a.pdf');
    expect(manifest.madeOf(entry.input, 'certificate')).toEqual([]);
    expect((await Manifest.open(folder, null)).get('a.pdf')).toBeNull();
  });

  it('lists by return what was made of it, of each kind', async () => {
    const folder = newFolder();
    const manifest = await Manifest.open(folder, null);
    const input = manifest.inputName(path.join(folder, '..', 'returns', 'a.xlsx'));
    expect(input).toBe('../returns/a.xlsx');
    manifest.record(put(folder, 'a.pdf', { input }));
    manifest.record(put(folder, 'report.pdf', { input, kind: 'report' }));
    expect(manifest.madeOf(input, 'certificate').map(({ file }) => file)).toEqual(['a.pdf']);
    manifest.record(put(folder, 'a.pdf', { input: 'renamed' }));
    expect(manifest.madeOf(input, 'certificate')).toEqual([]);
  });
});
