const sectorSize = 512;
const endOfChain = 0xfffffffe;
const free = 0xffffffff;
const fatSector = 0xfffffffd;

/**
 * A compound file ([MS-CFB]) whose directory names these streams, each of them empty: what a password-protected
 * workbook (EncryptedPackage) or an old .xls (Workbook) looks like from outside.
 */
export function compoundFile(streams: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(sectorSize * 3);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(4096, 56);
  bytes.writeUInt32LE(endOfChain, 60);
  bytes.writeUInt32LE(endOfChain, 68);
  for (let entry = 0; entry < 109; entry += 1) bytes.writeUInt32LE(entry === 0 ? 0 : free, 76 + entry * 4);
  for (let entry = 0; entry < 128; entry += 1) bytes.writeUInt32LE(free, sectorSize + entry * 4);
  bytes.writeUInt32LE(fatSector, sectorSize);
  bytes.writeUInt32LE(endOfChain, sectorSize + 4);
  ['Root Entry', ...streams].forEach((name, index) => {
    directoryEntry(name, index, streams.length).copy(bytes, sectorSize * 2 + index * 128);
  });
  return bytes;
}

function directoryEntry(name: string, index: number, streams: number): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 0, 'utf16le');
  entry.writeUInt16LE((name.length + 1) * 2, 64);
  entry.writeUInt8(index === 0 ? 5 : 2, 66);
  entry.writeUInt8(1, 67);
  entry.writeUInt32LE(free, 68);
  entry.writeUInt32LE(index > 0 && index < streams ? index + 1 : free, 72);
  entry.writeUInt32LE(index === 0 && streams > 0 ? 1 : free, 76);
  entry.writeUInt32LE(endOfChain, 116);
  return entry;
}
