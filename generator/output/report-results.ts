import pc from 'picocolors';
import type { Problem } from '../../framework/problems.ts';
import type { ExitCode } from '../failure.ts';
import { exitCodes } from '../failure.ts';
import type { Result } from './result.ts';

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

  constructor(
    { json, quiet }: OutputOptions,
    show: (result: Result) => void = (result) => {
      process.stdout.write(json ? `${JSON.stringify(result)}\n` : asText(result));
    },
  ) {
    this.quiet = quiet;
    this.show = show;
  }

  add(result: Result): void {
    this.counts.set(result.status, (this.counts.get(result.status) ?? 0) + 1);
    if (!goodStatuses.has(result.status)) this.hasErrors = true;
    this.show(result);
  }

  /** Says on stderr what came of all. */
  summarise(): void {
    if (this.quiet) return;
    const counted = [...this.counts].map(([status, count]) => `${String(count)} ${status}`);
    process.stderr.write(`${counted.join(', ') || 'nothing to do'}\n`);
  }

  get exitCode(): ExitCode {
    return this.hasErrors ? exitCodes.incomplete : exitCodes.done;
  }
}

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
