import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { findPostgres } from '../postgres-programs.mjs';

/** What came of statements that were given to `psql` one after the other. */
export interface Told {
  /** SQLSTATE of each: 00000 where it was carried out, 42501 where the role may not do it. */
  readonly states: readonly string[];
  /** All that was said. */
  readonly said: string;
}

/** An address with another role, which proves who it is. */
export function as(role: string, address: string, password = `of ${role}`): string {
  return address.replace(/^postgres:\/\/[^@]*@/, `postgres://${role}:${encodeURIComponent(password)}@`);
}

/** Gives roles the passwords that `as` names. */
export function givePasswords(address: string, ...roles: readonly string[]): void {
  const statements = roles.map((role) => `alter role ${role} password 'of ${role}'`);
  const { states, said } = psql(address, statements);
  if (states.some((state) => state !== '00000')) throw new Error(said);
}

/** Gives statements to PostgreSQL’s own program, so that nothing of ours stands between. */
export function psql(address: string, statements: readonly string[]): Told {
  const lines = statements.map((statement) => `${statement};\n\\echo SQLSTATE :SQLSTATE\n`);
  const { stdout, stderr } = spawnSync(programOf('psql'), ['-X', '-q', '-A', '-t', withoutSchema(address)], {
    input: lines.join(''),
    encoding: 'utf8',
  });
  const states = [...stdout.matchAll(/^SQLSTATE (\w{5})$/gm)].map(([, state = '']) => state);
  return { states, said: `${stdout}${stderr}` };
}

/** A database as text, as far as the role may read a schema. */
export function dumped(address: string, schema: string): string {
  return execFileSync(programOf('pg_dump'), ['--schema', schema, '--inserts', withoutSchema(address)], {
    encoding: 'utf8',
    stdio: 'pipe',
  });
}

function programOf(name: string): string {
  return path.join(findPostgres() ?? '', name);
}

/** PostgreSQL’s programs know no such setting. */
function withoutSchema(address: string): string {
  return address.replace(/([?&])schema=\w+&?/, '$1');
}
