import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { UnreadableWorkbook } from './unreadable-workbook.ts';
import { XmlScanner } from './xml-scanner.ts';

/** What a document consists of, one line each; null where it is refused. */
function scanned(pieces: readonly string[]): readonly string[] | null {
  const found: string[] = [];
  const scanner = new XmlScanner({
    open: (tag) => found.push(`<${tag.name} ${JSON.stringify(tag.attributes())}`),
    text: (text) => addText(found, text),
    close: () => found.push('>'),
  });
  try {
    for (const piece of pieces) scanner.write(piece);
    scanner.end();
    return found;
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return null;
    throw error;
  }
}

/** The same by a parser that is held against the W3C's own tests. */
function parsed(text: string): readonly string[] | null {
  const found: string[] = [];
  const faults: string[] = [];
  const parser = new SaxesParser({ position: false });
  parser.on('error', (error) => faults.push(error.message));
  parser.on('doctype', () => faults.push('a DOCTYPE'));
  parser.on('opentag', (tag) => found.push(`<${tag.name} ${JSON.stringify(Object.entries(tag.attributes))}`));
  parser.on('closetag', () => found.push('>'));
  const inRoot = (piece: string) => {
    if (found.length > 0 && piece.trim() !== '') addText(found, piece);
  };
  parser.on('text', inRoot);
  parser.on('cdata', inRoot);
  parser.write(text).close();
  return faults.length > 0 ? null : found;
}

function addText(found: string[], text: string): void {
  if (text.trim() === '') return;
  const last = found[found.length - 1];
  if (last?.startsWith('=') === true) found[found.length - 1] = last + text;
  else found.push(`=${text}`);
}

const markup = fc.constantFrom(
  ...[
    '<a>',
    '</a>',
    '<b c="1" d=\'2\'/>',
    '<b c="1" c="2"/>',
    '<b c="1"d="2"/>',
    '<b c=1/>',
    '<b c/>',
    '<b / >',
    '</b >',
  ],
  ...[
    '<é:ü-1.x/>',
    '<1/>',
    '<a',
    '>',
    '<',
    '</',
    '/>',
    '<!-- a - b -->',
    '<!-- a -- b -->',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
  ],
  ...[
    '<?go on?>',
    '<?xml version="1.0"?>',
    '<?XML x?>',
    '<?',
    '?>',
    '<!DOCTYPE a>',
    '<!x>',
    '&amp;',
    '&lt;',
    '&#65;',
    '&#x41;',
  ],
  ...[
    '&#X41;',
    '&#0;',
    '&#xD800;',
    '&#x110000;',
    '&nbsp;',
    '&',
    '&;',
    ';',
    '"',
    "'",
    '=',
    ' ',
    '\n',
    '\r\n',
    '\t',
    'text',
  ],
  ...[
    '\u0001',
    '\ufffe',
    '\u00a0',
    '\u2028',
    '😀',
    '<b c="<"/>',
    '<b c="&gt;\n\t"/>',
    '<b\n\tc = "1" >',
    '</b>',
    '<b xmlns:x="y"/>',
  ],
);
const document = fc
  .array(markup, { maxLength: 12 })
  .chain((inner) =>
    fc.constantFrom(
      inner.join(''),
      `<a>${inner.join('')}</a>`,
      `<?xml version="1.0" encoding="UTF-8"?><a>${inner.join('')}</a>`,
    ),
  );

describe('XML', () => {
  it('is taken apart, or refused, as a conforming parser does it, but for blank lines before it', () => {
    fc.assert(
      fc.property(document, (text) => {
        expect(scanned([text])).toEqual(parsed(text.replace(/^[ \t\r\n]+/, '')));
      }),
      { numRuns: 5000 },
    );
  });

  it('means the same however it falls into pieces', () => {
    fc.assert(
      fc.property(document, fc.nat(20), (text, length) => {
        const pieces = text.match(new RegExp(`[^]{1,${String(length + 1)}}`, 'gu')) ?? [];
        expect(scanned(pieces)).toEqual(scanned([text]));
      }),
      { numRuns: 2000 },
    );
  });

  it('may say that it is XML 1.1, and is read as 1.0', () => {
    expect(scanned(['<?xml version="1.1"?><a/>'])).toEqual(['<a []', '>']);
  });

  it.each(['1.0" standalone="maybe', '2.0', '1.0" encoding="windows-1252', '1.0" encoding="-'])(
    'is refused where it declares version="%s"',
    (version) => {
      expect(scanned([`<?xml version="${version}"?><a/>`])).toBeNull();
    },
  );
});
