import type { Fonts } from './fonts.ts';
import { runsOf } from './runs.ts';

/**
 * A marked content whose lines end with the blank at which they were broken. The page keeps nearly all of them, but for
 * those of links, which would be underlined, and those for which a line has no room.
 * @param piece from `/P <</MCID 3 >>BDC` to `EMC`
 */
export function withBlanks(piece: string, fonts: Fonts): string {
  const first = piece.indexOf('\nBT\n');
  if (first === -1 || !piece.includes('\nBT\n', first + 1)) return piece;
  const texts = [...piece.matchAll(/^BT\n[\s\S]*?^ET\n/gm)]
    .map(({ 0: text, index }) => ({ text, end: index + text.length }))
    .filter(({ text }) => text.includes('> Tj\n'));
  if (texts.length < 2) return piece;
  const lines: string[] = [];
  for (const [index, { text }] of texts.entries()) {
    const before = texts[index - 1]?.text;
    if (before !== undefined && lineOf(before) === lineOf(text)) lines.push(`${lines.pop() ?? ''}${text}`);
    else lines.push(text);
  }
  const widest = Math.max(...lines.map((line) => widthOf(line, fonts)));
  const written: string[] = [];
  let at = 0;
  let line = 0;
  for (const [index, { text, end }] of texts.entries()) {
    const next = texts[index + 1]?.text;
    if (next === undefined || lineOf(text) === lineOf(next)) continue;
    const blank = blankAfter(lines[line] ?? '', text, next, { fonts, widest });
    line += 1;
    if (blank === null) continue;
    written.push(piece.slice(at, end - 'ET\n'.length), blank);
    at = end - 'ET\n'.length;
  }
  return at === 0 ? piece : written.join('') + piece.slice(at);
}

function lineOf(text: string): string {
  const end = text.indexOf(' Tm\n');
  return text.slice(text.lastIndexOf(' ', end - 1), end);
}

/** From the beginning of a line’s first text to the end of its last glyph. */
function widthOf(line: string, fonts: Fonts): number {
  const texts = line.split('BT\n').filter((text) => text.includes('> Tj\n'));
  const [first = '', last = ''] = [texts[0], texts.at(-1)];
  const moved = [...last.matchAll(/^([\d.-]+) 0 Td /gm)].reduce((sum, [, by]) => sum + Number(by), 0);
  return startOf(last) + moved + advanceOf(last, -1, fonts) - startOf(first);
}

function startOf(text: string): number {
  const [, start] = /^1 0 0 -1 ([\d.-]+) /m.exec(text) ?? [];
  return Number(start);
}

/** Words that are no address, and are not broken in themselves: those have a line of their own. */
const plainEnd = /(?:^|\s)\S*\s[^\s/@_=&?-]*[\p{Script=Latin}\d.,;:!)”’%]$/u;
const plainBeginning = /^[\p{Script=Latin}\d(“‘]/u;
/** A line of one word, which may be the beginning of a longer one. */
const oneWord = /^\p{Script=Latin}+[,;:]?$/u;

interface Lines {
  readonly fonts: Fonts;
  /** Width of the longest. */
  readonly widest: number;
}

/** The operators that set a blank at the end of a line, after its last text; null where it has one, or was not broken at any. */
function blankAfter(line: string, text: string, next: string, { fonts, widest }: Lines): string | null {
  const { font, glyphs } = glyphsOf(text, fonts);
  const last = glyphs.at(-1) ?? '';
  if (font === undefined || font.characterOf(last)?.trim() === '') return null;
  const blank = font.glyphOf(' ');
  if (blank === undefined) return null;
  const [words = '', following = ''] = [line, next].map((each) => spokenIn(each, fonts));
  // A word is broken only where not even its next letter has room.
  const hasRoom = () => widthOf(line, fonts) + advanceOf(next, 0, fonts) <= widest;
  const isPlain = plainEnd.test(words) || (oneWord.test(words) && hasRoom());
  if (!isPlain || !plainBeginning.test(following) || text.includes('/ReversedChars')) return null;
  return `${advanceOf(text, -1, fonts).toFixed(4)} 0 Td <${blank}> Tj\n`;
}

function glyphsOf(text: string, fonts: Fonts) {
  const [, name = '', size = ''] = /\/(F\d+) ([\d.]+) Tf\n/.exec(text) ?? [];
  const glyphs = [...text.matchAll(/<(\w+)> Tj\n/g)].map(([, glyph = '']) => glyph);
  return { font: fonts.get(name), size: Number(size), glyphs };
}

/** How far the glyph at this place of a text leads. */
function advanceOf(text: string, place: number, fonts: Fonts): number {
  const { font, size, glyphs } = glyphsOf(text, fonts);
  return ((font?.widthOf(glyphs.at(place) ?? '') ?? 0) * size) / 1000;
}

function spokenIn(texts: string, fonts: Fonts): string {
  return runsOf(texts, fonts)
    .map(({ words }) => words)
    .join('');
}
