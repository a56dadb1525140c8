import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { once } from 'node:events';
import { makeCertificate } from './certificate.ts';
import { endOf } from './end-of.ts';

it('ends a server to which somebody is connected who says nothing', async () => {
  const server = createServer(await makeCertificate());
  const end = endOf(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const taken = once(server, 'connection');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const closed = once(socket, 'close');
  await taken;
  await end();
  await closed;
  expect(server.listening).toBe(false);
});
