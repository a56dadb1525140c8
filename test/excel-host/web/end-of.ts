import type { Server } from 'node:https';
import type { Socket } from 'node:net';

/**
 * How a server is ended, with all its connections. Its own `closeAllConnections` knows none of which the TLS handshake is under
 * way, and browsers open connections ahead.
 * @param server one that does not listen yet
 */
export function endOf(server: Server): () => Promise<void> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
}
