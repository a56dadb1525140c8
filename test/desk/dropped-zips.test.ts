import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate';
import { uploadPath } from '../../desk/api/returns.ts';
import type { Taken } from '../../desk/api/returns.ts';
import { zip64Of } from '../zip64.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { smallWorkbook, workbookFile, zipFile } from '../hand-made-workbook.ts';
import type { ServedDesk } from './served-desk.ts';
import { servedDesk } from './served-desk.ts';

/* ZIPs as other programs make them, dropped at the desk: what is in them is kept to the byte, or refused in one line. */

const office = path.join(temporaryFolder(), 'office');
const returns = path.join(office, 'returns');
let served: ServedDesk;
let cookie: string;

beforeAll(async () => {
  served = await servedDesk(office, 'Thameside Learning Partnership');
  const { headers } = await fetch(served.address, { redirect: 'manual' });
  cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterAll(() => served.close());
async function dropped(name: string, bytes: Uint8Array): Promise<readonly Taken[]> {
  const headers = { cookie, origin: served.origin, 'sec-fetch-site': 'same-origin' };
  const target = `${served.origin}${uploadPath}?${new URLSearchParams({ name }).toString()}`;
  const answered = await fetch(target, { method: 'POST', headers, body: Buffer.from(bytes) });
  return (await answered.json()) as readonly Taken[];
}

type Files = Readonly<Record<string, Uint8Array>>;

/** Workbooks whose own entries lie in them unpacked, so that their headers can be taken for those of the ZIP around them. */
const workbooksOf = (round: string): Files =>
  Object.fromEntries(
    ['Ash', 'Birch', 'Cedar'].map((school) => {
      const name = `${school} ${round}.xlsx`;
      return [name, zipFile({ ...smallWorkbook, 'docProps/school.xml': `<school>${name}</school>` }, 0)];
    }),
  );

const inFolder = (files: Files) =>
  Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`Returns/${name}`, bytes]));

/** As it is sent while it is packed: the size of a file stands after it. */
function streamed(files: Files, Packed: typeof ZipPassThrough | typeof ZipDeflate): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_, piece) => pieces.push(piece));
  for (const [name, bytes] of Object.entries(files)) {
    const entry = new Packed(name);
    zip.add(entry);
    entry.push(bytes, true);
  }
  zip.end();
  return Buffer.concat(pieces);
}

const withStrokes = (files: Files) =>
  Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name.replaceAll('/', '\\'), bytes]));

function expectKept(files: Files, taken: readonly Taken[]): void {
  expect(taken.map(({ outcome, file }) => [outcome, file])).toEqual(Object.keys(files).map((name) => ['kept', name]));
  for (const [name, bytes] of Object.entries(files)) {
    const there = readFileSync(path.join(returns, name));
    expect([name, there.equals(bytes)]).toEqual([name, true]);
  }
}

it.each<[string, (files: Files) => Uint8Array]>([
  ['as Windows makes it', zipSync],
  ['packed on its way, its files stored', (files) => streamed(files, ZipPassThrough)],
  ['packed on its way, its files deflated', (files) => streamed(files, ZipDeflate)],
  ['in zip64', (files) => zip64Of(zipSync(files))],
  ['in zip64, packed on its way, its files stored', (files) => zip64Of(streamed(files, ZipPassThrough))],
  ['with the strokes of Windows', (files) => zipSync({ 'Returns\\': new Uint8Array(), ...withStrokes(files) })],
  ['with a line break after it', (files) => Buffer.concat([zipSync(files), Buffer.from('\r\n')])],
])('keeps every file of a ZIP %s', async (how, zipped) => {
  const files = workbooksOf(how);
  expectKept(files, await dropped('Returns.zip', zipped(inFolder(files))));
});

/** @param written the bytes of a name whose first letters are `name` in the ZIP */
function named(name: string, written: Buffer): Uint8Array {
  const school = `<school>${written.toString('latin1')}</school>`;
  const zip = Buffer.from(zipSync({ [name]: workbookFile({ 'docProps/school.xml': school }) }));
  for (let at = zip.indexOf(name); at >= 0; at = zip.indexOf(name, at + 1)) written.copy(zip, at);
  return zip;
}

it.each([
  ['a Mac', 'Zoë.xlsx', Buffer.from('Zoe\u0308.xlsx')],
  ['Windows', 'Chloë.xlsx', Buffer.from('Chlo\x89.xlsx', 'latin1')],
])('knows the letters of a name as %s writes them', async (_, file, written) => {
  const [taken] = await dropped('Returns.zip', named('x'.repeat(written.length), written));
  expect(taken).toMatchObject({ outcome: 'kept', file });
});

it('keeps a workbook whose name a mail program has left out', async () => {
  const bytes = workbooksOf('nameless')['Ash nameless.xlsx'];
  expect(await dropped('.xlsx', bytes ?? new Uint8Array())).toMatchObject([{ outcome: 'kept', file: 'Return.xlsx' }]);
});

it('unpacks a ZIP that was given the ending of a workbook', async () => {
  const files = workbooksOf('renamed');
  expectKept(files, await dropped('Quality Mark.xlsx', zipSync(inFolder(files))));
});

it.each([
  ['Ash.ods', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }, /OpenDocument/],
  ['Ash.docx', { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<x/>' }, /text document/],
  ['Ash.numbers', { 'Index/Document.iwa': 'x', 'preview.jpg': 'x' }, /Numbers/],
  ['ATT00001', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }, /not a workbook/],
  ['Returns.zip', { '.Ash.xlsx.icloud': 'bplist00' }, /iCloud/],
  ['Returns.zip', { 'Returns/': '' }, /no file in this ZIP/],
])('says in one line what %s is', async (name, parts, message) => {
  const zip = zipSync(Object.fromEntries(Object.entries(parts).map(([part, text]) => [part, strToU8(text)])));
  const taken = await dropped(name, zip);
  expect(taken).toMatchObject([{ outcome: 'refused', message: expect.stringMatching(message) as string }]);
});

it('says of a ZIP that was cut off that its end is missing', async () => {
  const zip = zipSync(inFolder(workbooksOf('cut')));
  expect(await dropped('Returns.zip', zip.subarray(0, zip.length - 30))).toMatchObject([
    { name: 'Returns.zip', outcome: 'refused', message: expect.stringContaining('incomplete') as string },
  ]);
});
