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
  const written: string[] = [];
  let at = 0;
  let line = '';
  for (const [index, { text, end }] of texts.entries()) {
    const next = texts[index + 1]?.text;
    line += text;
    if (next === undefined || lineOf(text) === lineOf(next)) continue;
    const blank = blankAfter(line, text, next, fonts);
    line = '';
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

/** Words that are no address, and are not broken in themselves: those have a line of their own. */
const plainEnd = /(?:^|\s)\S*\s[^\s/@_=&?-]*[\p{Script=Latin}\d.,;:!)”’%]$/u;
const plainBeginning = /^[\p{Script=Latin}\d(“‘]/u;

/** The operators that set a blank at the end of a line, after its last text; null where it has one, or was not broken at any. */
function blankAfter(line: string, text: string, next: string, fonts: Fonts): string | null {
  const last = text.slice(text.lastIndexOf('<') + 1, text.lastIndexOf('> Tj\n'));
  const [, name = '', size = ''] = /\/(F\d+) ([\d.]+) Tf\n/.exec(text) ?? [];
  const font = fonts.get(name);
  if (font === undefined || font.characterOf(last)?.trim() === '') return null;
  const blank = font.glyphOf(' ');
  if (blank === undefined) return null;
  const [words, following] = [line, next].map((each) => spokenIn(each, fonts));
  if (!plainEnd.test(words ?? '') || !plainBeginning.test(following ?? '') || text.includes('/ReversedChars'))
    return null;
  const width = (font.widthOf(last) * Number(size)) / 1000;
  return `${width.toFixed(4)} 0 Td <${blank}> Tj\n`;
}

function spokenIn(texts: string, fonts: Fonts): string {
  return runsOf(texts, fonts)
    .map(({ words }) => words)
    .join('');
}
