import pc from 'picocolors';
import type { Problem } from '../../framework/problems.ts';
import type { Outcome } from './outcome.ts';
import { isError, outcomeOf } from './outcome.ts';
import type { Result } from './result.ts';

const marks: Readonly<Record<Outcome, string>> = {
  ok: pc.green('✓'),
  made: pc.green('✓'),
  unchanged: pc.green('='),
  'no certificate': pc.dim('–'),
  'not a workbook': pc.dim('–'),
  problems: pc.yellow('!'),
  refused: pc.red('✗'),
  failed: pc.red('✗'),
  unreadable: pc.red('✗'),
};

/** A result as a person reads it: its problems in order of weight, those that weigh most last. */
export function resultText(result: Result, isDryRun: boolean): string {
  const { file, organisation, la, stage, receipt, output, problems } = result;
  const outcome = outcomeOf(result);
  const word = outcome === 'made' && isDryRun ? 'would make' : outcome;
  const facts = [organisation, la, stage, receipt].filter((fact) => fact !== null).map(onOneLine);
  const lines = [
    `${marks[outcome]} ${onOneLine(file)}: ${word}${facts.length > 0 ? `  ${pc.dim(facts.join(' · '))}` : ''}`,
  ];
  if (output !== null) lines.push(`    → ${onOneLine(output)}`);
  const byWeight = [...problems.filter((problem) => !isError(problem)), ...problems.filter(isError)];
  return [...lines, ...byWeight.map(problemLine)].map((line) => `${line}\n`).join('');
}

function problemLine({ severity, sheet, cell, message, remedy }: Problem): string {
  const place = sheet === null ? '' : `${sheet}${cell === null ? '' : `!${cell}`}  `;
  const mark = severity === 'error' ? pc.red('error') : pc.yellow('query');
  return `    ${mark}  ${pc.bold(onOneLine(place))}${onOneLine(message)} ${pc.dim(onOneLine(remedy))}`;
}

/** Text from a workbook or a file's name must not steer the terminal. */
export function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
}
