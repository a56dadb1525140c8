import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const debian = '/usr/lib/postgresql';

/**
 * The folder with the programs of a PostgreSQL server.
 * @returns {string | null} null where there are none
 */
export function findPostgres() {
  const told = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  const versions = existsSync(debian) ? readdirSync(debian).sort((one, other) => Number(other) - Number(one)) : [];
  const folders = [
    ...(told.status === 0 ? [told.stdout.trim()] : []),
    ...versions.map((version) => path.join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(path.delimiter),
  ];
  return (
    folders.find((folder) => ['initdb', 'postgres', 'createdb'].every((name) => existsSync(path.join(folder, name)))) ??
    null
  );
}
