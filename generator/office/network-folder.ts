import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';

/** File systems that lie on another machine, as Linux names them. */
const ofNetworks =
  /^(nfs\d?|cifs|smbfs|smb3|afs|ceph|9p|ncpfs|davfs|fuse\.(sshfs|rclone|davfs2?|s3fs|glusterfs|smbnetfs|gvfsd-fuse))$/;

/** Whether a file lies on another machine, as far as the system tells: a database is not safe there from two who write at once. */
export async function isOnNetwork(file: string): Promise<boolean> {
  if (isSharePath(path.resolve(file))) return true;
  const mounts = await readFile('/proc/mounts', 'utf8').catch(() => '');
  const folder = await realpath(path.dirname(file)).catch(() => path.dirname(path.resolve(file)));
  return ofNetworks.test(fileSystemOf(folder, mounts) ?? '');
}

/** A path that Windows reads from a server: `\\server\share\…`. */
export function isSharePath(file: string): boolean {
  return /^\\\\(?![.?]\\(?!UNC\\))[^\\]/i.test(file);
}

/**
 * The kind of file system of a folder.
 * @param mounts what Linux tells in /proc/mounts
 */
export function fileSystemOf(folder: string, mounts: string): string | null {
  let found = { place: '', kind: null as string | null };
  for (const line of mounts.split('\n')) {
    const [, place, kind] = line.split(' ').map(unescaped);
    if (place === undefined || kind === undefined || place.length < found.place.length) continue;
    if (folder === place || folder.startsWith(place.endsWith('/') ? place : `${place}/`)) found = { place, kind };
  }
  return found.kind;
}

/** Blanks in a name stand there as `\040`. */
function unescaped(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(parseInt(code, 8)));
}
