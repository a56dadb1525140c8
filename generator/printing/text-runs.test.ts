import fc from 'fast-check';
import { textRuns } from './text-runs.ts';

const links = (text: string) => textRuns(text).flatMap(({ href }) => href ?? []);
const wholes = (text: string) => textRuns(text).flatMap(({ text: run, whole }) => (whole ? [run] : []));

describe('a line of text in runs', () => {
  it('is the text again, and a link leads to what it says', () => {
    const piece = fc.constantFrom(
      'see ',
      'https://a.example/b/c',
      'x@y.example',
      '1 May 2026',
      '020 7946 0201',
      '. ',
      '<',
      '/',
      '@',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme' }))), (pieces) => {
        const runs = textRuns(pieces.join(''));
        expect(runs.map(({ text }) => text).join('')).toBe(pieces.join(''));
        for (const { text, href, parts } of runs) {
          expect(parts.join('')).toBe(text);
          if (href !== null) expect([text, `mailto:${text}`]).toContain(href);
        }
      }),
    );
  });

  it.each([
    ['Kept at https://intranet.example/pd/vision.', ['https://intranet.example/pd/vision']],
    ['(https://example.org)', ['https://example.org']],
    ['Write to a.b@school.example, please', ['mailto:a.b@school.example']],
    ['javascript:alert(1) file:///etc/passwd data:text/html,x ftp://a.example', []],
    ['https://good.example@evil.example/', []],
    ['https://аррle.example/', []],
    ['https://a.example/../b', []],
  ])('%s', (text, found) => {
    expect(links(text)).toEqual(found);
  });

  it('keeps dates and telephone numbers on one line', () => {
    expect(wholes('On 4 March 2026 or 12/05/2026, 020 7946 0201 or +44 20 7946 0201')).toEqual([
      '4 March 2026',
      '12/05/2026',
      '020 7946 0201',
      '+44 20 7946 0201',
    ]);
    expect(wholes('E1, 2025–26, 143 staff, £64,000, 208/9201')).toEqual([]);
  });

  it('breaks addresses after slashes', () => {
    expect(textRuns('https://a.example/pd/vision')[0]?.parts).toEqual(['https://a.example/', 'pd/', 'vision']);
  });
});
