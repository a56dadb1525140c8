import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { strToU8, Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate';
import { uploadPath } from '../../desk/api/returns.ts';
import type { Taken } from '../../desk/api/returns.ts';
import { zip64Of } from '../zip64.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { smallWorkbook, zipFile } from '../hand-made-workbook.ts';
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
beforeEach(() => {
  rmSync(returns, { recursive: true });
  mkdirSync(returns);
});

async function dropped(name: string, bytes: Uint8Array): Promise<readonly Taken[]> {
  const headers = { cookie, origin: served.origin, 'sec-fetch-site': 'same-origin' };
  const target = `${served.origin}${uploadPath}?${new URLSearchParams({ name }).toString()}`;
  const answered = await fetch(target, { method: 'POST', headers, body: Buffer.from(bytes) });
  return (await answered.json()) as readonly Taken[];
}

const kept = () =>
  Object.fromEntries(readdirSync(returns).map((name) => [name, [...readFileSync(path.join(returns, name))]]));

/** Workbooks whose own entries lie in them unpacked, so that their headers can be taken for those of the ZIP around them. */
const workbooks = Object.fromEntries(
  ['Ash', 'Birch', 'Cedar'].map((school) => [
    `${school}.xlsx`,
    zipFile({ ...smallWorkbook, 'docProps/school.xml': `<school>${school}</school>` }, 0),
  ]),
);
const whole = () => Object.fromEntries(Object.entries(workbooks).map(([name, bytes]) => [name, [...bytes]]));

/** As it is sent while it is packed: the size of a file stands after it. */
function streamed(Packed: typeof ZipPassThrough | typeof ZipDeflate): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_, piece) => pieces.push(piece));
  for (const [name, bytes] of Object.entries(workbooks)) {
    const entry = new Packed(`Returns/${name}`);
    zip.add(entry);
    entry.push(bytes, true);
  }
  zip.end();
  return Buffer.concat(pieces);
}

const inFolder = Object.fromEntries(Object.entries(workbooks).map(([name, bytes]) => [`Returns/${name}`, bytes]));

it.each<[string, Uint8Array]>([
  ['as Windows makes it', zipSync(inFolder)],
  ['packed on its way, its files stored', streamed(ZipPassThrough)],
  ['packed on its way, its files deflated', streamed(ZipDeflate)],
  ['in zip64', zip64Of(zipSync(inFolder))],
  ['in zip64, packed on its way, its files stored', zip64Of(streamed(ZipPassThrough))],
  ['with a comment after it', Buffer.concat([zipSync(inFolder), Buffer.from('\r\n')])],
])('keeps every file of a ZIP %s', async (_, zip) => {
  const taken = await dropped('Returns.zip', zip);
  expect(taken.map(({ outcome }) => outcome)).toEqual(['kept', 'kept', 'kept']);
  expect(kept()).toEqual(whole());
});

/** @param written the bytes of a name whose first letters are `name` in the ZIP */
function named(name: string, written: Buffer): Uint8Array {
  const zip = Buffer.from(zipSync({ [name]: workbooks['Ash.xlsx'] ?? new Uint8Array() }));
  for (let at = zip.indexOf(name); at >= 0; at = zip.indexOf(name, at + 1)) written.copy(zip, at);
  return zip;
}

it.each([
  ['a Mac', Buffer.from('Zoe\u0308.xlsx')],
  ['Windows', Buffer.from('Zo\x89.xlsx', 'latin1')],
])('knows the letters of a name as %s writes them', async (_, written) => {
  const [taken] = await dropped('Returns.zip', named('x'.repeat(written.length), written));
  expect(taken).toMatchObject({ outcome: 'kept', file: 'Zoë.xlsx' });
});

it('unpacks a ZIP that was given the ending of a workbook', async () => {
  expect(await dropped('Quality Mark.xlsx', zipSync(inFolder))).toHaveLength(3);
  expect(kept()).toEqual(whole());
});

it.each([
  ['Ash.ods', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }, /OpenDocument/],
  ['Ash.docx', { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<x/>' }, /text document/],
  ['Ash.numbers', { 'Index/Document.iwa': 'x', 'preview.jpg': 'x' }, /Numbers/],
  ['ATT00001', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }, /not a workbook/],
  ['Returns.zip', { 'Returns/': '' }, /no file in this ZIP/],
])('says in one line what %s is', async (name, parts, message) => {
  const zip = zipSync(Object.fromEntries(Object.entries(parts).map(([part, text]) => [part, strToU8(text)])));
  const taken = await dropped(name, zip);
  expect(taken).toMatchObject([{ name, outcome: 'refused', message: expect.stringMatching(message) as string }]);
});

it('says of a ZIP that was cut off that its end is missing', async () => {
  const zip = zipSync(inFolder);
  const taken = await dropped('Returns.zip', zip.subarray(0, zip.length - 30));
  expect(taken).toMatchObject([
    { name: 'Returns.zip', outcome: 'refused', message: expect.stringContaining('incomplete') as string },
  ]);
  expect(kept()).toEqual({});
});
