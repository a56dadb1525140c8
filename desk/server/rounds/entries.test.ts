import { london } from '../../../framework/editions/london/index.ts';
import { noEntry } from '../../api/rounds.ts';
import { entryWords } from './entries.ts';

it('puts one full stop between what is said of a decision, whether or not somebody typed one', () => {
  const entry = { ...noEntry, decision: 'gold', notes: 'See the visit' } as const;
  expect(entryWords({ ...entry, rationale: 'Far ahead.' }, london)).toBe(
    'Gold. Rationale: Far ahead. Notes: See the visit',
  );
  expect(entryWords({ ...entry, rationale: 'Far ahead' }, london)).toBe(
    'Gold. Rationale: Far ahead. Notes: See the visit',
  );
});
