import { counted, listed } from '../../../framework/sentences.ts';
import type { JobReport } from '../../api/jobs.ts';
import type { Agenda, AgendaRow, Decided, Entry, OfDecisions, RoundDecisions } from '../../api/rounds.ts';
import { noEntry } from '../../api/rounds.ts';
import { whenInWords } from '../words.ts';

const small = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
] as const;

/** `eleven certificates`, `one certificate`, `1,200 certificates` */
export function inWords(count: number, one: string, several = `${one}s`): string {
  const word = small[count];
  return word === undefined ? counted(count, one, several) : `${word} ${count === 1 ? one : several}`;
}

/** Whether a task was over what the panel has decided now. */
export function isOfDecisions({ summary }: Pick<JobReport, 'summary'>, decided: string): boolean {
  return (summary as OfDecisions | null)?.decided === decided;
}

/** What will come of a round’s rows when it is issued. */
export interface Tally {
  readonly undecided: number;
  /** Certificates to issue, by award: `3 Gold`. */
  readonly toIssue: readonly (readonly [title: string, count: number])[];
  /** Decisions that bring no certificate: `2 deferred`. */
  readonly without: readonly (readonly [title: string, count: number])[];
  readonly issued: number;
  /** Decisions in which the rules find errors. */
  readonly inDoubt: number;
  /** Of the certificates to issue, those whose returns have changed since the agenda was made: refused where they say something else. */
  readonly changed: number;
}

/** How decisions that bring no certificate are counted. */
const otherWords: Readonly<Record<string, string>> = { none: 'with no award', deferred: 'deferred' };

const awards: readonly string[] = ['gold', 'silver', 'bronze'];

export function tallyOf({ rows, outcomes }: Agenda, { decisions }: Pick<RoundDecisions, 'decisions'>): Tally {
  const [toIssue, without] = [new Map<string, number>(), new Map<string, number>()];
  let [undecided, issued, inDoubt, changed] = [0, 0, 0, 0];
  for (const { key, hasChanged } of rows) {
    const decided = decisions[key];
    if (decided?.decision == null) undecided += 1;
    else if (decided.serial !== null) issued += 1;
    else if (hasError(decided)) inDoubt += 1;
    else {
      const counts = awards.includes(decided.decision) ? toIssue : without;
      if (counts === toIssue && hasChanged) changed += 1;
      counts.set(decided.decision, (counts.get(decided.decision) ?? 0) + 1);
    }
  }
  // The highest award first, as people say it.
  const byTitle = (counts: ReadonlyMap<string, number>) =>
    [...outcomes].reverse().flatMap(({ id, title }): readonly (readonly [string, number])[] => {
      const count = counts.get(id);
      return count === undefined ? [] : [[otherWords[id] ?? title, count]];
    });
  return { undecided, toIssue: byTitle(toIssue), without: byTitle(without), issued, inDoubt, changed };
}

export function certificatesIn({ toIssue }: Tally): number {
  return toIssue.reduce((sum, [, count]) => sum + count, 0);
}

/** `3 Gold, 5 Silver and 3 Bronze. 1 deferred gets none. 4 are not decided yet.` */
export function tallyInWords(tally: Tally): string {
  const { toIssue, without, undecided, issued, inDoubt, changed } = tally;
  const none = without.reduce((sum, [, count]) => sum + count, 0);
  const sentences = [
    ...(toIssue.length > 0 ? [`${countsInWords(toIssue)}.`] : []),
    ...(changed > 0 ? [changedInWords(changed)] : []),
    ...(none > 0 ? [`${countsInWords(without)} ${getOf(none)} none.`] : []),
    ...(inDoubt > 0 ? [`${are(inDoubt)} still to be put right and ${getOf(inDoubt)} none.`] : []),
    ...(undecided > 0 ? [`${are(undecided)} not decided yet.`] : []),
    ...(issued > 0 ? [`${are(issued)} issued already.`] : []),
  ];
  return sentences.join(' ');
}

/** `six certificates`, or `up to six certificates` where some may be refused. */
export function certificatesInWords(tally: Tally): string {
  return `${tally.changed > 0 ? 'up to ' : ''}${inWords(certificatesIn(tally), 'certificate')}`;
}

function changedInWords(count: number): string {
  const [have, is, it] = count === 1 ? ['has', 'is', 'it'] : ['have', 'are', 'each'];
  return `${count.toLocaleString('en-GB')} of them ${have} changed since the agenda was made, and ${is} refused unless ${it} still says what the panel saw.`;
}

const are = (count: number): string => `${count.toLocaleString('en-GB')} ${count === 1 ? 'is' : 'are'}`;
const getOf = (count: number): string => (count === 1 ? 'gets' : 'get');

function countsInWords(counts: readonly (readonly [string, number])[]): string {
  return listed(counts.map(([title, count]) => `${count.toLocaleString('en-GB')} ${title}`));
}

export function hasError({ problems }: Pick<Decided, 'problems'>): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

export function entryOf(decided: Entry | undefined): Entry {
  if (decided === undefined) return noEntry;
  const { decision, decidedOn, rationale, notes } = decided;
  return { decision, decidedOn, rationale, notes };
}

/** `Entered by A. Chair, today at 10:05` */
export function enteredInWords({ by, at }: Pick<Decided, 'by' | 'at'>): string {
  return `Entered by ${by}. ${whenInWords(at)}`;
}

/** Under which key of the keyboard each decision is: its first letter. */
export function letterOf(title: string): string {
  return title.charAt(0).toLowerCase();
}

export function schoolOf({ organisation, file }: Pick<AgendaRow, 'organisation' | 'file'>): string {
  return organisation === '' ? file : organisation;
}
