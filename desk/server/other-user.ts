import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';

/** Where Linux lists the ends of all connections, with whose they are. */
const tables = ['/proc/net/tcp', '/proc/net/tcp6'];

const known = new WeakMap<Socket, boolean>();

/**
 * Whether another user of this machine is at the other end of a connection: whoever looks at the list of processes sees with which
 * address the browser was opened. The system itself is nobody else, and where it does not tell, it is nobody else either.
 */
export function isOfOtherUser(socket: Socket): boolean {
  const own = process.getuid?.();
  if (own === undefined) return false;
  const found = known.get(socket);
  if (found !== undefined) return found;
  const ports = { local: socket.remotePort, remote: socket.localPort };
  // Only from 127.0.0.1 comes a browser that goes there, and only such ends are looked for.
  const isOther = socket.remoteAddress !== '127.0.0.1' || isOfAnother(own, tables.map(tableIn), ports);
  known.set(socket, isOther);
  return isOther;
}

/** The ports of a connection, as its other end has them. */
interface Ports {
  readonly local: number | undefined;
  readonly remote: number | undefined;
}

/** @param listed the tables, empty where the system has none */
export function isOfAnother(own: number, listed: readonly string[], { local, remote }: Ports): boolean {
  const rows = listed.flatMap((table) => table.split('\n').slice(1)).map((line) => line.trim().split(/\s+/));
  const rowOf = (here: RegExp, there: RegExp) =>
    rows.find(([, from = '', to = '']) => here.test(from) && there.test(to));
  const [other, desk] = [end(local), end(remote)];
  const found = rowOf(other, desk);
  // Whoever has closed an end right after asking has none that tells whose it was, and needs no answer.
  if (found === undefined) return rows.length > 0 && rowOf(desk, other)?.[state] !== established;
  return found[inode] === '0' || ![own, root].includes(Number(found[user]));
}

const root = 0;
/** Columns. */
const [state, user, inode] = [3, 7, 9];
const established = '01';

/** 127.0.0.1, as either order of bytes writes it, alone or at the end of an address of IPv6. */
function end(port = 0): RegExp {
  return new RegExp(`(0100007F|7F000001):${port.toString(16).toUpperCase().padStart(4, '0')}$`);
}

function tableIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
