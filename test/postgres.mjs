import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findPostgres } from './postgres-programs.mjs';

/**
 * A PostgreSQL server of a test's own, in a folder, which nobody reaches but through a socket in that folder, or from a network named.
 * @typedef {object} PostgresServer
 * @property {() => Promise<string>} database makes an empty database, and answers with its address
 * @property {(meanwhile?: () => Promise<void>) => Promise<void>} crash ends the server as a machine does that loses its power, and
 *   starts it again after that
 * @property {() => Promise<void>} stop
 */

/**
 * The server refuses to run as root: it runs as the user that its package made, or as nobody.
 * @returns {{ uid?: number, gid?: number }}
 */
export function ordinaryUser() {
  if (process.getuid?.() !== 0) return {};
  const name = ['postgres', 'nobody'].find((each) => spawnSync('id', [each]).status === 0) ?? 'nobody';
  const id = (/** @type {string} */ flag) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}

/**
 * @param {boolean} isDurable whether what is committed survives a loss of power, as it does by default
 * @param {{ readonly host: string, readonly network: string }} [at] where machines of a network of a test's own reach it as well
 * @returns {Promise<PostgresServer>}
 * @throws {Error} where there are no programs of PostgreSQL, or it does not start
 */
export async function startPostgres(isDurable = false, at) {
  const programs = findPostgres();
  if (programs === null) throw new Error('There are no programs of PostgreSQL here');
  const user = ordinaryUser();
  const folder = mkdtempSync(path.join(tmpdir(), 'pg-'));
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, 'data');
  const inFolder = { cwd: folder, ...user };
  const made = spawnSync(
    path.join(programs, 'initdb'),
    ['--pgdata', data, '--auth=trust', '--username=pdqm', '--no-sync', '--encoding=UTF8', '--locale=C'],
    { ...inFolder, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`No database could be made: ${made.stderr}`);
  // Every other role proves who it is.
  const near = 'local all pdqm trust\nlocal all all scram-sha-256\n';
  writeFileSync(path.join(data, 'pg_hba.conf'), at === undefined ? near : `${near}host all pdqm ${at.network} trust\n`);
  const start = async () => {
    const server = spawn(
      path.join(programs, 'postgres'),
      [
        '-D',
        data,
        '-k',
        folder,
        '-c',
        `listen_addresses=${at?.host ?? ''}`,
        '-c',
        'max_connections=50',
        '-c',
        `fsync=${isDurable ? 'on' : 'off'}`,
      ],
      { ...inFolder, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let said = '';
    for await (const text of server.stderr.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
      said += String(text);
      if (said.includes('ready to accept connections')) break;
    }
    if (!said.includes('ready to accept connections')) throw new Error(`PostgreSQL does not start: ${said}`);
    server.stderr.resume();
    return server;
  };
  let server = await start();
  let databases = 0;
  const end = async (/** @type {'SIGINT' | 'SIGQUIT'} */ signal) => {
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  };
  return {
    database() {
      databases += 1;
      const name = `register${String(databases)}`;
      const created = spawnSync(path.join(programs, 'createdb'), ['-h', folder, '-U', 'pdqm', name], inFolder);
      if (created.status !== 0) throw new Error(`No database could be made: ${String(created.stderr)}`);
      return Promise.resolve(
        at === undefined
          ? `postgres://pdqm@/${name}?host=${encodeURIComponent(folder)}`
          : `postgres://pdqm@${at.host}/${name}`,
      );
    },
    async crash(meanwhile = () => Promise.resolve()) {
      await end('SIGQUIT');
      await meanwhile();
      server = await start();
    },
    async stop() {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
