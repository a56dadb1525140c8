import fc from 'fast-check';
import { SharedKeys } from './shared-keys.ts';

describe('keys of many', () => {
  it('are told to be shared wherever two have them', () => {
    const holder = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', 'é'), maxLength: 3 }), { maxLength: 20 });
    fc.assert(
      fc.property(fc.array(holder, { maxLength: 20 }), (holders) => {
        const shared = new SharedKeys(holders.length);
        for (const keys of holders) shared.add(keys);
        const all = holders.flat();
        const twice = all.filter((key, index) => all.indexOf(key) !== index);
        expect(twice.filter((key) => !shared.mayHave(key))).toEqual([]);
      }),
    );
  });

  it('are hardly ever taken for shared where they are not', () => {
    const holders = Array.from({ length: 2000 }, (_, holder) =>
      Array.from({ length: 40 }, (__, key) => `key ${String(holder)} + ${String(key)}`),
    );
    const shared = new SharedKeys(holders.length);
    for (const keys of holders) shared.add(keys);
    const mistaken = holders.flat().filter((key) => shared.mayHave(key)).length;
    expect(mistaken / holders.flat().length).toBeLessThan(0.2);
  });
});
