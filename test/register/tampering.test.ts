import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { audit } from '../../register/audit.ts';
import { Register } from '../../register/register.ts';
import { openStore } from '../../register/store/open.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { factsOf, schoolOf } from './histories.ts';
import { stores } from './stores.ts';

const folder = temporaryFolder();
mkdirSync(path.join(folder, 'certificates'));

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
const fileOf = (serial: string): string => path.join(folder, 'certificates', `${serial}.pdf`);
const hashOfDocument = (name: string): Promise<string | null> => {
  try {
    return Promise.resolve(hashOf(path.join(folder, name)));
  } catch {
    return Promise.resolve(null);
  }
};

/** The findings of an audit, each as its code and what it names. */
async function findings(address: string): Promise<readonly string[]> {
  const store = await openStore(address);
  const found = await audit(store, hashOfDocument);
  await store.close();
  return found.findings.map(({ code, event, serial }) => `${code} ${String(event ?? serial)}`);
}

describe.each(stores)('an audit of a register in $name', ({ start, address, stop }) => {
  beforeAll(start);
  afterAll(stop);

  /** Four awards; the second is corrected, printed again and withdrawn. */
  const made = async (): Promise<string> => {
    const at = await address();
    const register = await Register.open(at, 'A. Chair');
    for (const number of [1, 2, 3, 4]) {
      const serial = `S${String(number)}`;
      writeFileSync(fileOf(serial), `certificate ${serial}`);
      await register.record(() => [
        {
          kind: 'issued',
          serial,
          school: schoolOf(number),
          award: factsOf('2026-06-30'),
          document: { file: `certificates/${serial}.pdf`, hash: hashOf(fileOf(serial)) },
        },
      ]);
    }
    await register.record(
      () => [{ kind: 'corrected', serial: 'S2', school: { organisation: 'School Two' } }],
      'A letter was missing',
    );
    const document = { file: 'certificates/S2.pdf', hash: hashOf(fileOf('S2')) };
    await register.record(() => [{ kind: 'printed', serial: 'S2', document }]);
    await register.record(() => [{ kind: 'withdrawn', serial: 'S2', on: '2027-01-31' }], 'The school has closed');
    await register.close();
    return at;
  };

  /** By somebody with the database's own tools. */
  const spoil = async (at: string, ...statements: readonly string[]): Promise<void> => {
    if (at.startsWith('postgres')) {
      const { default: pg } = await import('pg');
      const client = new pg.Client({ connectionString: at });
      await client.connect();
      for (const each of statements) await client.query(each);
      await client.end();
    } else {
      const { default: Database } = await import('libsql');
      const database = new Database(at);
      for (const each of statements) database.exec(each);
      database.close();
    }
  };

  it('finds nothing where nobody has touched it', async () => {
    expect(await findings(await made())).toEqual([]);
  });

  it('finds nothing in what somebody puts on record while it looks, nor is anything of it missing', async () => {
    const at = await made();
    const register = await Register.open(at, 'B. Clerk');
    const looking = new AbortController();
    const writing = (async () => {
      for (let time = 1; !looking.signal.aborted; time += 1) {
        const [kind, on] =
          time % 2 === 1 ? (['withdrawn', '2027-02-01'] as const) : (['reinstated', '2027-02-02'] as const);
        await register.record(() => [{ kind, serial: 'S1', on }], 'Beside');
      }
    })();
    const found: (readonly string[])[] = [];
    for (let time = 0; time < 20; time += 1) found.push(await findings(at));
    looking.abort();
    await writing;
    await register.close();
    expect(found).toEqual(found.map(() => []));
  });

  it('takes a certificate that is just being printed again for no other', async () => {
    const at = await made();
    const [register, store] = [await Register.open(at, 'B. Clerk'), await openStore(at)];
    const hash = createHash('sha256').update('printed again').digest('hex');
    const document = { file: 'certificates/S1.pdf', hash };
    let isPrinted = false;
    const { findings: found, events } = await audit(store, async (file) => {
      if (file !== document.file || isPrinted) return hashOfDocument(file);
      isPrinted = true;
      await register.record(() => [{ kind: 'printed', serial: 'S1', document }]);
      writeFileSync(fileOf('S1'), 'printed again');
      return hash;
    });
    await Promise.all([register.close(), store.close()]);
    expect([found, events]).toEqual([[], 8]);
  });

  it('names each event of which anything is changed, be it one letter', async () => {
    const at = await made();
    for (let event = 1; event <= 7; event += 1) {
      for (const column of ['at', 'by', 'serial', 'kind', 'content']) {
        await spoil(at, `update event set "${column}" = "${column}" || 'x' where number = ${String(event)}`);
        expect(await findings(at)).toContain(`event-changed ${String(event)}`);
        await spoil(
          at,
          `update event set "${column}" = substr("${column}", 1, length("${column}") - 1) where number = ${String(event)}`,
        );
      }
      const put = (reason: string) => `update event set reason = ${reason} where number = ${String(event)}`;
      const store = await openStore(at);
      const before = (await store.read(event - 1))[0]?.reason ?? null;
      await store.close();
      await spoil(at, put(`'another'`));
      expect(await findings(at)).toContain(`event-changed ${String(event)}`);
      await spoil(at, put(before === null ? 'null' : `'${before}'`));
    }
    expect(await findings(at)).toEqual([]);
  });

  it('names an event that is gone, the first, one between and the last', async () => {
    for (const event of [1, 3, 7]) {
      const at = await made();
      await spoil(at, `delete from event where number = ${String(event)}`);
      expect((await findings(at)).join()).toMatch(
        event === 7 ? /end-missing 7/ : new RegExp(`event-missing ${String(event)}`),
      );
    }
  });

  it('names events that have changed places, and one whose hash was made to fit', async () => {
    const at = await made();
    await spoil(
      at,
      ...['number = 99 where number = 1', 'number = 1 where number = 3', 'number = 3 where number = 99'].map(
        (change) => `update event set ${change}`,
      ),
    );
    expect((await findings(at)).filter((each) => each.startsWith('event-'))).not.toEqual([]);

    const fitted = await made();
    await spoil(fitted, `update event set hash = '${'0'.repeat(63)}1' where number = 2`);
    expect(await findings(fitted)).toEqual(['event-changed 2', 'event-moved 3']);
  });

  it('names certificates that were swapped, changed and lost', async () => {
    const at = await made();
    const [one, three] = [readFileSync(fileOf('S1')), readFileSync(fileOf('S3'))];
    writeFileSync(fileOf('S1'), three);
    writeFileSync(fileOf('S3'), one);
    expect(await findings(at)).toEqual(['document-differs S1', 'document-differs S3']);
  });

  it('cannot be read at all where an event is none', async () => {
    const at = await made();
    await spoil(at, `update event set kind = 'given' where number = 2`);
    await expect(Register.open(at, 'A. Chair')).rejects.toMatchObject({
      refusal: {
        message: expect.stringMatching(/event 2 \(given, S2\) cannot be read/) as string,
        remedy: expect.stringMatching(
          /^If a newer version of this program has recorded it, install that version here\./,
        ) as string,
      },
    });
    expect(await findings(at)).toContain('event-impossible 2');
  });
});
