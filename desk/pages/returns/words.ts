import { partOf } from '../../../framework/fields.ts';
import type { Problem } from '../../../framework/problems.ts';
import { stageTitles } from '../../../framework/problems.ts';
import type { ReturnPage, ReturnRow, ReturnStatus, Taken } from '../../api/returns.ts';
import { counted } from '../words.ts';

export const statusTitles: Readonly<Record<ReturnStatus, string>> = {
  problems: 'To put right',
  unreadable: 'Cannot be read',
  ready: 'No errors',
  unread: 'Being read',
};

/** `2 errors, 1 query`; `No errors`. */
export function stateInWords({ status, errors, queries }: ReturnRow): string {
  if (status === 'unreadable' || status === 'unread') return statusTitles[status];
  const parts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(queries > 0 ? [counted(queries, 'query', 'queries')] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'Nothing to put right';
}

export function stageInWords({ stage }: ReturnRow): string {
  return stage === null ? '' : stageTitles[stage];
}

/** What a return is called: its school, else its file. */
export function nameOf({ organisation, file }: Pick<ReturnRow, 'organisation' | 'file'>): string {
  return organisation ?? file;
}

/** `Details, cell C6`; empty where a problem has no place. */
export function placeOf({ sheet = null, cell = null }: Partial<Pick<Problem, 'sheet' | 'cell'>>): string {
  if (sheet === null) return '';
  return cell === null ? sheet : `${sheet}, cell ${cell}`;
}

/** `27 returns kept, 2 were here already, 1 left out` */
export function takenInWords(taken: readonly Taken[]): string {
  const count = (outcome: Taken['outcome']): number => taken.filter((each) => each.outcome === outcome).length;
  const [kept, known, refused] = [count('kept'), count('known'), count('refused')];
  const parts = [
    ...(kept > 0 ? [`${counted(kept, 'return')} kept`] : []),
    ...(known > 0 ? [`${known.toLocaleString('en-GB')} ${known === 1 ? 'was' : 'were'} here already`] : []),
    ...(refused > 0 ? [`${refused.toLocaleString('en-GB')} left out`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'There was no file to keep';
}

/** Whom a message asks to put something right. */
export type Addressee = 'school' | 'verifier';

/** A message with what is theirs to put right; null where that is nothing. */
export function messageTo(addressee: Addressee, page: ReturnPage): string | null {
  const theirs = page.problems.filter((problem) => addresseeOf(problem) === addressee);
  const points = theirs.filter(({ severity }) => severity === 'error');
  const asked = theirs.filter(({ severity }) => severity === 'query');
  if (theirs.length === 0) return null;
  return [
    `Quality Mark return of ${nameOf(page)}`,
    ...section('Please put right in the workbook, and send it again:', points, 1),
    ...section(`Please ${points.length > 0 ? 'also ' : ''}look at:`, asked, points.length + 1),
  ].join('\n');
}

/** Null of what is the panel’s. Whether the school’s part has changed since is the verifier’s to look at. */
function addresseeOf({ field }: Problem): Addressee | null {
  if (field === null) return 'school';
  const part = field.startsWith('meta.') ? 'verifier' : partOf(field);
  return part === 'panel' ? null : part;
}

function section(head: string, problems: readonly Problem[], first: number): readonly string[] {
  if (problems.length === 0) return [];
  const lines = problems.map((problem, index) => {
    const place = placeOf(problem);
    return `${String(first + index)}. ${place === '' ? '' : `${place}: `}${problem.message} ${problem.remedy}`.trim();
  });
  return ['', head, ...lines];
}
