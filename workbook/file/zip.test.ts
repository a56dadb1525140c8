import { Zip, ZipDeflate } from 'fflate';
import {
  relationships,
  sheetPart,
  smallWorkbook,
  workbookFile,
  workbookPart,
  zipFile,
} from '../../test/hand-made-workbook.ts';
import { refusalOf } from '../../test/refusal.ts';
import { zip64Of } from '../../test/zip64.ts';
import { Budget } from './limits.ts';
import { readWorkbookFile } from './read-workbook-file.ts';

const sheet = 'xl/worksheets/sheet1.xml';

/** Offsets, in a zip, of an entry's directory header, of its local header, and of the end record. */
function places(zip: Buffer, name = sheet): { directory: number; local: number; end: number } {
  const directory = zip.lastIndexOf(name) - 46;
  return { directory, local: zip.readUInt32LE(directory + 42), end: zip.lastIndexOf('PK\x05\x06') };
}

/** The small workbook's zip, tampered with. */
function tampered(change: (zip: Buffer, at: ReturnType<typeof places>) => unknown): Buffer {
  const zip = Buffer.from(workbookFile());
  change(zip, places(zip));
  return zip;
}

function a1Of(bytes: Uint8Array): unknown {
  return readWorkbookFile(bytes).sheets[0]?.cell(1, 1);
}

const vision = { type: 'text', text: 'Vision' };

describe('a zip', () => {
  it.each([0, 6, 9] as const)('is read when its entries are packed at level %i', (level) => {
    expect(a1Of(zipFile(smallWorkbook, level))).toEqual(vision);
  });

  it('is read when the sizes of its entries follow them', () => {
    const pieces: Uint8Array[] = [];
    const zip = new Zip((_, piece) => pieces.push(piece));
    for (const [name, content] of Object.entries(smallWorkbook)) {
      const entry = new ZipDeflate(name);
      zip.add(entry);
      entry.push(Buffer.from(content), true);
    }
    zip.end();
    const bytes = Buffer.concat(pieces);
    expect(bytes.readUInt16LE(6) & 8).toBe(8);
    expect(a1Of(bytes)).toEqual(vision);
  });

  it('is read when its sizes and offsets stand in the records of zip64', () => {
    expect(a1Of(zip64Of(workbookFile()))).toEqual(vision);
  });

  it('is read when it ends with a comment', () => {
    const comment = Buffer.from('Saved PK\x05\x06 by a program');
    const zip = tampered((bytes, { end }) => bytes.writeUInt16LE(comment.length, end + 20));
    expect(a1Of(Buffer.concat([zip, comment]))).toEqual(vision);
  });

  it.each([
    ['a line break', Buffer.from('\r\n')],
    ['padding', Buffer.alloc(70_000)],
    ['the signature of an end', Buffer.from(`PK\x05\x06${'\0'.repeat(18)}PK\x05\x06`)],
    ['another zip', Buffer.from(workbookFile({ 'xl/media/1.png': 'x' }))],
  ])('is read when %s stands after its end', (_, rest) => {
    expect(a1Of(Buffer.concat([workbookFile(), rest]))).toEqual(vision);
  });

  it('is read when its names are written as Windows writes paths', () => {
    const parts = Object.entries(smallWorkbook).map(
      ([name, content]) => [name.replaceAll('/', '\\'), content] as const,
    );
    const links = { 'xl\\_rels\\workbook.xml.rels': relationships(['s1', 'worksheet', 'worksheets\\sheet1.xml']) };
    expect(a1Of(zipFile({ ...Object.fromEntries(parts), ...links, 'xl\\': '' }))).toEqual(vision);
  });

  it('is read when a part that nobody needs cannot be unpacked', () => {
    const picture = 'xl/media/image1.png';
    for (const [at, value] of [
      [8, 1],
      [10, 14],
    ] as const) {
      const zip = Buffer.from(workbookFile({ [picture]: 'x' }));
      const { directory, local } = places(zip, picture);
      zip.writeUInt16LE(value, directory + at);
      if (at === 10) zip.writeUInt16LE(value, local + 8);
      expect(a1Of(zip)).toEqual(vision);
    }
  });

  it('is read when it lists its folders', () => {
    expect(a1Of(workbookFile({ 'xl/': '', 'xl/worksheets/': '' }))).toEqual(vision);
  });

  it('is read from the middle of a larger buffer', () => {
    const bytes = workbookFile();
    const larger = new Uint8Array(bytes.length + 20).fill(0x50);
    larger.set(bytes, 10);
    expect(a1Of(larger.subarray(10, 10 + bytes.length))).toEqual(vision);
  });

  it('is truncated wherever it is cut', () => {
    const zip = workbookFile();
    for (let length = 4; length < zip.length; length += 7) {
      expect(refusalOf(zip.subarray(0, length)).code).toBe('truncated');
    }
  });

  it('is encrypted when an entry is', () => {
    const zip = tampered((bytes, { directory }) => bytes.writeUInt16LE(1, directory + 8));
    expect(refusalOf(zip).code).toBe('encrypted');
  });

  const elsewhere = 'the directory does not end where its end record begins';
  const shorter = 'the directory breaks off';
  const severalVolumes = 'a zip in several volumes';
  const setCount = (zip: Buffer, end: number, count: number) => {
    zip.writeUInt16LE(count, end + 8);
    zip.writeUInt16LE(count, end + 10);
  };
  it.each<[what: string, cause: string, Parameters<typeof tampered>[0]]>([
    [
      'a method that no workbook uses',
      'compression method 14',
      (zip, { directory, local }) => [zip.writeUInt16LE(14, directory + 10), zip.writeUInt16LE(14, local + 8)],
    ],
    ['two methods for one entry', 'an entry with two headers', (zip, { local }) => zip.writeUInt16LE(0, local + 8)],
    ['two names for one entry', 'an entry with two headers', (zip, { local }) => zip.write('y', local + 30)],
    ['a size beyond 32 bits', 'zip64', (zip, { directory }) => zip.writeUInt32LE(0xffffffff, directory + 24)],
    ['an entry on another disk', severalVolumes, (zip, { directory }) => zip.writeUInt16LE(1, directory + 34)],
    ['a directory on another disk', severalVolumes, (zip, { end }) => zip.writeUInt16LE(1, end + 4)],
    ['a directory elsewhere', elsewhere, (zip, { end }) => zip.writeUInt32LE(0, end + 16)],
    ['a directory beyond the end', elsewhere, (zip, { end }) => zip.writeUInt32LE(0xfffffff0, end + 16)],
    ['fewer entries than it says', shorter, (zip, { end }) => setCount(zip, end, 9)],
    [
      'more entries than it says',
      'the directory has more entries than it says',
      (zip, { end }) => setCount(zip, end, 2),
    ],
    ['an entry whose name is cut off', shorter, (zip, { directory }) => zip.writeUInt16LE(9999, directory + 28)],
    [
      'an entry that begins outside the file',
      'an entry without a header',
      (zip, { directory }) => zip.writeUInt32LE(0x7fffffff, directory + 42),
    ],
    [
      'an entry that begins where none does',
      'an entry without a header',
      (zip, { directory, local }) => zip.writeUInt32LE(local + 1, directory + 42),
    ],
    [
      'an entry that reaches into the directory',
      'an entry that overlaps the directory',
      (zip, { directory }) => zip.writeUInt32LE(5000, directory + 20),
    ],
    [
      'contents that fail their checksum',
      `${sheet} fails its checksum`,
      (zip, { directory }) => zip.writeUInt32LE(1, directory + 16),
    ],
  ])('is damaged when it has %s: %s', (_, cause, change) => {
    expect(refusalOf(tampered(change))).toMatchObject({ code: 'damaged', cause });
  });

  it('is damaged when its contents cannot be unpacked', () => {
    const zip = tampered((bytes, { local }) => bytes.fill(0xff, local + 30 + sheet.length, local + 80));
    expect(refusalOf(zip)).toMatchObject({ code: 'damaged', cause: { message: `${sheet} cannot be unpacked` } });
  });

  it('is damaged when it counts more entries than 16 bits do', () => {
    expect(refusalOf(tampered((zip, { end }) => zip.writeInt32LE(-1, end + 8))).code).toBe('damaged');
  });

  it('is damaged when two entries share their bytes', () => {
    const zip = Buffer.from(zipFile({ ...smallWorkbook, 'xl/worksheets/sheet2.xml': smallWorkbook[sheet] }));
    const first = places(zip);
    const second = places(zip, 'xl/worksheets/sheet2.xml');
    zip.write(sheet, second.directory + 46);
    zip.writeUInt32LE(first.local, second.directory + 42);
    expect(refusalOf(zip)).toMatchObject({ code: 'damaged', cause: 'entries that overlap' });
  });

  it('is damaged when two entries have the same name, in whatever case', () => {
    const parts = { ...smallWorkbook, 'XL/worksheets/sheet1%2Exml': 'another' };
    expect(refusalOf(zipFile(parts)).cause).toBe('two parts named XL/worksheets/sheet1%2Exml');
  });
});

describe('a zip bomb', () => {
  it('is too large when an entry says that it is', () => {
    const zip = tampered((bytes, { directory }) => bytes.writeUInt32LE(81 * 1024 * 1024, directory + 24));
    expect(refusalOf(zip).code).toBe('too-large');
  });

  it('is too large when its entries together say that they are', () => {
    const zip = tampered((bytes, { directory }) => {
      bytes.writeUInt32LE(61 * 1024 * 1024, directory + 24);
      bytes.writeUInt32LE(61 * 1024 * 1024, places(bytes, 'xl/workbook.xml').directory + 24);
    });
    expect(refusalOf(zip).code).toBe('too-large');
  });

  it('is not unpacked beyond what its directory says, and damaged', () => {
    const zip = Buffer.from(workbookFile({ [sheet]: new Uint8Array(2 * 1024 * 1024) }));
    zip.writeUInt32LE(400, places(zip).directory + 24);
    const { code, cause } = refusalOf(zip);
    expect(code).toBe('damaged');
    expect(cause).toMatchObject({ cause: { code: 'ERR_BUFFER_TOO_LARGE' } });
  });

  it('is damaged when it unpacks to less than its directory says', () => {
    const zip = tampered((bytes, { directory }) => bytes.writeUInt32LE(70_000_000, directory + 24));
    const cause = `${sheet} is not of the size that the directory says`;
    expect(refusalOf(zip)).toMatchObject({ code: 'damaged', cause });
  });

  it('is too large when many sheets are the same large part', () => {
    const large = sheetPart('', `<extLst>${`<ext>${' '.repeat(100_000)}</ext>`.repeat(10)}</extLst>`);
    const budget = () => new Budget(1 / 10);
    const sheets = (count: number) =>
      workbookPart(Array.from({ length: count }, (_, n) => `<sheet name="S${String(n)}" r:id="s1"/>`).join(''));
    const file = (count: number) => workbookFile({ [sheet]: large, 'xl/workbook.xml': sheets(count) });
    expect(readWorkbookFile(file(2), budget()).sheets).toHaveLength(2);
    expect(refusalOf(file(13), budget()).code).toBe('too-large');
  });

  it('is too large when it has more entries than a workbook', () => {
    const extra = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`xl/media/${String(index)}.png`, '']));
    expect(refusalOf(workbookFile(extra)).code).toBe('too-large');
  });

  it('is too large when the file itself is', () => {
    expect(refusalOf(Buffer.concat([workbookFile(), new Uint8Array(25 * 1024 * 1024)])).code).toBe('too-large');
  });

  it('costs nothing in a part that nobody reads', () => {
    const zip = Buffer.from(workbookFile({ 'xl/media/image1.png': new Uint8Array(1024 * 1024) }));
    zip.writeUInt32LE(100, places(zip, 'xl/media/image1.png').directory + 24);
    expect(a1Of(zip)).toEqual(vision);
  });
});
