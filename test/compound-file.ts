/** An OLE compound file ([MS-CFB]) of empty streams and storages, by name; a storage holds others. */
export interface Storage {
  readonly [name: string]: Storage | null;
}

const sectorBytes = 512;
const entryBytes = 128;
const none = 0xffffffff;
const endOfChain = 0xfffffffe;

export function compoundFile(root: Storage): Buffer {
  const entries: Buffer[] = [];
  const add = (name: string, storage: Storage | null, kind: number): number => {
    const entry = Buffer.alloc(entryBytes);
    const index = entries.push(entry) - 1;
    entry.write(name, 'utf16le');
    entry.writeUInt16LE(2 * name.length + 2, 64);
    entry.writeUInt8(kind, 66);
    for (const at of [68, 72, 76]) entry.writeUInt32LE(none, at);
    let place: readonly [Buffer, number] = [entry, 76];
    for (const [inner, content] of Object.entries(storage ?? {})) {
      const child = add(inner, content, content === null ? 2 : 1);
      place[0].writeUInt32LE(child, place[1]);
      // Each child is the right neighbour of the one before: a tree as lopsided as trees can be.
      place = [entries[child] ?? entry, 72];
    }
    return index;
  };
  add('Root Entry', root, 5);
  const sectors = Math.ceil((entries.length * entryBytes) / sectorBytes);
  const directory = Buffer.alloc(sectors * sectorBytes);
  entries.forEach((entry, index) => entry.copy(directory, index * entryBytes));
  return Buffer.concat([header(), allocation(sectors), directory]);
}

function header(): Buffer {
  const bytes = Buffer.alloc(sectorBytes, 0xff);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.fill(0, 8, 76);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(endOfChain, 60);
  bytes.writeUInt32LE(endOfChain, 68);
  bytes.writeUInt32LE(0, 76);
  return bytes;
}

/** Sector 0 holds this table itself, those after it the directory. */
function allocation(sectors: number): Buffer {
  const bytes = Buffer.alloc(sectorBytes, 0xff);
  bytes.writeUInt32LE(0xfffffffd, 0);
  for (let sector = 1; sector <= sectors; sector += 1) {
    bytes.writeUInt32LE(sector === sectors ? endOfChain : sector + 1, 4 * sector);
  }
  return bytes;
}
