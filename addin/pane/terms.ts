import type { GlossaryEntry } from '../../framework/edition.ts';

/** A piece of a text; `meaning` where it is an abbreviation of the glossary. */
export interface Piece {
  readonly text: string;
  readonly meaning: string | null;
}

/** Cuts a text at the glossary's abbreviations; together the pieces are the text. */
export function abbreviationsIn(text: string, glossary: readonly GlossaryEntry[]): readonly Piece[] {
  const abbreviations = new Map(glossary.filter(isAbbreviation).map(({ term, meaning }) => [term, meaning]));
  if (abbreviations.size === 0) return [{ text, meaning: null }];
  const anyOfThem = new RegExp(`\\b(${[...abbreviations.keys()].map(escaped).join('|')})(?=s?\\b)`);
  return text
    .split(anyOfThem)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, meaning: abbreviations.get(piece) ?? null }));
}

/** The glossary's entries whose terms occur in any of the texts, in the glossary's order. */
export function termsIn(texts: readonly string[], glossary: readonly GlossaryEntry[]): readonly GlossaryEntry[] {
  return glossary.filter((entry) => {
    const flags = isAbbreviation(entry) ? '' : 'i';
    const occurs = new RegExp(`\\b${escaped(entry.term)}s?\\b`, flags);
    return texts.some((text) => occurs.test(text));
  });
}

function isAbbreviation({ term }: GlossaryEntry): boolean {
  return /^\p{Lu}{2,}$/u.test(term);
}

const escaped = (term: string): string => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
