import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Register } from './register.ts';

it('holds what was recorded, in the order in which it was', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'reg-'));
  const r = await Register.open(path.join(folder, 'a.sqlite'), 'me');
  await Promise.all(
    Array.from({ length: 2000 }, (_, i) =>
      r.record(() => [
        {
          kind: 'issued',
          serial: `S${String(i)}`,
          school: {
            returnId: `R${String(i)}`,
            organisation: 'x',
            la: null,
            laCode: null,
            urn: null,
            laestab: null,
            pdLead: null,
            contact: null,
          },
          award: {
            award: 'gold',
            level: 'embedded',
            edition: 'l',
            decidedOn: '2026-01-01',
            validFrom: '2026-01-01',
            validUntil: '2028-12-31',
            sample: false,
          },
          document: { file: 'a', hash: 'b' },
        },
      ]),
    ),
  );
  await r.close();
  const r2 = await Register.open(path.join(folder, 'a.sqlite'), 'me');
  expect(r2.book.awards()).toHaveLength(2000);
  await r2.close();
});
