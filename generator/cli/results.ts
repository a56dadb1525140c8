import { counted } from '../counted.ts';
import type { Outcome } from '../jobs/outcome.ts';
import { isFailure, isOfTheRun, outcomeOf, weightOf } from '../jobs/outcome.ts';
import type { CheckStatus, DocumentStatus, Result } from '../result.ts';
import type { ExitCode } from './exit-codes.ts';
import { exitCodes } from './exit-codes.ts';
import { Progress } from './progress.ts';
import { remedyHere } from './remedy-here.ts';
import { onOneLine } from '../on-one-line.ts';
import { resultText } from './result-text.ts';

interface OutputOptions {
  readonly json: boolean;
  readonly quiet: boolean;
  /** True for a dry run: results say "would make". */
  readonly isDryRun: boolean;
  /** What a return without an award has none of. */
  readonly document: 'certificate' | 'letter';
}

/**
 * Shows results, as JSON lines in their order as they come, or as text for people, and counts them for the exit code.
 * The text shows problems at the end, the most serious last, where people see them.
 */
export class Results {
  private readonly counts = new Map<Outcome, number>();
  readonly isDryRun: boolean;
  readonly document: OutputOptions['document'];
  private readonly quiet: boolean;
  private readonly show: (result: Result) => void;
  /** Texts of results by their weight. */
  private readonly kept = new Map<number, string[]>();
  private readonly problems = { error: 0, query: 0 };
  /** Words of what is so of the whole run, by code. */
  private readonly ofTheRun = new Map<string, string>();
  private hasFailures = false;
  private isOfDocuments: boolean;
  private expected: number | null = null;
  private progress: Progress | null = null;

  constructor({ json, quiet, isDryRun, document }: OutputOptions) {
    this.isDryRun = isDryRun;
    this.document = document;
    this.isOfDocuments = isDryRun;
    this.quiet = quiet;
    const asJson = (result: Result) => process.stdout.write(`${JSON.stringify(result)}\n`);
    this.show = json ? asJson : (result) => this.showText(result);
  }

  /** Shows from now on how far the run is, of so many inputs. */
  begin(expected: number): void {
    this.progress?.hide();
    this.expected = expected;
    if (!this.quiet) this.progress = new Progress(expected);
  }

  add(found: Result): void {
    const problems = found.problems.map((problem) => ({ ...problem, remedy: remedyHere(problem) }));
    const result = { ...found, problems };
    const outcome = outcomeOf(result);
    this.isOfDocuments ||= documentStatuses.some((status) => status === result.status);
    this.counts.set(outcome, (this.counts.get(outcome) ?? 0) + 1);
    if (isFailure(outcome)) this.hasFailures = true;
    for (const { code, message, remedy } of problems.filter(isOfTheRun))
      this.ofTheRun.set(code, `${message} ${remedy}`);
    if (isFailure(outcome) || outcome === result.status) {
      for (const { severity } of result.problems) this.problems[severity] += 1;
    }
    // Results and the bar may share a terminal.
    if (process.stdout.isTTY) this.progress?.hide();
    this.show(result);
  }

  /** Counts one more input: finished, or read if its result comes later. */
  advance(): void {
    this.progress?.advance();
  }

  /** Says something of the run itself on stderr, on one line. */
  say(text: string): void {
    this.progress?.hide();
    process.stderr.write(`${onOneLine(text)}\n`);
  }

  /** Ends the showing of results. */
  endProgress(): void {
    this.progress?.hide();
    this.progress = null;
    for (const [, texts] of [...this.kept].sort(([one], [other]) => one - other)) {
      for (const text of texts) process.stdout.write(text);
    }
    this.kept.clear();
  }

  /** Prints a summary on stderr: how many results of each kind, documents not made, and inputs not begun. */
  summarise(): void {
    this.endProgress();
    if (this.quiet) return;
    const usual = this.isOfDocuments ? documentStatuses : checkStatuses.filter((status) => this.counts.has(status));
    const shown = new Set([...usual, ...this.counts.keys()]);
    const words = [...shown].map((outcome) => this.countOf(outcome));
    const notBegun = (this.expected ?? 0) - this.answered;
    if (notBegun > 0) words.push(`${String(notBegun)} not begun: interrupted`);
    const line = words.join(', ') || 'nothing to do';
    for (const said of this.ofTheRun.values()) this.say(said);
    const dryRun = this.isDryRun ? 'Dry run, no certificate was made: ' : '';
    process.stderr.write(
      `${dryRun}${line}${this.isOfDocuments || this.counts.size === 0 ? '' : this.problemCount()}\n`,
    );
  }

  private showText(result: Result): void {
    const weight = weightOf(result);
    const problems = result.problems.filter((problem) => !isOfTheRun(problem));
    const text = resultText({ ...result, problems }, this);
    if (weight === 0) process.stdout.write(text);
    else if (!this.kept.get(weight)?.push(text)) this.kept.set(weight, [text]);
  }

  private countOf(outcome: Outcome): string {
    const count = this.counts.get(outcome) ?? 0;
    if (outcome === 'made' && this.isDryRun) return `would make ${String(count)}`;
    if (outcome === 'not a workbook') return counted(count, outcome, 'not workbooks');
    if (outcome === 'no certificate') return `${String(count)} without a ${this.document}`;
    return `${String(count)} ${countedAs[outcome] ?? outcome}`;
  }

  private problemCount(): string {
    const { error, query } = this.problems;
    if (error + query === 0) return '; no problems';
    const kinds = [
      ...(error > 0 ? [counted(error, 'error')] : []),
      ...(query > 0 ? [counted(query, 'query', 'queries')] : []),
    ];
    return `; ${counted(error + query, 'problem')}: ${kinds.join(', ')}`;
  }

  /** Whether there is a result for each input that was expected. */
  get isComplete(): boolean {
    return this.answered > 0 && this.answered === this.expected;
  }

  private get answered(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  get exitCode(): ExitCode {
    return this.hasFailures ? exitCodes.incomplete : exitCodes.done;
  }
}

const documentStatuses: readonly DocumentStatus[] = ['made', 'unchanged', 'refused', 'failed'];

const checkStatuses: readonly CheckStatus[] = ['ok', 'problems', 'unreadable'];

const countedAs: Partial<Readonly<Record<Outcome, string>>> = {
  problems: 'with errors',
  'no invitation': 'without an invitation',
  'no feedback': 'without a page',
};
