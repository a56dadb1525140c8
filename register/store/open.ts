import { RegisterUnusable } from '../refused.ts';
import { isPostgres } from './address.ts';
import type { EventStore } from './event-store.ts';

/**
 * Opens the store of a register.
 * @param address path of a file, or `postgres://…`
 * @throws RegisterUnusable
 */
export async function openStore(address: string): Promise<EventStore> {
  // Each brings a library that the other does not need.
  if (isPostgres(address)) return (await import('./postgres.ts')).openPostgres(address);
  await loaded(address);
  return (await import('./sqlite.ts')).openSqlite(address);
}

/** By itself and first: a library that fails below other modules ends the program with Node’s own words, caught or not. */
async function loaded(file: string): Promise<void> {
  try {
    await import('libsql');
  } catch (cause) {
    throw isOfSystem(cause) ? notLoaded(file, cause) : cause;
  }
}

/** Whether the system does not load the library, or the library has nothing for it. */
function isOfSystem(cause: unknown): cause is Error {
  return (
    cause instanceof Error && 'code' in cause && ['ERR_DLOPEN_FAILED', 'MODULE_NOT_FOUND'].includes(String(cause.code))
  );
}

function notLoaded(file: string, cause: Error): RegisterUnusable {
  const [reason = ''] = cause.message.split('\n');
  return new RegisterUnusable(
    {
      code: 'register-not-loaded',
      message: `${file}: the register cannot be opened, because the program’s database does not start on this computer (${reason.replace(/\.$/, '')}).`,
      remedy:
        'On Windows, ask IT for Microsoft’s Visual C++ Redistributable (x64), and use Node.js for x64. Elsewhere, delete the program’s folder node_modules and start again.',
    },
    { cause },
  );
}
