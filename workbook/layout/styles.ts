import type { LevelId } from '../../framework/edition.ts';
import type { Style } from './layout.ts';

/** Colours as `RRGGBB`. */
export const ink = '1F2937';
export const accent = '1F3A5F';
export const quiet = '5B6472';
export const rule = 'B8C0CC';
export const inputPaper = 'FFFFFF';

/** Ink and paper of each level; text contrast at least 4.5 : 1. Colour is never the only sign of a level. */
export const levelColours: Readonly<Record<LevelId, { ink: string; paper: string }>> = {
  developing: { ink: '9A4A00', paper: 'FDE8D3' },
  enhancing: { ink: '1B6B36', paper: 'DCF1E2' },
  embedded: { ink: '725500', paper: 'FBF0C8' },
};

export interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly paper?: string;
  readonly centred?: boolean;
  readonly underlined?: boolean;
  readonly ruled?: boolean;
}

/** The one typeface; Excel has it on Windows, Mac and the web. */
export const typeface = 'Calibri';

const level = (id: LevelId): Look => ({ bold: true, colour: levelColours[id].ink, paper: levelColours[id].paper });

export const looks: Readonly<Record<Style, Look>> = {
  title: { size: 20, bold: true, colour: accent },
  lead: { size: 12, colour: quiet },
  heading: { size: 13, bold: true, colour: accent, ruled: true },
  label: { bold: true },
  body: {},
  note: { size: 10, colour: quiet },
  link: { colour: accent, underlined: true },
  developing: level('developing'),
  enhancing: level('enhancing'),
  embedded: level('embedded'),
  tick: { size: 14, bold: true, centred: true },
  plain: {},
};
