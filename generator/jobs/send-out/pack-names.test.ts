import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { packOf } from './pack.ts';
import { PackNames } from './pack-names.ts';

const hostile = fc.oneof(
  fc.constantFrom(
    '../..',
    'CON',
    'aux.txt',
    'A/B\\C',
    'Ivy',
    'ivy',
    'Ivy.',
    ' ',
    '',
    '-rf',
    '__proto__',
    'x'.repeat(400),
    '学'.repeat(99),
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

it('Every school has a folder of its own, which every system can have, in a ZIP that gives it back', () => {
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 12 }), (schools) => {
      const names = new PackNames();
      const folders = schools.map((school) => names.folder('Camden.zip', school));
      const packs = schools.map((school) => names.school(school, school));
      for (const all of [folders, packs]) expect(new Set(all.map((name) => name.toLowerCase())).size).toBe(all.length);
      for (const name of [...folders, ...packs, ...schools.map((school) => names.la(school))]) {
        expect(name).not.toMatch(/[<>:"/\\|?*\p{C}]|^[-.~\s]|[.\s]$|^(con|aux)(\.|$)/iu);
        expect(Buffer.byteLength(name)).toBeLessThan(180);
      }
      const files = folders.map((folder) => ({ name: `${folder}/Letter.pdf`, bytes: Buffer.from(folder), made: null }));
      const unpacked = Object.entries(unzipSync(packOf(files)));
      expect(unpacked.map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual(
        folders.map((folder) => [`${folder}/Letter.pdf`, folder]),
      );
    }),
    { numRuns: 60 },
  );
});

it('A pack has the times of its documents by the clock of UTC, and those without one that of the newest', () => {
  const files = [
    { name: 'a.pdf', bytes: Buffer.from('a'), made: '2026-06-24T23:59:58.700Z' },
    { name: 'b.png', bytes: Buffer.from('b'), made: null },
  ];
  const pack = Buffer.from(packOf(files));
  const [date, time] = [((2026 - 1980) << 9) | (6 << 5) | 24, (23 << 11) | (59 << 5) | 29];
  const ofNames = ['a.pdf', 'b.png'].map((name) => pack.indexOf(name) - 30);
  expect(ofNames.map((at) => [pack.readUInt16LE(at + 12), pack.readUInt16LE(at + 10)])).toEqual([
    [date, time],
    [date, time],
  ]);
  expect(Buffer.from(packOf(files)).equals(pack)).toBe(true);
});

it('A pack comes from a system whose names `unzip` leaves as they are', () => {
  const pack = Buffer.from(packOf([{ name: 'Zoë/Letter.pdf', bytes: Buffer.from('a'), made: null }]));
  const entry = pack.indexOf('PK\x01\x02');
  expect(pack[entry + 5]).toBe(3);
  expect((pack.readUInt16LE(entry + 40) & 0o444).toString(8)).toBe('444');
});
