import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startS3Double } from '../../test/s3-double.mjs';
import type { S3Double } from '../../test/s3-double.mjs';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { hashOf } from '../store/manifest.ts';
import type { DocumentStore } from './document-store.ts';
import { openDocumentStore } from './open-document-store.ts';
import { putWhole, wholeOf } from './whole.ts';

const folder = temporaryFolder();
const environment = { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'secret' };
let double: S3Double;
beforeAll(async () => {
  double = await startS3Double();
  Object.assign(process.env, environment, { AWS_ENDPOINT_URL: double.endpoint });
});
afterAll(async () => {
  for (const name of [...Object.keys(environment), 'AWS_ENDPOINT_URL']) Reflect.deleteProperty(process.env, name);
  await double.stop();
});

const run = 'a'.repeat(32);
const name = (digit: string) => ({ run, hash: digit.repeat(64) });
const bytes = (text: string) => Buffer.from(text);
const text = (found: Uint8Array | null) => found && Buffer.from(found).toString();

describe.each([
  ['a folder', () => path.join(folder, 'documents')],
  ['a double of S3', () => 's3://bucket/office/queue'],
])('documents in %s', (_kind, address) => {
  let store: DocumentStore;
  beforeAll(async () => {
    store = await openDocumentStore(address());
  });
  afterAll(() => store.close());

  it('keep the first that was put under a name, whoever else puts', async () => {
    const puts = await Promise.all(['one', 'two', 'three'].map((each) => store.put(name('1'), bytes(each))));
    expect(puts.filter((isPut) => isPut)).toHaveLength(1);
    expect(text(await store.get(name('1')))).toBe(['one', 'two', 'three'][puts.indexOf(true)]);
    expect(await store.put(name('1'), bytes('four'))).toBe(false);
  });

  it('are gone once they are removed, and those of other runs stay', async () => {
    const other = { run: 'b'.repeat(32), hash: '2'.repeat(64) };
    await Promise.all([
      store.put(name('2'), bytes('2')),
      store.put(name('3'), bytes('3')),
      store.put(other, bytes('o')),
    ]);
    await store.remove(name('2'));
    expect([await store.get(name('2')), text(await store.get(name('3')))]).toEqual([null, '3']);
    await store.removeRun(run);
    expect([await store.get(name('3')), text(await store.get(other))]).toEqual([null, 'o']);
  });

  it.each([
    { run: '../../../../etc'.padEnd(32, '0'), hash: '1'.repeat(64) },
    { run, hash: '../secret' },
    { run, hash: 'A'.repeat(64) },
  ])('have no name that leads elsewhere: $hash', async (wrong) => {
    await expect(store.get(wrong)).rejects.toThrow(/not the name/);
    await expect(store.put(wrong, bytes('x'))).rejects.toThrow(/not the name/);
  });
});

it('a run that left its documents is removed a day later, and nothing else of the folder', async () => {
  const old = path.join(folder, 'old');
  for (const each of [run, 'b'.repeat(32), 'pictures']) {
    mkdirSync(path.join(old, each), { recursive: true });
    writeFileSync(path.join(old, each, 'file'), '');
  }
  const dayBefore = new Date(Date.now() - 25 * 60 * 60 * 1000);
  for (const each of [run, 'pictures']) utimesSync(path.join(old, each), dayBefore, dayBefore);
  await openDocumentStore(old);
  expect(readdirSync(old).sort()).toEqual(['b'.repeat(32), 'pictures'].sort());
});

it('an address that is neither a folder nor a bucket is refused', async () => {
  await expect(openDocumentStore('http://example.org/documents')).rejects.toMatchObject({ code: 'documents-address' });
});

it.each([0, 2, 3])(
  'a document of which only %i bytes are there is not taken for whole, and is put again',
  async (cut) => {
    const store = await openDocumentStore(path.join(folder, `cut at ${String(cut)}`));
    const hash = hashOf('%PDF');
    await store.put({ run, hash }, bytes('%PDF').subarray(0, cut));
    expect(await wholeOf(store, { run, hash })).toBeNull();
    for (let again = 0; again < 2; again += 1) {
      expect(await putWhole(store, run, bytes('%PDF'))).toBe(hash);
      expect(text(await wholeOf(store, { run, hash }))).toBe('%PDF');
    }
  },
);
