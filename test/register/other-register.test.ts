import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pdqm } from '../pdqm.ts';
import { startPostgres } from '../postgres.mjs';
import type { PostgresServer } from '../postgres.mjs';
import { findPostgres } from '../postgres-programs.mjs';
import { temporaryFolder } from '../temporary-folder.ts';
import { imported, putOnRecord } from './filled-office.ts';
import { psql } from './shared-database.ts';

const timeLimit = 60_000;
const folder = temporaryFolder();
const serial = 'PDQM-2026-SSSSSSSS';
/** PostgreSQL only where its programs are; test/run.mjs says where they are not. */
const onPostgres = findPostgres() === null ? null : describe;

onPostgres?.('an office on PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  }, timeLimit);
  afterAll(() => server.stop());

  it(
    'does not take another’s register for its own where its settings come to name it, or an empty one',
    async () => {
      const [its, others, empty] = [await server.database(), await server.database(), await server.database()];
      await putOnRecord(its, imported({ serial: 'PDQM-2026-TTTTTTTT', organisation: 'Thames Primary' }));
      await putOnRecord(others, imported({ serial, organisation: 'Secret Academy' }));
      const cwd = path.join(folder, 'named');
      await pdqm(['init', cwd]);
      const settings = path.join(cwd, 'pdqm.json');
      const name = (register: string) => {
        const said = JSON.parse(readFileSync(settings, 'utf8')) as object;
        writeFileSync(settings, JSON.stringify({ ...said, register }));
      };
      name(its);
      expect((await pdqm(['register'], { cwd })).stdout).toContain('Thames Primary');
      for (const [address, how] of [
        [others, 'it begins with another event'],
        [empty, 'it is empty'],
      ] as const) {
        name(address);
        for (const command of [
          ['register'],
          ['register', 'export'],
          ['register', 'withdraw', serial, '--reason', 'x'],
        ]) {
          const { code, stdout, stderr } = await pdqm(command, { cwd });
          expect([code, stdout, stderr.split('\n').length]).toEqual([3, '', 2]);
          expect(stderr).toContain(
            `this is not the register of the office ${cwd}: ${how}, so it was not used. Name the`,
          );
        }
        const { code, stdout } = await pdqm(['register', 'audit'], { cwd });
        expect([code, stdout]).toEqual([1, expect.stringMatching(/^This is not the register that the office has/)]);
      }
      expect(psql(others, ['select count(*) from event']).said).toContain('1\n');
      name(its);
      expect((await pdqm(['register'], { cwd })).code).toBe(0);
      // An office may begin again, if somebody says so.
      name(others);
      rmSync(path.join(cwd, '.pdqm-register.json'));
      expect((await pdqm(['register'], { cwd })).stdout).toContain('Secret Academy');
    },
    timeLimit,
  );
});
