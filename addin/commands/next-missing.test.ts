import type { Problem } from '../../framework/problems.ts';
import { nextMissing } from './next-missing.ts';

const problem = (severity: Problem['severity'], sheet: string | null, cell: string | null): Problem => ({
  code: 'detail-missing',
  severity,
  sheet,
  cell,
  field: null,
  message: '',
  remedy: '',
});

const order = ['Start', 'Details', 'Leadership'];
const problems = [
  problem('error', null, null),
  problem('error', 'Details', 'C6'),
  problem('query', 'Details', 'C7'),
  problem('error', 'Details', 'C10'),
  problem('error', 'Leadership', null),
  problem('error', 'Leadership', 'B8'),
];

const nextFrom = (sheet: string, cell: string): string | undefined => {
  const next = nextMissing(problems, order, { sheet, cell });
  return next ? `${next.sheet}!${next.cell}` : undefined;
};

describe('the next missing item', () => {
  it.each([
    ['Start', 'A1', 'Details!C6'],
    ['Details', 'C6', 'Details!C10'],
    ['Details', 'D6', 'Details!C10'],
    ['Details', 'C10', 'Leadership!B8'],
    ['Leadership', 'A8', 'Leadership!B8'],
  ])('after %s!%s is %s', (sheet, cell, expected) => {
    expect(nextFrom(sheet, cell)).toBe(expected);
  });

  it('is the first one again after the last', () => {
    expect(nextFrom('Leadership', 'B8')).toBe('Details!C6');
  });

  it('is the first one where no cell is selected', () => {
    expect(nextMissing(problems, order, null)).toMatchObject({ cell: 'C6' });
  });

  it('is a query where no error is left', () => {
    const queries = problems.filter(({ severity }) => severity === 'query');
    expect(nextMissing(queries, order, null)).toMatchObject({ severity: 'query' });
  });

  it('is none where nothing is the matter', () => {
    expect(nextMissing([], order, null)).toBeNull();
  });
});
