/**
 * Paths of the streams and storages of an OLE compound file (`/Workbook`, `/\x06DataSpaces/TransformInfo`), to tell what kind of
 * file it is. A damaged file gives the paths that can still be reached. Sections are those of [MS-CFB].
 */
export function readCompoundFilePaths(bytes: Uint8Array): ReadonlySet<string> {
  const directory = readDirectory(new Sectors(bytes));
  const paths = new Set<string>();
  const waiting = [{ index: directory[0]?.child ?? noEntry, parent: '', depth: 1 }];
  const visited = new Set<number>();
  // 2.6.4: the children of a storage are a binary tree; walked in any order, each entry once.
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { index, parent, depth } = next;
    const entry = directory[index];
    if (!entry || visited.has(index)) continue;
    visited.add(index);
    const path = `${parent}/${entry.name}`;
    paths.add(path);
    waiting.push({ index: entry.left, parent, depth }, { index: entry.right, parent, depth });
    if (depth < deepest) waiting.push({ index: entry.child, parent: path, depth: depth + 1 });
  }
  return paths;
}

/** Storages inside each other that are looked into; what tells one kind of file from another lies no deeper. */
const deepest = 4;

interface DirectoryEntry {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

/** 2.6.1: NOSTREAM */
const noEntry = 0xffffffff;
/** 2.1: above it a sector number stands for the end of a chain, or no sector. */
const lastSector = 0xfffffffa;
const entryBytes = 128;
/** Far more than the streams of any document; the rest of a longer directory is not looked at. */
const mostDirectorySectors = 4096;

/** 2.2 Header and 2.3 to 2.5: which sector follows which. */
class Sectors {
  private readonly view: DataView;
  readonly size: number;
  private readonly fat: number[] = [];

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.size = this.view.byteLength > 32 && this.view.getUint16(30, true) === 12 ? 4096 : 512;
    for (let index = 0; index < 109; index += 1) this.addFatSector(this.number(76 + 4 * index));
    const most = Math.ceil(bytes.length / this.size);
    let sector = this.number(68);
    for (let count = 0; sector <= lastSector && count < most; count += 1) {
      const start = this.start(sector);
      for (let at = start; at < start + this.size - 4; at += 4) this.addFatSector(this.number(at));
      sector = this.number(start + this.size - 4);
    }
  }

  /** The unsigned number at an offset; outside the file, no sector. */
  number(offset: number): number {
    return offset + 4 <= this.view.byteLength ? this.view.getUint32(offset, true) : noEntry;
  }

  start(sector: number): number {
    return (sector + 1) * this.size;
  }

  /** The sectors of a chain, from its first one. */
  *chain(first: number, most: number): Generator<number> {
    let sector = first;
    for (let count = 0; sector <= lastSector && count < most; count += 1) {
      yield sector;
      const perSector = this.size / 4;
      const fatSector = this.fat[Math.floor(sector / perSector)] ?? noEntry;
      sector = fatSector > lastSector ? noEntry : this.number(this.start(fatSector) + 4 * (sector % perSector));
    }
  }

  private addFatSector(sector: number): void {
    if (sector <= lastSector && this.fat.length * this.size < this.view.byteLength) this.fat.push(sector);
  }
}

/** 2.6 Compound File Directory Sectors */
function readDirectory(sectors: Sectors): readonly DirectoryEntry[] {
  const entries: DirectoryEntry[] = [];
  for (const sector of sectors.chain(sectors.number(48), mostDirectorySectors)) {
    const start = sectors.start(sector);
    for (let at = start; at < start + sectors.size; at += entryBytes) {
      entries.push({
        name: readName(sectors, at),
        left: sectors.number(at + 68),
        right: sectors.number(at + 72),
        child: sectors.number(at + 76),
      });
    }
  }
  return entries;
}

/** 2.6.1: up to 31 UTF-16 units and a null. */
function readName(sectors: Sectors, at: number): string {
  let name = '';
  for (let offset = at; offset < at + 64; offset += 2) {
    const unit = sectors.number(offset) & 0xffff;
    if (unit === 0) break;
    name += String.fromCharCode(unit);
  }
  return name;
}
