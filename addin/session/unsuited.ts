import type { NotAReturn } from '../../workbook/read/not-a-return.ts';
import type { SessionState } from './session.ts';

/** Why a return cannot be worked on in this pane, to somebody who has Excel before them and no command line. */
export function unsuited({ code, edition }: NotAReturn): Extract<SessionState, { kind: 'unsuited' }> {
  const message =
    code === 'newer-schema'
      ? 'This workbook was made for a newer version of the add-in than the one that you have.'
      : `This workbook is for another edition of the framework${edition === null ? '' : ` (${edition})`}, which this version of the add-in does not know.`;
  return { kind: 'unsuited', message, remedy: 'Ask whoever looks after your computers for the newer add-in.' };
}
