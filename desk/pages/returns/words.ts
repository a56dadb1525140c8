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

/** A message to the school with what it has to put right. */
export function messageTo(page: ReturnPage): string {
  const points = page.problems.filter(({ severity }) => severity === 'error');
  const asked = page.problems.filter(({ severity }) => severity === 'query');
  return [
    `Quality Mark return of ${nameOf(page)}`,
    ...section('Please put these points right in the workbook, and send it again:', points),
    ...section('Please look at these points too:', asked),
  ].join('\n');
}

function section(head: string, problems: readonly Problem[]): readonly string[] {
  if (problems.length === 0) return [];
  const lines = problems.map((problem, index) => {
    const place = placeOf(problem);
    return `${String(index + 1)}. ${place === '' ? '' : `${place}: `}${problem.message} ${problem.remedy}`.trim();
  });
  return ['', head, ...lines];
}
