import { fileSystemOf, isSharePath } from './network-folder.ts';

const mounts = [
  '/dev/sda1 / ext4 rw,relatime 0 0',
  'server:/export /mnt/shared nfs4 rw 0 0',
  '//server/office /mnt/my\\040office cifs rw 0 0',
  '/dev/sdb1 /mnt/shared/disk ext4 rw 0 0',
].join('\n');

it.each([
  ['/mnt/shared/office', 'nfs4'],
  ['/mnt/shared', 'nfs4'],
  ['/mnt/sharedby', 'ext4'],
  ['/mnt/shared/disk/office', 'ext4'],
  ['/mnt/my office', 'cifs'],
])('%s lies on %s', (folder, kind) => {
  expect(fileSystemOf(folder, mounts)).toBe(kind);
});

it('is told by nothing where the system tells of no mounts', () => {
  expect(fileSystemOf('/home', '')).toBeNull();
});

it.each([
  [String.raw`\\server\share\register.sqlite`, true],
  [String.raw`\\?\UNC\server\share\register.sqlite`, true],
  [String.raw`\\?\C:\office\register.sqlite`, false],
  [String.raw`C:\office\register.sqlite`, false],
  ['/home/office/register.sqlite', false],
])('%s is on a server: %s', (file, expected) => {
  expect(isSharePath(file)).toBe(expected);
});
