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
  const user = userOf(tables.map(tableIn), { local: socket.remotePort, remote: socket.localPort });
  const isOther = user !== null && user !== own && user !== 0;
  known.set(socket, isOther);
  return isOther;
}

/** The ports of a connection, as its other end has them. */
interface Ports {
  readonly local: number | undefined;
  readonly remote: number | undefined;
}

/** Whose an end of a connection within this machine is; null where no table has it. */
export function userOf(listed: readonly string[], { local, remote }: Ports): number | null {
  const ends = [end(local), end(remote)];
  for (const line of listed.flatMap((table) => table.split('\n'))) {
    const [, here = '', there = '', , , , , user] = line.trim().split(/\s+/);
    if (ends[0]?.test(here) === true && ends[1]?.test(there) === true) return Number(user);
  }
  return null;
}

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
