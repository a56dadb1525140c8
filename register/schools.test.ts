import fc from 'fast-check';
import { imported } from '../test/register/filled-office.ts';
import { Book } from './book.ts';

const number = fc.option(fc.constantFrom('1', '2', '3', '4', '5'), { nil: null });
const schools = fc.array(
  fc.record({
    returnId: number,
    urn: number,
    laestab: number,
    decidedOn: fc.constantFrom('2020-05-01', '2022-07-01', '2023-09-01', '2026-02-01'),
    isChosen: fc.boolean(),
  }),
  { maxLength: 12 },
);

it('the states of some awards at once are those that each has when it is asked for alone', () => {
  fc.assert(
    fc.property(schools, (given) => {
      const book = new Book();
      given.forEach(({ returnId, urn, laestab, decidedOn }, index) => {
        const event = imported({
          serial: String(index),
          organisation: 'x',
          decidedOn,
          school: { returnId, urn, laestab },
        });
        book.add({ ...event, at: new Date(index).toISOString(), by: 'x', reason: null });
      });
      const chosen = book.awards().filter((_, index) => given[index]?.isChosen);
      expect(book.statesOn(chosen, '2026-06-01')).toEqual(chosen.map((award) => book.stateOn(award, '2026-06-01')));
    }),
  );
});
