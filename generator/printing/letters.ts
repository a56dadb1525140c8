import { charactersOf } from './character-map.ts';
import { boldFaces } from './fonts.ts';
import { inRange } from './unicode-range.ts';

/** The letters of a name that no font of this project has, each once: they would be printed as boxes. */
export function lettersWithoutFont(text: string): readonly string[] {
  const letters = [...segmenter.segment(text)].map(({ segment }) => segment);
  return [
    ...new Set(letters.filter((letter) => !isPrinted(letter.normalize('NFC')) && !isPrinted(letter.normalize('NFD')))),
  ];
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Blanks, and what only says how its neighbours are joined. */
const unseen = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}]$/u;

function isPrinted(letter: string): boolean {
  return [...letter].every((character) => unseen.test(character) || printable().has(character.codePointAt(0) ?? 0));
}

let known: ReadonlySet<number> | null = null;

function printable(): ReadonlySet<number> {
  if (known !== null) return known;
  const all = new Set<number>();
  for (const { font, range } of boldFaces()) {
    const isUsed = range === undefined ? () => true : inRange(range);
    for (const character of charactersOf(font)) if (isUsed(character)) all.add(character);
  }
  return (known = all);
}
