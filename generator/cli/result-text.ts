import pc from 'picocolors';
import type { Problem } from '../../framework/problems.ts';
import type { Outcome } from '../jobs/outcome.ts';
import { isError, isNote, outcomeOf } from '../jobs/outcome.ts';
import type { Result } from '../result.ts';
import { onOneLine } from '../on-one-line.ts';

const marks: Readonly<Record<Outcome, string>> = {
  ok: pc.green('✓'),
  made: pc.green('✓'),
  unchanged: pc.green('='),
  'no certificate': pc.dim('–'),
  'no invitation': pc.dim('–'),
  'no feedback': pc.dim('–'),
  'not a workbook': pc.dim('–'),
  problems: pc.yellow('!'),
  refused: pc.red('✗'),
  failed: pc.red('✗'),
  unreadable: pc.red('✗'),
};

interface Words {
  readonly isDryRun?: boolean;
  /** What a return without an award has none of. */
  readonly document?: 'certificate' | 'letter';
}

/** A result as a person reads it: its problems in order of weight, those that weigh most last. */
export function resultText(result: Result, words: Words = {}): string {
  const { file, organisation, la, stage, receipt, output, problems } = result;
  const outcome = outcomeOf(result);
  const facts = [organisation, la, stage, receipt].filter((fact) => fact !== null).map(onOneLine);
  const lines = [
    `${marks[outcome]} ${onOneLine(file)}: ${inWords(outcome, words)}${facts.length > 0 ? `  ${pc.dim(facts.join(' · '))}` : ''}`,
  ];
  if (output !== null) lines.push(`    → ${onOneLine(output)}`);
  const byWeight = [...problems.filter((problem) => !isError(problem)), ...problems.filter(isError)];
  return [...lines, ...byWeight.map(problemLine)].map((line) => `${line}\n`).join('');
}

function inWords(outcome: Outcome, { isDryRun = false, document = 'certificate' }: Words): string {
  if (outcome === 'made' && isDryRun) return 'would make';
  return outcome === 'no certificate' ? `no ${document}` : outcome;
}

function problemLine(problem: Problem): string {
  const { sheet, cell, message, remedy } = problem;
  const place = sheet === null ? '' : `${sheet}${cell === null ? '' : `!${cell}`}  `;
  return `    ${markOf(problem)}  ${pc.bold(onOneLine(place))}${onOneLine(message)} ${pc.dim(onOneLine(remedy))}`;
}

function markOf(problem: Problem): string {
  if (isNote(problem)) return pc.dim('note ');
  return isError(problem) ? pc.red('error') : pc.yellow('query');
}
