import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

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
  { family: 'Noto Sans Tamil', file: 'noto-sans-tamil/400Regular/NotoSansTamil_400Regular', range: tamil, ...regular },
  {
    family: 'Noto Sans Tamil',
    file: 'noto-sans-tamil/600SemiBold/NotoSansTamil_600SemiBold',
    range: tamil,
    ...bold,
  },
];

const require = createRequire(import.meta.url);

/**
 * The CSS that brings the project's fonts into a page without a network: TrueType as `data:` URLs, about 3 MB.
 * Faces are never synthesised, since Chromium embeds those as Type 3 fonts: what has no bold or italic stays upright.
 */
export function fontFaces(): string {
  return [...faces.map(fontFace), ':root { font-synthesis: none; }'].join('\n');
}

function fontFace({ family, file, weight, style, range }: Face): string {
  const data = readFileSync(require.resolve(`@expo-google-fonts/${file}.ttf`)).toString('base64');
  return [
    `@font-face { font-family: '${family}'; font-weight: ${weight}; font-style: ${style};`,
    ...(range === undefined ? [] : [`unicode-range: ${range};`]),
    `src: url(data:font/ttf;base64,${data}) format('truetype'); }`,
  ].join(' ');
}
