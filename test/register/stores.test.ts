import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { Book } from '../../register/book.ts';
import type { AwardEvent } from '../../register/events.ts';
import { copied, eventsIn, exported } from '../../register/lines.ts';
import { RegisterRefused, RegisterUnusable } from '../../register/refused.ts';
import { Register } from '../../register/register.ts';
import { openStore } from '../../register/store/open.ts';
import { recordedForm } from '../../register/stored-form.ts';
import type { Move } from './histories.ts';
import { eventsOf, factsOf, moves, schoolOf } from './histories.ts';
import { running, stores } from './stores.ts';

const issued = (serial: string, school = 1): AwardEvent => ({
  kind: 'issued',
  serial,
  school: schoolOf(school),
  award: factsOf('2026-06-30'),
  document: { file: `certificates/${serial}.pdf`, hash: 'a'.repeat(64) },
});

/** Keys in another order are the same. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

describe.each(stores)('a register in $name', ({ name, start, address, stop }) => {
  beforeAll(start);
  afterAll(stop);

  const opened: Register[] = [];
  const open = async (at: string): Promise<Register> => {
    const register = await Register.open(at, 'A. Chair');
    opened.push(register);
    return register;
  };
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((register) => register.close()));
  });

  it('folds whatever happens to the same awards, at once, when opened again, and from its stored events', async () => {
    const history = async (all: readonly Move[]) => {
      const at = await address();
      const register = await open(at);
      const alone = new Book();
      for (const move of all) {
        for (const event of await register.record((book) => eventsOf(move, book), 'Because')) alone.add(event);
      }
      const again = await open(at);
      const store = await openStore(at);
      const stored = new Book();
      for (const event of await store.read(0)) stored.add(recordedForm(event, at));
      await store.close();
      expect(plain(register.book.awards())).toEqual(plain(alone.awards()));
      expect(plain(again.book.awards())).toEqual(plain(alone.awards()));
      expect(plain(stored.awards())).toEqual(plain(alone.awards()));
      await Promise.all(opened.splice(0).map((each) => each.close()));
    };
    await fc.assert(fc.asyncProperty(moves, history), { numRuns: name === 'SQLite' ? 40 : 15 });
  });

  it('serves those who ask at the same time one after the other, and each sees what the ones before him did', async () => {
    const register = await open(await address());
    const asked = Array.from({ length: 50 }, () =>
      register.record((book) => (book.awards().length < 3 ? [issued(`S${String(book.awards().length)}`)] : [])),
    );
    const added = (await Promise.all(asked)).map((events) => events.length);
    expect(added.filter((count) => count === 1)).toHaveLength(3);
    expect(register.book.awards().map(({ serial }) => serial)).toEqual(['S0', 'S1', 'S2']);
  });

  it('is one for two who write to it, and gives each award once', async () => {
    const at = await address();
    const both = [await open(at), await open(at)];
    const want = Array.from({ length: 60 }, (_, number) => `S${String(number)}`);
    const added = await Promise.all(
      both.flatMap((register) =>
        want.map((serial) =>
          register.record((book) => (book.get(serial) ? [] : [issued(serial, Number(serial.slice(1)))])),
        ),
      ),
    );
    expect(added.flat()).toHaveLength(want.length);
    const books = await Promise.all(both.map((register) => register.refresh()));
    for (const book of books)
      expect(
        book
          .awards()
          .map(({ serial }) => serial)
          .sort(),
      ).toEqual([...want].sort());
  });

  it('adds nothing of what is refused, and goes on', async () => {
    const register = await open(await address());
    const refused = register.record(() => {
      throw new RegisterRefused({ code: 'no', message: 'No.', remedy: '' });
    });
    const after = register.record(() => [issued('S1')]);
    await expect(refused).rejects.toThrow('No.');
    expect(await after).toHaveLength(1);
    expect((await open(register.address)).book.awards()).toHaveLength(1);
  });

  it('refuses an award twice, whatever a program believes, and knows then what it knew before', async () => {
    const register = await open(await address());
    await register.record(() => [issued('S1')]);
    await expect(register.record(() => [issued('S1')])).rejects.toThrow('S1');
    expect(register.book.awards()).toHaveLength(1);
    expect(await register.record(() => [issued('S2', 2)])).toHaveLength(1);
  });

  it('is not touched by a program that knows less than the one that wrote it', async () => {
    const at = await address();
    await (await open(at)).record(() => [issued('S1')]);
    const store = await openStore(at);
    await addMigration(at);
    await store.close();
    await expect(Register.open(at, 'A. Chair')).rejects.toThrow(
      /a newer version of this program has written this register/,
    );
  });

  it('keeps every hash on its way into another, and back', async () => {
    const [from, to, back] = [
      await openStore(await filled()),
      await openStore(await address()),
      await openStore(await address()),
    ];
    expect(await copied(from, to)).toBe(3);
    await back.fill(eventsIn(exported(await to.read(0)), 'the copy'));
    expect(await back.read(0)).toEqual(await from.read(0));
    expect(await back.head()).toEqual(await from.head());
    await expect(copied(from, to)).rejects.toThrow(/holds events already/);
    await Promise.all([from, to, back].map((store) => store.close()));
  });

  it('takes no exported lines of which one is missing, changed or in another place', async () => {
    const store = await openStore(await filled());
    const [first = '', second = '', third = ''] = exported(await store.read(0));
    await store.close();
    expect(() => eventsIn([first, third], 'the copy')).toThrow('Event 2 is missing.');
    expect(() => eventsIn([first, second.replace('School 2', 'School 9'), third], 'the copy')).toThrow(
      /Event 2 .* was changed/,
    );
    expect(() => eventsIn([first, third, second], 'the copy')).toThrow();
    expect(() => eventsIn([first, 'no line'], 'the copy')).toThrow(
      'the copy, line 2: this is not an event of a register.',
    );
  });

  const filled = async (): Promise<string> => {
    const at = await address();
    const register = await open(at);
    for (const number of [1, 2, 3]) await register.record(() => [issued(`S${String(number)}`, number)]);
    return at;
  };
});

/** As a later version of the program would have left it. */
async function addMigration(at: string): Promise<void> {
  const add = `insert into kysely_migration (name, timestamp) values ('2199-01-later', '${randomUUID()}')`;
  if (at.startsWith('postgres')) {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: at });
    await client.connect();
    await client.query(add);
    await client.end();
  } else {
    const { default: Database } = await import('libsql');
    const database = new Database(at);
    database.exec(add);
    database.close();
  }
}

const onPostgres = stores.some(({ name }) => name === 'PostgreSQL') ? describe : null;
onPostgres?.('a server that loses its power', () => {
  beforeAll(async () => stores.find(({ name }) => name === 'PostgreSQL')?.start());
  afterAll(async () => stores.find(({ name }) => name === 'PostgreSQL')?.stop());

  it('has all that was answered, and takes more once it is back', async () => {
    const register = await Register.open(await running().database(), 'A. Chair');
    await register.record(() => [issued('S1')]);
    await running().crash();
    await expect(
      register
        .record(() => [issued('S2', 2)])
        .catch((error: unknown) => {
          if (error instanceof RegisterUnusable) return register.record(() => [issued('S2', 2)]);
          throw error;
        }),
    ).resolves.toHaveLength(1);
    expect((await register.refresh()).awards()).toHaveLength(2);
    await register.close();
  });
});
