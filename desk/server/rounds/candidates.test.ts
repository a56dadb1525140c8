import type { Problem } from '../../../framework/problems.ts';
import type { Reading } from '../returns/reading.ts';
import { candidates } from './candidates.ts';

const reading = { status: 'ready', stage: 'verified', intention: 'yes', organisation: 'Alder', la: 'Camden' } as const;
const of = (file: string, changes: Partial<Reading> = {}, changed = '2026-06-01T00:00:00Z') => ({
  file,
  changed,
  reading: { ...reading, key: `R${file}`, ...changes } as Reading,
});
const known = {
  issued: { has: (key: string) => key === 'Rissued' },
  chosen: new Map(['chosen', 'deferred'].map((file) => [file, 'Spring'])),
  before: new Map([['Rtwice on agenda', 'Spring']]),
  deferred: new Set(['Rdeferred']),
};

it('offers what is verified and seeks the award, and says of the rest why not', () => {
  const all = candidates(
    [
      of('ready'),
      of('decided in itself', { stage: 'decided' }),
      of('draft', { stage: 'draft' }),
      of('complete', { stage: 'complete' }),
      of('audit', { intention: 'no', stage: 'complete' }),
      of('silent', { intention: null }),
      of('issued'),
      of('chosen'),
      of('deferred'),
      of('old', { key: 'Rtwice' }),
      of('new', { key: 'Rtwice' }, '2026-06-02T00:00:00Z'),
      of('chosen copy', { key: 'Rtwice on agenda' }),
      of('newer copy', { key: 'Rtwice on agenda' }, '2026-06-02T00:00:00Z'),
      of('no return', { status: 'unreadable', key: null, problems: [{ message: 'It is no workbook.' } as Problem] }),
    ],
    known,
  );
  expect(all.map(({ file, why }) => [file, why])).toEqual([
    ['ready', null],
    ['decided in itself', null],
    ['draft', 'Has errors in the school’s part'],
    ['complete', 'Is not verified'],
    ['audit', 'Does not seek the award'],
    ['silent', 'Does not say whether it seeks the award'],
    ['issued', 'Has its award already'],
    ['chosen', 'Is in the round “Spring”'],
    ['deferred', null],
    ['old', 'There is a newer copy of it'],
    ['new', null],
    ['chosen copy', 'There is a newer copy of it'],
    ['newer copy', 'Is in the round “Spring”'],
    ['no return', 'Cannot be read: It is no workbook.'],
  ]);
  expect(all.filter(({ isReadable }) => !isReadable).map(({ file }) => file)).toEqual(['no return']);
});
