import type { Fonts } from './fonts.ts';
import { withBlanks } from './line-ends.ts';
import { textMarked } from './text-objects.ts';

/** What has to be known of a document to mark the content of its pages. */
export interface MarkingFacts {
  /** Numbers of the forms that hold tagged content. */
  readonly taggedForms: ReadonlySet<number>;
  /** Numbers of marked contents that belong to figures. */
  readonly figures: ReadonlySet<number>;
  readonly fonts: Fonts;
}

export interface Marked {
  readonly content: string;
  /** What belongs to the structure, from `/P <</MCID 3 >>BDC` to `EMC`, by its number. */
  readonly pieces: ReadonlyMap<number, string>;
  /** Whether each piece that is begun is ended, and none is inside another. */
  readonly isWhole: boolean;
}

/** Operators that paint. */
const painting = /(?:^|\n| )(?:f\*?|S|s|B\*?|b\*?|sh|Do|Tj|TJ)\n/;

/**
 * The content of a page in which everything belongs to the structure or is an artifact (ISO 14289-1, 7.1). What Chromium
 * leaves unmarked (margin boxes, watermarks, borders), and rules and fills that it gives to a paragraph or a table, are
 * artifacts; text in the letters of another language is marked with it.
 * @param content as Chromium writes it, an operator a line
 */
export function markedContent(content: string, facts: MarkingFacts): Marked {
  const written: string[] = [];
  const pieces = new Map<number, string>();
  let isWhole = true;
  /** Up to where it is written, where the present mark begins, and how deep marks are nested. */
  let at = 0;
  let start = 0;
  let depth = 0;
  const artifact = (end: number): void => {
    if (end > at) written.push(asArtifact(content.slice(at, end), facts));
    at = end;
  };
  for (const { line, from, to } of landmarks(content, facts.taggedForms)) {
    if (line.endsWith('Do')) {
      if (depth > 0) continue;
      artifact(from);
      written.push(content.slice(from, to));
      at = to;
    } else if (line === 'EMC') {
      depth -= 1;
      if (depth > 0 || start < at) continue;
      const given = content.slice(start, to);
      const number = numberOf(given);
      const piece = number === null ? given : withBlanks(given, facts.fonts);
      if (number !== null) pieces.set(number, piece);
      written.push(number === null ? piece : tidied(piece, number, facts));
      at = to;
    } else {
      depth += 1;
      const isMark = line.includes('/MCID ') || line.startsWith('/Artifact');
      if (isMark && depth > 1) isWhole = false;
      if (!isMark && depth === 1) start = -1;
      if (!isMark || depth > 1) continue;
      artifact(from);
      start = from;
    }
  }
  artifact(content.length);
  return { content: written.join(''), pieces, isWhole: isWhole && depth === 0 };
}

/** The content with some marks as artifacts that belonged to the structure. */
export function asArtifacts(content: string, marks: readonly number[]): string {
  return marks.reduce((written, number) => {
    const mark = written.indexOf(` <</MCID ${String(number)} >>BDC\n`);
    if (mark === -1) return written;
    const line = written.lastIndexOf('\n', mark) + 1;
    return `${written.slice(0, line)}/Artifact BMC${written.slice(written.indexOf('\n', mark))}`;
  }, content);
}

interface Landmark {
  readonly line: string;
  readonly from: number;
  readonly to: number;
}

/** The lines that begin or end marked content, and those that draw a form with tagged content. */
function* landmarks(content: string, forms: ReadonlySet<number>): Generator<Landmark> {
  let mark = content.indexOf('C\n');
  let form = forms.size === 0 ? -1 : content.indexOf(' Do\n');
  while (mark !== -1 || form !== -1) {
    const isMark = form === -1 || (mark !== -1 && mark < form);
    const to = isMark ? mark + 2 : form + 4;
    const from = content.lastIndexOf('\n', to - 2) + 1;
    const line = content.slice(from, to - 1);
    if (isMark ? /(?:B[DM]|EM)C$/.test(line) : forms.has(Number(line.slice(2, -3)))) yield { line, from, to };
    if (isMark) mark = content.indexOf('C\n', to);
    else form = content.indexOf(' Do\n', to);
  }
}

function numberOf(piece: string): number | null {
  const [, number] = /^[^\n]*\/MCID (\d+)/.exec(piece) ?? [];
  return number === undefined ? null : Number(number);
}

function asArtifact(content: string, { fonts }: MarkingFacts): string {
  const ended = content.endsWith('\n') ? content : `${content}\n`;
  return painting.test(ended) ? `/Artifact BMC\n${textMarked(ended, fonts)}EMC\n` : content;
}

/** @param piece from `/P <</MCID 3 >>BDC` to `EMC` */
function tidied(piece: string, number: number, { fonts, figures }: MarkingFacts): string {
  if (piece.includes(' Tj\n')) return textMarked(piece, fonts);
  const opening = piece.slice(0, piece.indexOf('\n') + 1);
  const rest = piece.slice(opening.length);
  const isFigure = opening.startsWith('/Figure') || figures.has(number);
  return isFigure || / Do\n|B[DM]C\n/.test(rest) || !painting.test(piece)
    ? piece
    : `${opening}EMC\n/Artifact BMC\n${rest}`;
}
