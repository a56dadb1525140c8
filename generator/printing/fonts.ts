import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { hasLettersIn, inRange } from './unicode-range.ts';

interface Face {
  readonly family: string;
  /** `<package>/<folder>/<file>` below @expo-google-fonts, without the ending. */
  readonly file: string;
  /** CSS weights that this face answers for, so that no weight in between is synthesised. */
  readonly weight: '1 599' | '600 1000';
  readonly style: 'normal' | 'italic';
  /** Letters to use it for; all that it has where left out. */
  readonly range?: string;
}

const arabic = 'U+0600-06FF, U+0750-077F, U+0870-08FF, U+200C-200F, U+FB50-FDFF, U+FE70-FEFC';
const tamil = 'U+0B80-0BFF, U+200C-200D, U+25CC';

const devanagari = 'U+0900-097F, U+1CD0-1CFF, U+200C-200D, U+20B9, U+25CC, U+A8E0-A8FF';
const bengali = 'U+0980-09FF, U+0964-0965, U+1CD0-1CFA, U+200C-200D, U+20B9, U+25CC';
const gurmukhi = 'U+0A00-0A7F, U+0964-0965, U+200C-200D, U+20B9, U+25CC, U+262C';
const gujarati = 'U+0A80-0AFF, U+0964-0965, U+200C-200D, U+20B9, U+25CC';
const hebrew = 'U+0590-05FF, U+200C-200F, U+20AA, U+25CC, U+FB1D-FB4F';

const regular = { weight: '1 599', style: 'normal' } as const;
const bold = { weight: '600 1000', style: 'normal' } as const;
const italic = { weight: '1 599', style: 'italic' } as const;
const boldItalic = { weight: '600 1000', style: 'italic' } as const;

const faces: readonly Face[] = [
  { family: 'Source Serif 4', file: 'source-serif-4/400Regular/SourceSerif4_400Regular', ...regular },
  { family: 'Source Serif 4', file: 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold', ...bold },
  { family: 'Source Serif 4', file: 'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic', ...italic },
  { family: 'Source Sans 3', file: 'source-sans-3/400Regular/SourceSans3_400Regular', ...regular },
  { family: 'Source Sans 3', file: 'source-sans-3/600SemiBold/SourceSans3_600SemiBold', ...bold },
  { family: 'Source Sans 3', file: 'source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic', ...italic },
  { family: 'Source Sans 3', file: 'source-sans-3/600SemiBold_Italic/SourceSans3_600SemiBold_Italic', ...boldItalic },
  {
    family: 'Noto Naskh Arabic',
    file: 'noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular',
    range: arabic,
    ...regular,
  },
  { family: 'Noto Naskh Arabic', file: 'noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold', range: arabic, ...bold },
  ...noto('Bengali', bengali),
  ...noto('Devanagari', devanagari),
  ...noto('Gujarati', gujarati),
  ...noto('Gurmukhi', gurmukhi),
  ...noto('Hebrew', hebrew),
  ...noto('Tamil', tamil),
];

function noto(script: string, range: string): readonly Face[] {
  const family = `Noto Sans ${script}`;
  const file = (face: string) => `noto-sans-${script.toLowerCase()}/${face}/NotoSans${script}_${face}`;
  return [
    { family, file: file('400Regular'), range, ...regular },
    { family, file: file('600SemiBold'), range, ...bold },
  ];
}

const require = createRequire(import.meta.url);

/** Families of the scripts that a text of HTML or CSS has characters of, beside Latin, Greek and Cyrillic. */
export function scriptsIn(text: string): readonly string[] {
  const characters = [...new Set(text.match(/[^\0-\u04ff]/gu) ?? []), ...referredTo(text)].map(
    (character) => character.codePointAt(0) ?? 0,
  );
  if (characters.length === 0) return [];
  return scripts.filter(({ isInside }) => characters.some(isInside)).map(({ family }) => family);
}

const scripts = faces
  .filter(({ weight, style, range }) => range !== undefined && weight === regular.weight && style === regular.style)
  .map(({ family, range = '' }) => ({ family, isInside: inRange(range) }));

/** Characters that stand as numbers: `&#x5d0;`, and `\5d0` in CSS. */
function referredTo(text: string): readonly string[] {
  const numbers = [...text.matchAll(/&#x([\da-f]+)|&#(\d+)|\\([\da-f]{1,6})/gi)].map(([, hex, decimal, escaped]) =>
    decimal === undefined ? parseInt(hex ?? escaped ?? '', 16) : Number(decimal),
  );
  return [...new Set(numbers)].filter((number) => number <= 0x10ffff).map((number) => String.fromCodePoint(number));
}

/**
 * The CSS that brings the project's fonts into a page without a network: TrueType as `data:` URLs, about 5 MB.
 * Faces are never synthesised, since Chromium embeds those as Type 3 fonts: what has no bold or italic stays upright.
 * @param families of scripts to bring beside Latin, Greek and Cyrillic. Optional: all
 */
export function fontFaces(families?: readonly string[]): string {
  const wanted = faces.filter(({ family, range }) => range === undefined || (families?.includes(family) ?? true));
  return [...wanted.map(fontFace), ':root { font-synthesis: none; }'].join('\n');
}

/** The CSS that brings one family. */
export function facesOf(family: string): string {
  return faces
    .filter((face) => face.family === family)
    .map(fontFace)
    .join('\n');
}

/** The upright bold faces, in which names stand, and the letters that each is used for; all that it has where left out. */
export function boldFaces(): readonly { readonly font: Buffer; readonly range: string | undefined }[] {
  return faces
    .filter(({ weight, style }) => weight === bold.weight && style === bold.style)
    .map(({ file, range }) => ({ font: readFace(file), range }));
}

/** The bold face of each script beside Latin, Greek and Cyrillic of which there are letters in a text. */
export function scriptFaces(
  text: string,
): readonly { readonly family: string; readonly range: string; readonly font: Buffer }[] {
  return faces.flatMap(({ family, file, range, weight }) =>
    range !== undefined && weight === bold.weight && hasLettersIn(range, text)
      ? [{ family, range, font: readFace(file) }]
      : [],
  );
}

function readFace(file: string): Buffer {
  return readFileSync(require.resolve(`@expo-google-fonts/${file}.ttf`));
}

function fontFace({ family, file, weight, style, range }: Face): string {
  const data = readFace(file).toString('base64');
  return [
    `@font-face { font-family: '${family}'; font-weight: ${weight}; font-style: ${style};`,
    ...(range === undefined ? [] : [`unicode-range: ${range};`]),
    `src: url(data:font/ttf;base64,${data}) format('truetype'); }`,
  ].join(' ');
}
