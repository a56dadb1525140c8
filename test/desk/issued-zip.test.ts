import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { issuedPath } from '../../desk/api/year.ts';
import { pdqm } from '../many-runs.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { servedDesk } from './served-desk.ts';

const folder = temporaryFolder();
const office = path.join(folder, 'office');

/** What somebody gets who unpacks a ZIP while it comes, as Java does: where the size of a file stands after it, its own end has to tell. */
function unpackedOnItsWay(zip: Buffer): Readonly<Record<string, Buffer>> {
  const files: Record<string, Buffer> = {};
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50;) {
    const [flags, method, nameLength] = [zip.readUInt16LE(at + 6), zip.readUInt16LE(at + 8), zip.readUInt16LE(at + 26)];
    const start = at + 30 + nameLength + zip.readUInt16LE(at + 28);
    expect([flags & 8, method]).toEqual([8, 8]);
    const { buffer, engine } = inflateRawSync(zip.subarray(start), { info: true }) as unknown as {
      readonly buffer: Buffer;
      readonly engine: { readonly bytesWritten: number };
    };
    files[zip.toString('utf8', at + 30, at + 30 + nameLength)] = buffer;
    at = start + engine.bytesWritten + 16;
  }
  return files;
}

it('The ZIP of issued workbooks can be unpacked while it comes, and by `unzip` with its accents', async () => {
  const served = await servedDesk(office, 'Thameside Learning Partnership');
  writeFileSync(
    path.join(folder, 'schools.csv'),
    'organisation,la,urn\nÉcole Ash,Lambeth,100001\nBirch,Lambeth,100002\n',
  );
  const issued = path.join(office, 'workbooks');
  expect((await pdqm(['new', '--schools', 'schools.csv', '--out', issued], { cwd: folder })).code).toBe(0);
  const { headers } = await fetch(served.address, { redirect: 'manual' });
  const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
  const answered = await fetch(`${served.origin}${issuedPath}`, { headers: { cookie } });
  const zip = Buffer.from(await answered.arrayBuffer());
  await served.close();

  const names = readdirSync(issued).filter((name) => name.endsWith('.xlsx'));
  const packed = Object.entries(unpackedOnItsWay(zip));
  expect(packed.map(([name]) => path.basename(name)).sort()).toEqual(names.sort());
  for (const [name, bytes] of packed)
    expect([name, readFileSync(path.join(issued, path.basename(name))).equals(bytes)]).toEqual([name, true]);
  expect(zip[zip.lastIndexOf('PK\x01\x02') + 5]).toBe(3);
});
