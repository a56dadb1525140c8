import { userOf } from './other-user.ts';

/** As Linux lists them: who listens, the desk's own end, and the browser's end of the same connection. */
const tcp = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:9C41 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 41021 1 000000004cab08ea 100 0 0 10 0
   1: 0100007F:9C41 0100007F:D2F0 01 00000000:00000000 00:00000000 00000000  1000        0 41022 1 000000004cab08eb 20 4 30 10 -1
   2: 0100007F:D2F0 0100007F:9C41 01 00000000:00000000 00:00000000 00000000  1001        0 41023 1 000000004cab08ec 20 4 30 10 -1
   3: 0A00020F:D2F2 0A000210:9C41 01 00000000:00000000 00:00000000 00000000  1002        0 41024 1 000000004cab08ed 20 4 30 10 -1
`;
const tcp6 = `  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0000000000000000FFFF00000100007F:D2F1 0000000000000000FFFF00000100007F:9C41 01 00000000:00000000 00:00000000 00000000  1003        0 41025 1 000000004cab08ee 20 4 30 10 -1
`;

it.each([
  ['at its other end, and not at the desk’s', 0xd2f0, 1001],
  ['with an address of the newer kind', 0xd2f1, 1003],
  ['not where the ports of two other machines are the same', 0xd2f2, null],
  ['not where no table has it', 0xd2f3, null],
])('finds whose a connection is %s', (_, local, user) => {
  expect(userOf([tcp, tcp6], { local, remote: 0x9c41 })).toBe(user);
});
