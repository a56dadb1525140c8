import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PutAside } from './put-aside.ts';

interface Taken {
  readonly file: string;
  readonly school: { readonly name: string; readonly urn: string | null };
}

const taken = (number: number): Taken => ({
  file: `school-${String(number)}.xlsx`,
  school: { name: `Ścoil “${String(number)}”`.repeat(number), urn: number % 2 === 0 ? null : String(number) },
});

describe('what is put aside', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pdqm-aside-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('comes back as it was, in any order', () => {
    const aside = new PutAside<Taken>(folder);
    const all = [1, 40, 2, 9].map(taken);
    all.forEach((each) => aside.put(each));
    expect([...all].reverse().map(({ file }) => aside.get(file))).toEqual([...all].reverse());
    expect(aside.get('another.xlsx')).toBeUndefined();
    aside.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is read again where the disk does not take it', () => {
    const aside = new PutAside<Taken>(path.join(folder, 'not-there'));
    aside.put(taken(1));
    expect(aside.has(taken(1).file)).toBe(false);
    aside.close();
  });
});
