import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { tidyText } from '../../framework/recognise.ts';
import { hostileWorkbooks } from '../../test/hostile-workbooks.mjs';
import { Budget } from './limits.ts';
import { readXml } from './xml.ts';
import { XmlScanner } from './xml-scanner.ts';

/** What each is refused as; the others are read, and say that they are no return, or what is wrong with it. */
const refusals: Readonly<Record<string, string>> = {
  'a million relationships': 'too-much-work',
  'a million types of parts': 'too-much-work',
  'tags that do not end': 'too-much-work',
  'attributes alike': 'too-much-work',
  'references in text': 'too-much-work',
  'references in attributes': 'too-much-work',
  'line ends': 'too-much-work',
  'tabs in attributes': 'too-much-work',
  comments: 'too-much-work',
  instructions: 'too-much-work',
  'empty CDATA sections': 'too-much-work',
  namespaces: 'too-much-work',
  'tables of one part': 'too-many-tables',
  'styles of cells': 'too-much-work',
  escapes: 'too-much-text',
  'a shared text of five million references': 'too-much-text',
  'shared texts of five million references': 'too-much-work',
  'all of it in one file': 'too-much-work',
  'blocks of nothing': 'damaged',
  'one small part for each of many sheets': 'damaged',
  'a part that is packed badly': 'too-large',
};

type Outcomes = Readonly<Record<string, { code: string; message?: string; remedy?: string } | undefined>>;

const hangs = 1_200_000;
const program = path.resolve(import.meta.dirname, '..', '..', 'test', 'read-hostile-workbooks.mjs');

describe('a small file that is made to cost time', () => {
  let outcomes: Outcomes;
  beforeAll(async () => {
    const reading = promisify(execFile)(process.execPath, [program]);
    outcomes = JSON.parse((await reading).stdout) as Outcomes;
  }, hangs);

  it.each(Object.keys(hostileWorkbooks))('is read in bounded work, or refused in one line: %s', (name) => {
    const { code, message, remedy } = outcomes[name] ?? {};
    expect(code).toBe(refusals[name] ?? 'read');
    if (code === 'read') return;
    expect(message).toMatch(/^This [^\n]+\.$/);
    expect(remedy).toMatch(/^[A-Z][^\n]+\.$/);
  });
});

describe('work that is counted', () => {
  it('scans what is incomplete as often as it doubles, and not for each piece', () => {
    const value = '&#65;'.repeat(100_000);
    const text = `<a b="${value}">${'x'.repeat(500_000)}</a>`;
    const found: string[] = [];
    const scanner = new XmlScanner({
      open: (tag) => found.push(tag.get('b') ?? ''),
      text: (piece) => found.push(piece),
      close: () => undefined,
    });
    for (let at = 0; at < text.length; at += 16) scanner.write(text.slice(at, at + 16));
    scanner.end();
    expect(found.map(({ length }) => length)).toEqual([100_000, 500_000]);
  }, 60_000);

  it('is the same however often the same parts are read', () => {
    const budget = new Budget(1 / 50);
    const list = Buffer.from(`<list>${'<a/>'.repeat(20_000)}</list>`);
    const read = () => readXml(list, { root: 'list', vocabulary: new Set(['']), reader: {} }, budget);
    for (let count = 0; count < 4; count += 1) read();
    expect(read).toThrow('takes far too long');
  });

  it('keeps as many marks on a letter as writing needs', () => {
    const vowel = `a${'\u0301\u0323'.repeat(30_000)}`;
    const tidy = tidyText(`${vowel}b`) ?? '';
    expect(tidy.length).toBeLessThan(40);
    expect(tidyText(tidy)).toBe(tidy);
    expect(tidyText('Zo\u0308e\u0308 Tre\u0302\u0323')).toBe('Zöë Trệ');
  });
});
