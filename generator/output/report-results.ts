import pc from 'picocolors';
import type { Problem } from '../../framework/problems.ts';
import type { ExitCode } from '../failure.ts';
import { exitCodes } from '../failure.ts';
import { Progress } from './progress.ts';
import type { DocumentStatus, Result } from './result.ts';

export interface OutputOptions {
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Shows results as they come, JSON lines or text for people on stdout, and counts them for the exit code. */
export class Results {
  private readonly counts = new Map<Result['status'], number>();
  private readonly quiet: boolean;
  private readonly show: (result: Result) => void;
  private hasErrors = false;
  private expected: number | null = null;
  private progress: Progress | null = null;

  constructor(
    { json, quiet }: OutputOptions,
    show: (result: Result) => void = (result) => {
      process.stdout.write(json ? `${JSON.stringify(result)}\n` : asText(result));
    },
  ) {
    this.quiet = quiet;
    this.show = show;
  }

  /** Shows from now on how far the run is, of so many inputs. */
  begin(expected: number): void {
    this.expected = expected;
    if (!this.quiet) this.progress = new Progress(expected);
  }

  add(result: Result): void {
    this.counts.set(result.status, (this.counts.get(result.status) ?? 0) + 1);
    if (!goodStatuses.has(result.status)) this.hasErrors = true;
    // Results and the bar may share a terminal.
    if (process.stdout.isTTY) this.progress?.hide();
    this.show(result);
    this.progress?.advance();
  }

  /** Says something of the run itself on stderr, on one line. */
  remark(text: string): void {
    this.progress?.hide();
    process.stderr.write(`${onOneLine(text)}\n`);
  }

  endProgress(): void {
    this.progress?.hide();
    this.progress = null;
  }

  /** Says on stderr what came of all, of documents also what did not, and of how many inputs nothing. */
  summarise(): void {
    this.endProgress();
    if (this.quiet) return;
    const statuses = new Set([...(this.isOfDocuments ? documentStatuses : []), ...this.counts.keys()]);
    const counted = [...statuses].map((status) => `${String(this.counts.get(status) ?? 0)} ${status}`);
    const notBegun = (this.expected ?? 0) - [...this.counts.values()].reduce((sum, count) => sum + count, 0);
    if (notBegun > 0) counted.push(`${String(notBegun)} not begun: interrupted`);
    process.stderr.write(`${counted.join(', ') || 'nothing to do'}\n`);
  }

  private get isOfDocuments(): boolean {
    return documentStatuses.some((status) => this.counts.has(status));
  }

  get exitCode(): ExitCode {
    return this.hasErrors ? exitCodes.incomplete : exitCodes.done;
  }
}

const documentStatuses: readonly DocumentStatus[] = ['made', 'unchanged', 'refused', 'failed'];
const goodStatuses: ReadonlySet<Result['status']> = new Set(['ok', 'made', 'unchanged']);

const marks: Readonly<Record<Result['status'], string>> = {
  ok: pc.green('✓'),
  made: pc.green('✓'),
  unchanged: pc.green('='),
  problems: pc.yellow('!'),
  refused: pc.red('✗'),
  failed: pc.red('✗'),
  unreadable: pc.red('✗'),
};

function asText(result: Result): string {
  const { file, status, organisation, la, stage, receipt, output, problems } = result;
  const facts = [organisation, la, stage, receipt].filter((fact) => fact !== null).map(onOneLine);
  const lines = [
    `${marks[status]} ${onOneLine(file)}: ${status}${facts.length > 0 ? `  ${pc.dim(facts.join(' · '))}` : ''}`,
  ];
  if (output !== null) lines.push(`    → ${onOneLine(output)}`);
  return [...lines, ...problems.map(problemLine)].map((line) => `${line}\n`).join('');
}

function problemLine({ severity, sheet, cell, message, remedy }: Problem): string {
  const place = sheet === null ? '' : `${sheet}${cell === null ? '' : `!${cell}`}  `;
  const mark = severity === 'error' ? pc.red('error') : pc.yellow('query');
  return `    ${mark}  ${pc.bold(onOneLine(place))}${onOneLine(message)} ${pc.dim(onOneLine(remedy))}`;
}

/** Text from a workbook or a file's name must not steer the terminal. */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
}
