import { Turns } from './turns.ts';

/** Works that end when they are told to; `begun` are those that have had their turn, in order. */
function works(turns: Turns, count: number) {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const all = Array.from({ length: count }, (_, index) =>
    turns.take(async () => {
      begun.push(index);
      await new Promise<void>((resolve) => (ends[index] = resolve));
    }),
  );
  const end = async (index: number): Promise<void> => {
    ends[index]?.();
    await all[index];
  };
  return { begun, end };
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

it('lets the first few in one after another, then as many at once as may be, in the order in which they came', async () => {
  const { begun, end } = works(new Turns(3, 2), 6);
  await settled();
  expect(begun).toEqual([0]);
  await end(0);
  await settled();
  expect(begun).toEqual([0, 1, 2, 3]);
  await end(2);
  await settled();
  expect(begun).toEqual([0, 1, 2, 3, 4]);
});

it('keeps nobody waiting for one that takes long', async () => {
  const turns = new Turns(2, 8);
  let released = (): void => undefined;
  const long = turns.take(() => new Promise<void>((resolve) => (released = resolve)));
  await turns.take(() => Promise.resolve());
  released();
  await long;
});

it('goes on after a work that failed', async () => {
  const turns = new Turns(1, 1);
  await expect(turns.take(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  await expect(turns.take(() => Promise.resolve('done'))).resolves.toBe('done');
});
