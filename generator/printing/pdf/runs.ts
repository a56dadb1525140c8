import type { Fonts } from './fonts.ts';
import { textStringsOf } from './text-string.ts';

/** A run of text of one font, which Chromium sets as a text object of its own (ISO 32000-1, 9.4). */
export interface Run {
  /** Where it begins and ends in the content, from `BT` to behind `ET`. */
  readonly from: number;
  readonly to: number;
  /** `F7` */
  readonly font: string;
  /** What it says, in the order in which it is read. */
  readonly words: string;
  /** Whether it is read from right to left: its glyphs stand in the order in which they are seen. */
  readonly isReversed: boolean;
  /** How high its line stands; the same for runs of one line. */
  readonly line: string;
}

export function runsOf(content: string, fonts: Fonts): readonly Run[] {
  return [...content.matchAll(/^BT\n[\s\S]*?^ET\n/gm)].map(({ 0: text, index }) => {
    const [, font = ''] = /\/(F\d+) /.exec(text) ?? [];
    const [, line = ''] = / ([\d.-]+) Tm\n/.exec(text) ?? [];
    const isReversed = text.includes('/ReversedChars BMC\n');
    const letters = lettersOf(text, fonts);
    const words = (isReversed ? letters.reverse() : letters).join('');
    return { from: index, to: index + text.length, font, words, isReversed, line };
  });
}

const token = /\/(F\d+) [\d.]+ Tf\n|<(\w{4})> Tj|(\/ActualText (?:<FEFF\w*>|\((?:\\[\s\S]|[^\\()])*\)))|(EMC)\n/g;

/** In the order of their glyphs. Glyphs of a letter that is named are not read. */
function lettersOf(text: string, fonts: Fonts): string[] {
  let font = '';
  let isNamed = false;
  const letters: string[] = [];
  for (const [, name, glyph, named, end] of text.matchAll(token)) {
    if (name !== undefined) font = name;
    else if (glyph !== undefined) {
      if (!isNamed) letters.push(fonts.get(font)?.characterOf(glyph) ?? '');
    } else if (named !== undefined) {
      letters.push(textStringsOf(named).get('ActualText') ?? '');
      isNamed = true;
    } else if (end !== undefined) isNamed = false;
  }
  return letters;
}

/** Runs as they are read one after the other: those of a line from right to left, with the blanks between them, belong together. */
export function stretchesOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const stretches: Run[][] = [];
  let blanks: Run[] = [];
  for (const run of runs) {
    const stretch = stretches.at(-1);
    const last = blanks.at(-1) ?? stretch?.at(-1);
    const goesOn = stretch?.[0]?.isReversed === true && last?.line === run.line && last.to === run.from;
    if (stretch !== undefined && goesOn && run.isReversed) {
      stretch.push(...blanks, run);
      blanks = [];
    } else if (goesOn && run.words.trim() === '') blanks.push(run);
    else {
      stretches.push(...blanks.map((blank) => [blank]), [run]);
      blanks = [];
    }
  }
  return [...stretches, ...blanks.map((blank) => [blank])];
}

/** What a stretch says, in the order in which it is read. */
export function spokenBy(stretch: readonly Run[]): string {
  const words = stretch.map((run) => run.words);
  return (stretch[0]?.isReversed === true ? words.reverse() : words).join('');
}
