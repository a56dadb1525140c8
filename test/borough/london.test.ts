import { consolidate } from '../../framework/borough/consolidate.ts';
import { london } from '../../framework/editions/london/index.ts';
import { countTruth } from './count-truth.ts';
import { syntheticBorough } from './synthetic-borough.ts';
import { takenOf } from './taken.ts';

const asOf = '2026-07-01';
const las = london.localAuthorities.map(({ code }) => code);
const made = syntheticBorough(1914, { schools: 600, las }, london);
const options = { edition: london, asOf, issued: made.issued, placeOf: () => ({ sheet: null, cell: null }) };
const borough = consolidate(takenOf(made, london), options);

describe('London with its 33 boroughs, 600 schools and all that goes wrong in a year', () => {
  it('accounts for every file that was given', () => {
    const { truth, files, badFiles } = made;
    expect(borough.coverage).toEqual({
      files: files.length + badFiles.length,
      read: truth.counted.length + truth.earlier.length + truth.awaiting,
      superseded: truth.superseded,
      duplicates: truth.duplicates,
      unreadable: badFiles.length,
      others: 0,
      counted: truth.counted.length,
      awaiting: truth.awaiting,
      earlier: truth.earlier.length,
    });
  });

  it('has every figure over all as counted from what the returns were made of', () => {
    expect(borough.overAll).toMatchObject(countTruth(made.truth, null, london, asOf));
  });

  it('has every figure of every LA as counted from what its returns were made of', () => {
    expect(borough.perLa.map(({ la }) => la?.code).sort()).toEqual([...las].sort());
    for (const figures of borough.perLa) {
      expect(figures).toMatchObject(countTruth(made.truth, figures.la?.code ?? '', london, asOf));
    }
  });

  it('knows who has not returned', () => {
    const missing = made.truth.notReturned.map(({ returnId }) => returnId).sort();
    expect(borough.notReturned?.map(({ issued }) => issued.returnId).sort()).toEqual(missing);
    expect(borough.overAll.issued).toEqual({
      issued: 600,
      returned: 600 - missing.length,
      notReturned: missing.length,
    });
  });
});
