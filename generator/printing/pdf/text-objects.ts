import type { Font, Fonts } from './fonts.ts';
import type { Run } from './runs.ts';
import { runsOf, spokenBy, stretchesOf } from './runs.ts';
import { pdfText } from './text-string.ts';

/** A gap between letters that readers take for a blank, in parts of the font’s size. */
const wideGap = 0.07;

/**
 * Content in which text says what its look hides: letters of another language say which, those from right to left also
 * what they say together, and letters that are set apart that they are words.
 */
export function textMarked(content: string, fonts: Fonts): string {
  return content.includes('/ReversedChars') ? runsMarked(content, fonts) : objectsMarked(content, fonts);
}

function runsMarked(content: string, fonts: Fonts): string {
  const written: string[] = [];
  let at = 0;
  for (const stretch of stretchesOf(runsOf(content, fonts))) {
    const [first] = stretch;
    const to = stretch.at(-1)?.to ?? 0;
    if (first === undefined) continue;
    const { from, isReversed } = first;
    const language = languageOf(stretch, fonts);
    const properties = isReversed
      ? `/ActualText ${pdfText(spokenBy(stretch))}${language === null ? '' : ` /Lang (${language})`}`
      : propertiesOf(content.slice(from, to), fonts);
    if (properties === null) continue;
    const text = content.slice(from, to);
    written.push(
      content.slice(at, from),
      `/Span <<${properties}>>BDC\n`,
      isReversed ? begunAtStems(text) : text,
      'EMC\n',
    );
    at = to;
  }
  return written.join('') + content.slice(at);
}

/** A sign beside its letters has a font without one. */
function languageOf(stretch: readonly Run[], fonts: Fonts): string | null {
  return stretch.map(({ font }) => fonts.get(font)?.language ?? null).find((language) => language !== null) ?? null;
}

function objectsMarked(content: string, fonts: Fonts): string {
  const written: string[] = [];
  let at = 0;
  for (let start = textAfter(content, 0); start !== -1; start = textAfter(content, start + 3)) {
    const end = content.indexOf('ET\n', start);
    if (end === -1) break;
    const properties = propertiesOf(content.slice(start, end), fonts);
    if (properties === null) continue;
    written.push(content.slice(at, start), `/Span <<${properties}>>BDC\n`, content.slice(start, end), 'ET\nEMC\n');
    at = end + 3;
  }
  return at === 0 ? content : written.join('') + content.slice(at);
}

function textAfter(content: string, from: number): number {
  const found = content.indexOf('BT\n', from);
  return found <= 0 || content[found - 1] === '\n' ? found : textAfter(content, found + 3);
}

/** @param text a text object */
function propertiesOf(text: string, fonts: Fonts): string | null {
  const name = text.slice(text.indexOf('/F') + 1, text.indexOf(' ', text.indexOf('/F')));
  const font = fonts.get(name);
  if (font === undefined) return null;
  if (font.language !== null) return `/Lang (${font.language})`;
  const words = setApart(text, font);
  return words === null ? null : `/ActualText ${pdfText(words)}`;
}

/** What letters say that are set apart; null for any other text. */
function setApart(text: string, font: Font): string | null {
  // Nearly all text is of another kind, which its first two letters tell.
  const [first, second] = [text.indexOf('\n<'), text.indexOf(' 0 Td <')];
  if (first === -1 || second === -1) return null;
  const size = Number(text.slice(text.indexOf(' ', text.indexOf('/F')), text.indexOf(' Tf\n')));
  const isApart = (distance: string, before: string): boolean =>
    Number(distance) / size - font.widthOf(before) / 1000 > wideGap;
  const distance = text.slice(text.lastIndexOf('\n', second) + 1, second);
  if (!isApart(distance, text.slice(first + 2, first + 6)) || text.includes('BDC\n')) return null;
  // Letters that are set together are not apart, and the distance behind them is theirs.
  if (/<\w{5,}> Tj/.test(text)) return null;
  const glyphs = [...text.matchAll(/(?:\n(-?[\d.]+) 0 Td |\n)<(\w{4})> Tj/g)];
  const apart = glyphs.filter(([, gap = '0'], index) => isApart(gap, glyphs[index - 1]?.[2] ?? ''));
  const areMost = glyphs.length > 4 && apart.length > 0.6 * glyphs.length;
  return areMost ? glyphs.map(([, , glyph = '']) => font.characterOf(glyph) ?? '').join('') : null;
}

const composed =
  /^((?:\/Span<<\/ActualText[^\n]*BDC\n)(?:[^\n]* (?:Tf|Tm)\n)*)((?:-?[\d.]+ -?[\d.]+ Td <\w{4}> Tj\n){2,})(EMC\n)/gm;

/**
 * Letters of several glyphs that begin where their stem does. Chromium sets the dots that stand over or under it first, and
 * readers take the place of the first glyph for the beginning of the letter: a gap between words, where the dots stand in.
 * So a dot is set there before, unseen; its character is one that joins.
 */
function begunAtStems(text: string): string {
  return text.replace(composed, (whole, opening: string, glyphs: string, closing: string) => {
    let [x, y] = [0, 0];
    const places = [...glyphs.matchAll(/(\S+) (\S+) Td (<\w{4}>)/g)].map(([, right, down, glyph = '']) => {
      x += Number(right);
      y += Number(down);
      return { x, y, glyph };
    });
    const [[dot], stem] = [places, places.at(-1)];
    if (dot === undefined || stem === undefined) return whole;
    const unseen = `3 Tr\n${shift(stem.x)} ${shift(stem.y)} Td ${dot.glyph} Tj\n0 Tr\n`;
    const seen = glyphs.replace(/^\S+ \S+/, `${shift(dot.x - stem.x)} ${shift(dot.y - stem.y)}`);
    return `${opening}${unseen}${seen}${closing}`;
  });
}

function shift(length: number): string {
  return String(Number(length.toFixed(7)));
}
