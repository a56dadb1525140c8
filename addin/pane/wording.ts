import type { Problem } from '../../framework/problems.ts';

/** `1 error`, `2 errors` */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}

export interface Counts {
  readonly errors: number;
  readonly queries: number;
}

export function countsOf(problems: readonly Problem[]): Counts {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { errors, queries: problems.length - errors };
}

/** `2 errors, 1 query`; `Nothing to put right` */
export function countsInWords({ errors, queries }: Counts): string {
  const parts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(queries > 0 ? [counted(queries, 'query', 'queries')] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'Nothing to put right';
}

/** The text on one line, cut where it is longer than so many characters. */
export function shortened(text: string, most: number): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length <= most
    ? characters.join('')
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
