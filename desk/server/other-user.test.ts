import { isOfAnother } from './other-user.ts';

/** As Linux lists them: who listens, the desk's own end, and the browser's end of the same connection. */
const tcp = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:9C41 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 41021 1 000000004cab08ea 100 0 0 10 0
   1: 0100007F:9C41 0100007F:D2F0 01 00000000:00000000 00:00000000 00000000  1000        0 41022 1 000000004cab08eb 20 4 30 10 -1
   2: 0100007F:D2F0 0100007F:9C41 01 00000000:00000000 00:00000000 00000000  1001        0 41023 1 000000004cab08ec 20 4 30 10 -1
   3: 0A00020F:D2F2 0A000210:9C41 01 00000000:00000000 00:00000000 00000000  1002        0 41024 1 000000004cab08ed 20 4 30 10 -1
   4: 0100007F:D2F4 0100007F:9C41 06 00000000:00000000 03:000017A2 00000000     0        0 0 3 000000004cab08ef
   5: 0100007F:9C41 0100007F:D2F5 01 00000000:00000000 00:00000000 00000000  1000        0 41026 1 000000004cab08f0 20 4 30 10 -1
   6: 0100007F:D2F6 0100007F:9C41 01 00000000:00000000 00:00000000 00000000     0        0 41027 1 000000004cab08f1 20 4 30 10 -1
`;
const tcp6 = `  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0000000000000000FFFF00000100007F:D2F1 0000000000000000FFFF00000100007F:9C41 01 00000000:00000000 00:00000000 00000000  1003        0 41025 1 000000004cab08ee 20 4 30 10 -1
`;

it.each([
  ['another user’s', 0xd2f0, 1000, true],
  ['our own', 0xd2f0, 1001, false],
  ['another’s with an address of the newer kind', 0xd2f1, 1000, true],
  ['our own with an address of the newer kind', 0xd2f1, 1003, false],
  ['the system’s', 0xd2f6, 1000, false],
  ['nobody’s, as two other machines alone have these ports', 0xd2f2, 1002, true],
  ['nobody’s, as it was cut off', 0xd2f3, 1000, true],
  ['nobody’s, as it was closed', 0xd2f4, 1000, true],
  ['of a system around this one, which lists only the desk’s end', 0xd2f5, 1000, false],
])('tells whose the other end of a connection is: %s', (_, local, own, isOther) => {
  expect(isOfAnother(own, [tcp, tcp6], { local, remote: 0x9c41 })).toBe(isOther);
});

it('takes nobody for another where the system has no tables', () => {
  expect(isOfAnother(1000, ['', ''], { local: 0xd2f0, remote: 0x9c41 })).toBe(false);
});
