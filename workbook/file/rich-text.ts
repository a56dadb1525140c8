import { cellText } from './cell-text.ts';
import { limits } from './limits.ts';
import { UnreadableWorkbook } from './unreadable-workbook.ts';
import type { ElementReader } from './xml.ts';

/**
 * Reads an element of type CT_Rst (ECMA-376 Part 1, sections 18.4.8 `si` and 18.3.1.53 `is`): its plain text, or the runs
 * of its rich text joined, and how many characters they are written in. The phonetic runs (`rPh`) say the same text again, and are skipped.
 */
export function richText(done: (text: string, written: number) => void): ElementReader {
  let text = '';
  const t: ElementReader = {
    close(piece) {
      text += piece;
      if (text.length > limits.textCharacters) {
        throw new UnreadableWorkbook('too-much-text', { cause: 'a text too long for a cell' });
      }
    },
  };
  const r: ElementReader = { children: new Map([['t', t]]) };
  return {
    open() {
      text = '';
    },
    children: new Map([
      ['t', t],
      ['r', r],
    ]),
    close() {
      done(cellText(text), text.length);
    },
  };
}
