import type { Edition, LevelId } from '../../framework/edition.ts';
import { levelIds } from '../../framework/edition.ts';
import type { FilledInBy, Style } from './layout.ts';

/** Colours as `RRGGBB`. */
export const ink = '1F2937';
export const accent = '1F3A5F';
export const quiet = '566070';
export const alert = '9B1C1C';
export const rule = '9FB3C8';
/** The fill of headings. They have no border line: it would run through the text below. */
const band = 'E3EAF2';
/** A cell to fill in; one that is needed and empty. */
export const inputPaper = 'EFF5FB';
export const missingPaper = 'FFF3C4';
/** A cell that needs correcting. */
export const wrongLook = { ink: alert, paper: 'FBE3E3' } as const;

/** Ink and paper of each level; text contrast at least 4.5 : 1. Colour is never the only sign of a level. */
export const levelColours: Readonly<Record<LevelId, { ink: string; paper: string }>> = {
  developing: { ink: '9A4A00', paper: 'FDE8D3' },
  enhancing: { ink: '1B6B36', paper: 'DCF1E2' },
  embedded: { ink: '725500', paper: 'FBF0C8' },
};

const symbols: Readonly<Record<LevelId, string>> = { developing: '◔', enhancing: '◑', embedded: '●' };

/** A level as headings show it: symbol and word. */
export function levelWord(edition: Edition, level: LevelId): string {
  return `${symbols[level]} ${edition.levels[level].title}`;
}

/** How a cell with a level's word shows it: a number format that puts the symbol before the word. */
export function levelFormat(level: LevelId): string {
  return `"${symbols[level]} "@`;
}

/** A level where there is no room for its word: `◔ Dev`. As many letters, from three on, as tell the levels apart. */
export function levelSign(edition: Edition, level: LevelId): string {
  const titles = levelIds.map((id) => [...edition.levels[id].title]);
  const signs = (length: number) => titles.map((title) => title.slice(0, length).join(''));
  const longest = Math.max(...titles.map((title) => title.length));
  let length = 3;
  while (length < longest && new Set(signs(length)).size < titles.length) length += 1;
  return `${symbols[level]} ${[...edition.levels[level].title].slice(0, length).join('')}`;
}

/** Tabs by who fills in the sheet. */
export const tabColours: Readonly<Record<FilledInBy, string>> = {
  school: '2F6DB5',
  verifier: '6B4E9B',
  panel: '8A1C4A',
  nobody: '9AA4B2',
};

/**
 * The one typeface, and its usual size in points. Windows and Macs have it with and without Office, and elsewhere a
 * typeface with the same widths stands for it.
 */
export const typeface = 'Arial';
export const typeSize = 10;

export interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly paper?: string;
  readonly align?: 'center' | 'right';
  readonly vertical?: 'middle';
  readonly underlined?: boolean;
  /** On one line, in smaller letters where it is longer than its cell, and not on several lines. */
  readonly shrinks?: boolean;
  /** A thin line all round. */
  readonly boxed?: boolean;
}

const level = (id: LevelId): Look => ({
  bold: true,
  vertical: 'middle',
  colour: levelColours[id].ink,
  paper: levelColours[id].paper,
  boxed: true,
});

export const looks: Readonly<Record<Style, Look>> = {
  banner: { colour: quiet },
  bannerInLine: { colour: quiet, shrinks: true },
  title: { size: 16, bold: true, colour: accent },
  lead: { size: 11, colour: quiet },
  heading: { size: 12, bold: true, colour: accent, paper: band, vertical: 'middle' },
  aside: { colour: quiet, paper: band, vertical: 'middle', align: 'right' },
  columnHead: { bold: true, colour: 'FFFFFF', paper: accent, vertical: 'middle' },
  label: { bold: true },
  body: {},
  descriptor: { boxed: true },
  prose: { boxed: true },
  example: { colour: quiet, boxed: true },
  note: { colour: quiet },
  alert: { bold: true, colour: alert },
  link: { colour: accent, underlined: true },
  back: { colour: accent, underlined: true, align: 'right' },
  developing: level('developing'),
  enhancing: level('enhancing'),
  embedded: level('embedded'),
  tick: { size: 14, bold: true, align: 'center', boxed: true },
};
