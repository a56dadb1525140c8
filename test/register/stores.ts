import path from 'node:path';
import { startPostgres } from '../postgres.mjs';
import type { PostgresServer } from '../postgres.mjs';
import { findPostgres } from '../postgres-programs.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

/** A kind of register, with a new empty one at each call. */
export interface KindOfStore {
  readonly name: string;
  readonly start: () => Promise<void>;
  readonly address: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

const folder = temporaryFolder();
let files = 0;

const sqlite: KindOfStore = {
  name: 'SQLite',
  start: () => Promise.resolve(),
  address: () => {
    files += 1;
    return Promise.resolve(path.join(folder, `register-${String(files)}.sqlite`));
  },
  stop: () => Promise.resolve(),
};

let server: PostgresServer | null = null;

const postgres: KindOfStore = {
  name: 'PostgreSQL',
  async start() {
    server = await startPostgres();
  },
  address: () => running().database(),
  async stop() {
    await server?.stop();
  },
};

/** The server of `stores`, once it is started. */
export function running(): PostgresServer {
  if (server === null) throw new Error('No server was started');
  return server;
}

/** PostgreSQL only where its programs are; test/run.mjs says where they are not. */
export const stores: readonly KindOfStore[] = [sqlite, ...(findPostgres() === null ? [] : [postgres])];
