import type { Year } from '../../api/year.ts';
import { nextOf } from './next.ts';

const reached: Year['reached'] = { issued: 30, returned: 0, verified: 0, agenda: 0, decided: 0, certified: 0, sent: 0 };
const nothing: Year['waiting'] = {
  ...{ toReturn: 0, toPutRight: 0, unreadable: 0, unread: 0, toVerify: 0, toSchedule: 0 },
  ...{ toDecide: 0, toCertify: 0, contradicted: 0, toSend: 0 },
};
const lapsing: Year['lapsing'] = { due: 0, lapsed: 0, soonest: [], withoutWorkbook: 0 };
const next = (waiting: Partial<Year['waiting']>) =>
  nextOf({ waiting: { ...nothing, ...waiting }, reached, lapsing, contradicted: [] });

it('puts what is nearest to its end first', () => {
  const steps = [
    'toReturn',
    'toVerify',
    'unreadable',
    'toPutRight',
    'toSchedule',
    'toDecide',
    'toSend',
    'toCertify',
  ] as const;
  const waiting: Partial<Record<keyof Year['waiting'], number>> = {};
  const sentences = steps.map((step) => {
    waiting[step] = 2;
    return next(waiting).sentence;
  });
  expect(new Set(sentences).size).toBe(steps.length);
});

it('speaks of one as of one', () => {
  expect(next({ toCertify: 1 }).sentence).toBe('The panel has made 1 award for which there is no certificate yet.');
  expect(next({ toCertify: 1 }).action?.title).toBe('Issue the certificate');
  expect(next({ toDecide: 1 }).sentence).toBe('1 return on the agenda waits for the panel’s decision.');
  expect(next({ toVerify: 1 }).sentence).toBe('1 return is complete and waits for its verifier.');
  expect(next({ toReturn: 1 }).sentence).toBe('1 of 30 schools has not returned the workbook.');
});

it('has no button where there is nothing to do', () => {
  expect(next({}).action).toBeNull();
});

it('issues workbooks for the next time where that is all that is left', () => {
  expect(
    nextOf({ waiting: nothing, reached, contradicted: [], lapsing: { ...lapsing, due: 3, withoutWorkbook: 2 } }),
  ).toEqual({
    sentence: '2 awards lapse within a year, and there is no workbook for the next time yet.',
    action: { title: 'Issue 2 workbooks', task: 'issue-due' },
  });
});

it('names the decisions that the register contradicts, and leads to the first', () => {
  const contradicted = [
    { organisation: 'Ash School', round: 'Summer', isHeldHere: true, row: 'R1' },
    ...[2, 3, 4, 5].map((number) => ({
      organisation: `School ${String(number)}`,
      round: 'Autumn',
      isHeldHere: false,
      row: 'R2',
    })),
  ];
  expect(nextOf({ waiting: { ...nothing, toSend: 3 }, reached, lapsing, contradicted })).toEqual({
    sentence:
      'The register has another award than the panel decided for Ash School (round Summer), School 2 (round Autumn), School 3 (round Autumn) and 2 others. Put the decision right, or the register.',
    action: { title: 'See the decision', page: 'round', asked: { name: 'Summer', row: 'R1' } },
  });
});
