import { hostileWorkbooks } from '../../test/hostile-workbooks.mjs';
import { tidyText } from '../../framework/recognise.ts';
import { london } from '../../framework/editions/london/index.ts';
import { checkReturn } from '../read/check-return.ts';
import { NotAReturn } from '../read/not-a-return.ts';
import { readReturn } from '../read/read-return.ts';
import { Budget } from './limits.ts';
import { readWorkbookFile } from './read-workbook-file.ts';
import { UnreadableWorkbook } from './unreadable-workbook.ts';
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

const hangs = 120_000;

describe('a small file that is made to cost time', () => {
  it.each(Object.entries(hostileWorkbooks))(
    'is read in bounded work, or refused in one line: %s',
    (name, make) => {
      expect(outcomeOf(make())).toBe(refusals[name] ?? 'read');
    },
    hangs,
  );

  function outcomeOf(bytes: Uint8Array): string {
    try {
      checkReturn(readReturn(readWorkbookFile(bytes), [london]), '2026-11-23');
      return 'read';
    } catch (error) {
      if (error instanceof NotAReturn) return 'read';
      if (!(error instanceof UnreadableWorkbook)) throw error;
      expect(error.message).toMatch(/^This [^\n]+\.$/);
      expect(error.remedy).toMatch(/^[A-Z][^\n]+\.$/);
      return error.code;
    }
  }
});

describe('work that is counted', () => {
  it('scans what is incomplete as often as it doubles, and not for each piece', () => {
    const value = '&#65;'.repeat(200_000);
    const text = `<a b="${value}">${'x'.repeat(1_000_000)}</a>`;
    const found: string[] = [];
    const scanner = new XmlScanner({
      open: (tag) => found.push(tag.get('b') ?? ''),
      text: (piece) => found.push(piece),
      close: () => undefined,
    });
    for (let at = 0; at < text.length; at += 16) scanner.write(text.slice(at, at + 16));
    scanner.end();
    expect(found.map(({ length }) => length)).toEqual([200_000, 1_000_000]);
  }, 60_000);

  it('is the same however often the same parts are read', () => {
    const budget = new Budget();
    const list = Buffer.from(`<list>${'<a/>'.repeat(1_000_000)}</list>`);
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
