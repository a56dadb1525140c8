import type { Agenda, Decided, RoundDecisions } from '../../api/rounds.ts';
import { certificatesInWords, inWords, tallyInWords, tallyOf } from './words.ts';

const outcomes = [
  { id: 'bronze', title: 'Bronze' },
  { id: 'silver', title: 'Silver' },
  { id: 'gold', title: 'Gold' },
  { id: 'none', title: 'No award' },
  { id: 'deferred', title: 'Deferred' },
] as const;

function roundOf(decided: readonly (Partial<Decided> | null)[]): [Agenda, Pick<RoundDecisions, 'decisions'>] {
  const rows = decided.map((_, index) => ({ key: String(index) }));
  const empty = { decidedOn: null, rationale: null, notes: null, by: '', at: '', problems: [], serial: null };
  const decisions = Object.fromEntries(
    decided.flatMap((each, index) => (each === null ? [] : [[String(index), { decision: null, ...empty, ...each }]])),
  );
  return [{ outcomes, rows } as unknown as Agenda, { decisions }];
}

it.each([
  [0, 'no certificates'],
  [1, 'one certificate'],
  [11, 'eleven certificates'],
  [21, '21 certificates'],
  [1_200, '1,200 certificates'],
])('%i in words', (count, words) => {
  expect(inWords(count, 'certificate')).toBe(words);
});

it('counts what will be issued, the highest award first, and what will not', () => {
  const error = { code: 'rationale-missing', severity: 'error', field: null, message: '', remedy: '' } as const;
  const tally = tallyOf(
    ...roundOf([
      { decision: 'bronze' },
      { decision: 'gold' },
      { decision: 'gold' },
      { decision: 'silver', serial: 'PDQM-2026-AAAAAAAA' },
      { decision: 'silver', problems: [error] },
      { decision: 'none' },
      { decision: 'deferred' },
      { rationale: 'Not yet' },
      null,
    ]),
  );
  expect(tallyInWords(tally)).toBe(
    '2 Gold and 1 Bronze. 1 deferred and 1 with no award get none. 1 is still to be put right and gets none. 2 are not decided yet. 1 is issued already.',
  );
});

it('says of what has changed since the agenda was made that it may get none', () => {
  const [agenda, decisions] = roundOf([{ decision: 'gold' }, { decision: 'silver' }, { decision: 'deferred' }]);
  const rows = agenda.rows.map((row, index) => ({ ...row, hasChanged: index > 0 }));
  const tally = tallyOf({ ...agenda, rows }, decisions);
  expect(certificatesInWords(tally)).toBe('up to two certificates');
  expect(tallyInWords(tally)).toBe(
    '1 Gold and 1 Silver. 1 of them has changed since the agenda was made, and is refused unless it still says what the panel saw. 1 deferred gets none.',
  );
});
