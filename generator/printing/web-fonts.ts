import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

const faces = [
  { family: 'Source Serif 4', file: 'source-serif-4/files/source-serif-4-latin-600-normal', weight: 600 },
  { family: 'Source Sans 3', file: 'source-sans-3/files/source-sans-3-latin-400-normal', weight: 400 },
  { family: 'Source Sans 3', file: 'source-sans-3/files/source-sans-3-latin-600-normal', weight: 600 },
] as const;

/** The CSS that gives a web page its Latin letters with no other file: about 70 KB. What else it says, its reader's fonts show. */
export function webFontFaces(): string {
  return faces
    .map(({ family, file, weight }) => {
      const data = readFileSync(require.resolve(`@fontsource/${file}.woff2`)).toString('base64');
      return `@font-face{font-family:'${family}';font-weight:${String(weight)};font-display:swap;src:url(data:font/woff2;base64,${data}) format('woff2')}`;
    })
    .join('\n');
}
