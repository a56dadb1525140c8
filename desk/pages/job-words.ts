import type { JobState } from '../api/jobs.ts';
import { counted } from './words.ts';

/** What each kind of task is called, what it goes through, and what became of those it made. Each kind adds its line. */
const kinds: Readonly<Record<string, readonly [title: string, one: string, several: string, made?: string]>> = {
  'read-returns': ['Read returns', 'return', 'returns'],
  'audit-register': ['Audit the register', 'audit', 'audits'],
  'contact-sheets': ['Make the contact sheet', 'contact sheet', 'contact sheets'],
  'correct-award': ['Correct an award', 'certificate', 'certificates'],
  'import-awards': ['Import a list of awards', 'list', 'lists'],
  'plan-publication': ['Look at what will be published', 'preview', 'previews'],
  'print-certificates': ['Make certificates again', 'certificate', 'certificates'],
  'publish-register': ['Publish the register', 'publication', 'publications'],
  'send-out': ['Put together what is sent out', 'school', 'schools'],
  issue: ['Issue workbooks', 'workbook', 'workbooks'],
  'issue-due': ['Issue workbooks for the next time', 'workbook', 'workbooks'],
  'borough-figures': ['Count the borough’s figures', 'return', 'returns'],
  borough: ['Make the borough’s documents', 'return', 'returns'],
  'check-installation': ['Check my installation', 'check', 'checks'],
  'make-samples': ['Make the samples', 'step', 'steps'],
  reports: ['Make verifier reports', 'report', 'reports'],
  'make-round': ['Make the agenda', 'return', 'returns'],
  'dry-run': ['Dry run', 'return', 'returns', 'would be issued'],
  'issue-certificates': ['Issue certificates', 'return', 'returns'],
  letters: ['Write letters', 'letter', 'letters'],
};

export function jobTitle({ kind }: JobState): string {
  return kinds[kind]?.[0] ?? kind;
}

/** How far it is, or what came of it: `12 of 30 returns`. */
export function jobWords({ kind, state, done, of, failure, counts }: JobState): string {
  const [, one = 'item', several = 'items', made = 'made'] = kinds[kind] ?? [];
  const reached = of === null ? '' : `${done.toLocaleString('en-GB')} of ${counted(of, one, several)}`;
  switch (state) {
    case 'waiting':
      return 'Waits for another task';
    case 'running':
      return reached === '' ? 'Beginning' : reached;
    case 'done':
      return of === 0 ? 'Nothing new' : outcome(counts, made) || counted(done, one, several);
    case 'cancelled':
      return `Stopped${reached === '' ? '' : ` after ${reached}`}`;
    case 'interrupted':
      return 'Interrupted when the desk was closed';
    case 'failed':
      return failure?.message ?? 'Not done';
  }
}

const statuses = {
  unchanged: 'unchanged',
  ok: 'without problems',
  problems: 'with problems',
  refused: 'left out',
  unreadable: 'cannot be read',
  failed: 'failed',
} as const;

function outcome(counts: JobState['counts'], made: string): string {
  const inWords = { made, ...statuses };
  const names = Object.keys(inWords) as (keyof typeof inWords)[];
  return names
    .flatMap((name) => (counts[name] === undefined ? [] : [`${counts[name].toLocaleString('en-GB')} ${inWords[name]}`]))
    .join(', ');
}
