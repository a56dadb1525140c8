import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { scriptFaces } from './fonts.ts';
import { hasLettersIn } from './unicode-range.ts';
import { woffOf } from './woff.ts';

const require = createRequire(import.meta.url);

const sans = { family: 'Source Sans 3', package: 'source-sans-3' } as const;
const serif = { family: 'Source Serif 4', package: 'source-serif-4' } as const;
const faces = [
  { ...serif, weight: 600 },
  { ...sans, weight: 400 },
  { ...sans, weight: 600 },
] as const;

/**
 * The CSS that gives a web page its Latin letters with no other file: about 70 KB, and 110 KB for each further set of letters
 * that the page’s text has some of. What else it says, its reader’s fonts show.
 */
export function webFontFaces(text = ''): string {
  const { latin, ...others } = JSON.parse(
    readFileSync(require.resolve('@fontsource/source-sans-3/unicode.json'), 'utf8'),
  ) as Readonly<Record<string, string>>;
  const beyond = [...text].filter((character) => !hasLettersIn(latin ?? '', character)).join('');
  const more = Object.entries(others).filter(([, range]) => hasLettersIn(range, beyond));
  const sets = [['latin', more.length > 0 ? latin : undefined] as const, ...more];
  return sets.flatMap(([subset, range]) => faces.map((face) => packagedFace(face, subset, range))).join('\n');
}

/** The same with the other scripts that a page’s text has letters of, for a page that may be large. */
export function webFontFacesFor(text: string): string {
  const scripts = scriptFaces(text).map(({ family, range, font }) =>
    fontFace({ family, weight: '1 1000', format: 'woff', font: woffOf(font), range }),
  );
  return [webFontFaces(text), ...scripts].join('\n');
}

function packagedFace(face: (typeof faces)[number], subset: string, range?: string): string {
  const file = `@fontsource/${face.package}/files/${face.package}-${subset}-${String(face.weight)}-normal.woff2`;
  return fontFace({
    family: face.family,
    weight: String(face.weight),
    format: 'woff2',
    font: readFileSync(require.resolve(file)),
    range,
  });
}

interface WebFace {
  readonly family: string;
  /** As CSS has it: `600`, `1 1000`. */
  readonly weight: string;
  readonly format: 'woff' | 'woff2';
  readonly font: Buffer;
  /** Letters to use it for. Optional: all that it has. */
  readonly range?: string | undefined;
}

function fontFace({ family, weight, format, font, range }: WebFace): string {
  const used = range === undefined ? '' : `unicode-range:${range};`;
  return `@font-face{font-family:'${family}';font-weight:${weight};font-display:swap;${used}src:url(data:font/${format};base64,${font.toString('base64')}) format('${format}')}`;
}
