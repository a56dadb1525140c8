import { Budget } from './limits.ts';
import { UnreadableWorkbook } from './unreadable-workbook.ts';
import type { ElementReader } from './xml.ts';
import { readXml } from './xml.ts';

const vocabulary = new Set(['urn:list']);

/** The texts of the items of a list. */
function itemsOf(part: string | Buffer, budget = new Budget()): readonly string[] {
  const items: string[] = [];
  const item: ElementReader = {
    close(text) {
      items.push(text);
    },
  };
  const document = { root: 'list', vocabulary, reader: { children: new Map([['item', item]]) } };
  readXml(Buffer.from(part), document, budget);
  return items;
}

const list = (items: string) => `<list xmlns="urn:list">${items}</list>`;

function refusal(part: string | Buffer, budget?: Budget): UnreadableWorkbook {
  try {
    itemsOf(part, budget);
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return error;
    throw error;
  }
  throw new Error('The part was read.');
}

describe('an XML part', () => {
  it.each([
    ['a default namespace', list('<item>a</item><item/>'), ['a', '']],
    ['a prefix', '<l:list xmlns:l="urn:list"><l:item>a</l:item></l:list>', ['a']],
    ['a prefix declared where it is used', list('<x:item xmlns:x="urn:list">a</x:item>'), ['a']],
    ['a namespace that changes inside', list('<item xmlns="urn:other">a</item><item>b</item>'), ['b']],
    ['items of another vocabulary', list('<o:item xmlns:o="urn:other">a</o:item><item>b</item>'), ['b']],
    ['items deeper down', list('<more><item>a</item></more><item>b</item>'), ['b']],
    ['elements named like what objects inherit', list('<constructor/><__proto__/><toString/><item>b</item>'), ['b']],
    ['comments, instructions and CDATA', list('<item>a<!-- - --><?do it?><![CDATA[<b>]]>c</item>'), ['a<b>c']],
    ['characters by number', list('<item>&#x41;&#66;&amp;&lt;</item>'), ['AB&<']],
    ['line ends of Windows', list('<item>a\r\nb\rc&#13;</item>'), ['a\nb\nc\r']],
    ['an element inside a text', list('<item>a<b>c</b>d</item>'), ['ad']],
    ['blank lines before its declaration', `\n \r\n<?xml version="1.0"?>${list('<item>a</item>')}`, ['a']],
    ['a declaration', `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${list('<item>é</item>')}`, ['é']],
  ])('is read with %s', (_, part, items) => {
    expect(itemsOf(part)).toEqual(items);
  });

  const accented = `<?xml version="1.0" encoding="UTF-16"?>${list('<item>Zródełko 😀</item>')}`;
  const littleEndian = Buffer.from(accented, 'utf16le');
  const bigEndian = Buffer.from(littleEndian).swap16();
  it.each([
    ['UTF-8 with a byte order mark', Buffer.concat([Buffer.from('\ufeff'), Buffer.from(accented.replace('16', '8'))])],
    ['UTF-16, little end first', Buffer.concat([Buffer.from([0xff, 0xfe]), littleEndian])],
    ['UTF-16, big end first', Buffer.concat([Buffer.from([0xfe, 0xff]), bigEndian])],
    ['UTF-16 without a byte order mark', littleEndian],
    ['UTF-16, big end first, without a byte order mark', bigEndian],
  ])('is read in %s', (_, part) => {
    expect(itemsOf(part)).toEqual(['Zródełko 😀']);
  });

  it('is read whole however its characters fall into pieces', () => {
    for (const padding of [0, 1, 2, 3]) {
      const text = `${'x'.repeat(padding)}${'é€😀\r\n'.repeat(4000)}`;
      const expected = text.replaceAll('\r\n', '\n');
      expect(itemsOf(list(`<item>${text}</item>`.repeat(5)))).toEqual(Array<string>(5).fill(expected));
    }
  });

  it.each([
    ['is empty', ''],
    ['is no XML', 'Vision, Culture'],
    ['has another root', '<other xmlns="urn:list"/>'],
    ['has the root of another vocabulary', '<list xmlns="urn:other"/>'],
    ['is not closed', '<list xmlns="urn:list"><item>a</item>'],
    ['is closed twice', `${list('')}</list>`],
    ['has two roots', list('') + list('')],
    ['has crossed elements', list('<item><b></item></b>')],
    ['has an attribute twice', list('<item a="1" a="2"/>')],
    ['has a prefix without a namespace', list('<x:item/>')],
    ['has an entity of nobody', list('<item>&nbsp;</item>')],
    ['has an entity named like what objects inherit', list('<item>&constructor;</item>')],
    ['has a character that XML has not', list('<item>\u0001</item>')],
    ['has a DOCTYPE', `<!DOCTYPE list>${list('')}`],
    ['declares entities', `<!DOCTYPE list [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;">]>${list('<item>&b;</item>')}`],
    [
      'is not UTF-8',
      Buffer.concat([Buffer.from('<list xmlns="urn:list">'), Buffer.from([0xe9]), Buffer.from('</list>')]),
    ],
    ['is half of UTF-16', littleEndian.subarray(0, littleEndian.length - 1)],
    ['is in another encoding', `<?xml version="1.0" encoding="windows-1252"?>${list('')}`],
    ['is absurdly deep', list('<a>'.repeat(100_000) + '</a>'.repeat(100_000))],
    [
      'has an element of absurdly many attributes',
      list(`<item${Array.from({ length: 5000 }, (_, n) => ` a${String(n)}=""`).join('')}/>`),
    ],
    ['has a comment without an end', list(`<!--${'-a'.repeat(3_000_000)}-->`)],
    ['has an attribute without an end', list(`<item a="${'&#65;'.repeat(1_000_000)}"/>`)],
  ])('is damaged when it %s', (_, part) => {
    expect(refusal(part).code).toBe('damaged');
  });

  it('holds too much text when an element does', () => {
    expect(itemsOf(list(`<item>${'a'.repeat(65_535)}</item>`))).toHaveLength(1);
    expect(refusal(list(`<item>${'a'.repeat(65_536)}</item>`)).code).toBe('too-much-text');
  });

  it('passes over text of any length that nobody reads', () => {
    expect(itemsOf(list(`<other>${'a'.repeat(200_000)}</other><item>b</item>`))).toEqual(['b']);
    for (const unit of ['a', '&amp;', ']] ', '\r\n', '] ]&#xa0;'])
      expect(itemsOf(list(`<other>${unit.repeat(1_200_000 / unit.length)}</other><item>b</item>`))).toEqual(['b']);
  });

  it.each([
    ['elements', '<a/>'.repeat(250_001)],
    ['attributes', '<a a="" b="" c="" d="" e="" f="" g="" h="" i=""/>'.repeat(25_001)],
    ['declarations of namespaces', '<a xmlns:b="c"/>'.repeat(12_500)],
    ['characters in CDATA', `<a>${'<![CDATA[]]]]]]]]]]]'.padEnd(25_000, ']')}></a>`.repeat(11)],
    ['references', '<a>&amp;</a>'.repeat(50_000)],
    ['comments and instructions', '<!----><?a?>'.repeat(125_001)],
    ['empty CDATA sections', '<![CDATA[]]>'.repeat(25_000)],
    ['line ends of old', `<a>${'\r'.repeat(25_000)}</a>`.repeat(81)],
  ])('is too much work when it has more %s than a twentieth of what a workbook may have', (_, items) => {
    expect(refusal(list(items), new Budget(1 / 20)).code).toBe('too-much-work');
  });
});
