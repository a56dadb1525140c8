import type { Problem } from '../../../framework/problems.ts';

/** Where what was typed stands just above, it need not be quoted. */
const brief: Readonly<Record<string, string>> = {
  'date-not-recognised': 'Write the date like 12/05/2026.',
  'contact-date-not-recognised': 'Write the date like 12/05/2026.',
  'row-date-not-recognised': 'Write the date like 12/05/2026.',
  'date-in-future': 'This date is in the future.',
};

/** What is the matter with an entry, and what to do about it, beside the entry itself. */
export function problemInBrief({ code, message, remedy }: Problem): string {
  return brief[code] ?? `${message} ${remedy}`;
}
