import type { Trouble } from '../excel/trouble.ts';
import type { Notice } from '../excel/notice.ts';

/** What went wrong can be said of each of these; the first comes first. */
const doings = ['writing', 'reading', 'acting', 'following'] as const;
export type Doing = (typeof doings)[number];

/** What has gone wrong and is not yet put right, one notice for each kind of doing. */
export class Troubles {
  private readonly notices = new Map<Doing, Notice>();
  private readonly changed: () => void;

  constructor(changed: () => void) {
    this.changed = changed;
  }

  get first(): Notice | null {
    const doing = doings.find((each) => this.notices.has(each));
    return doing === undefined ? null : (this.notices.get(doing) ?? null);
  }

  has(doing: Doing): boolean {
    return this.notices.has(doing);
  }

  say(doing: Doing, trouble: Trouble): void {
    const { notice } = trouble;
    const remedy = isWorthTrying(trouble) ? remedies[doing] : undefined;
    this.notices.set(doing, remedy === undefined ? notice : { ...notice, remedy });
    this.changed();
  }

  settle(doing: Doing): void {
    if (this.notices.delete(doing)) this.changed();
  }
}

/** What is done again without anybody's doing says so. */
const remedies: Partial<Readonly<Record<Doing, string>>> = {
  writing: 'What you entered here is kept, even if you close this pane. The pane will try again.',
  reading: 'Your workbook is as you left it. The pane will try again.',
  following: 'The pane will try again.',
};

/** Whether the same may come about a moment later. */
export function isWorthTrying({ notice }: Trouble): boolean {
  return notice.kind === 'failed' || notice.kind === 'no-answer';
}

export function isAboutOneCell({ notice }: Trouble): boolean {
  return notice.kind === 'locked' || notice.kind === 'refused' || notice.kind === 'sheet-missing';
}
