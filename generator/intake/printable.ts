import { printableLine, withoutStacks } from '../../framework/printable-line.ts';
import { withoutSymbolFonts } from '../../framework/symbol-fonts.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';

/**
 * A return as its documents can print it: overlong names are cut, accents stacked on one letter are left out, and letters
 * stand for signs of Word's symbol fonts. Its receipt is of what was read, before this.
 */
export function printable(schoolReturn: SchoolReturn): SchoolReturn {
  const { details, verification, ...rest } = plain(schoolReturn) as SchoolReturn;
  return {
    ...rest,
    details: withLines(details, ['organisation', 'pdLead', 'urn', 'laestab', 'contact']),
    verification: withLines(verification, ['verifier', 'organisation']),
  };
}

function withLines<Part extends object>(part: Part, names: readonly (keyof Part)[]): Part {
  const lines = names.map((name) => {
    const line = part[name];
    return [name, typeof line === 'string' ? printableLine(line) : line] as const;
  });
  return { ...part, ...Object.fromEntries(lines) };
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return withoutStacks(withoutSymbolFonts(value));
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
