import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { pdqm } from '../many-runs.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const root = temporaryFolder();
const cwd = path.join(root, 'office');
const settings = { issuingBody: { name: 'A', contact: 'b' }, verifyAddress: 'https://mark.example.org/check/' };

const office = async (name: string, more: object = settings) => {
  await pdqm(['init', name], { cwd: root });
  writeFileSync(path.join(root, name, 'pdqm.json'), JSON.stringify(more));
  return path.join('..', name);
};

beforeAll(() => office('office'));

describe('what an office lacks for the proof, or a folder of pages has too much, is said in one line', () => {
  it('no key, a key that is none, no address, a folder of something else, nothing to check by', async () => {
    const noKey = await office('no-key');
    rmSync(path.join(root, 'no-key', 'keys'), { recursive: true });
    const wrongKey = await office('wrong-key');
    const [pem = ''] = readdirSync(path.join(root, 'wrong-key', 'keys')).filter((name) => name.endsWith('.pem'));
    writeFileSync(path.join(root, 'wrong-key', 'keys', pem), 'no key');
    const noAddress = await office('no-address', { issuingBody: settings.issuingBody });
    const said = async (...args: readonly string[]) => {
      const { code, stderr } = await pdqm(args, { cwd });
      return [code, stderr];
    };
    const publish = ['register', 'publish', '--out', '../other', '--office'];
    expect(await said(...publish, noKey)).toEqual([2, expect.stringMatching(/^pdqm: .*no key here.*--new-key\n$/)]);
    expect(await said(...publish, wrongKey)).toEqual([
      2,
      expect.stringMatching(/^pdqm: .*\.pem: this key cannot.*\n$/),
    ]);
    expect(await said(...publish, noAddress)).toEqual([2, expect.stringMatching(/^pdqm: .*verifyAddress.*\n$/)]);
    writeFileSync(path.join(cwd, 'certificates', 'one.pdf'), '%PDF');
    expect(await said('register', 'publish', '--out', 'certificates')).toEqual([
      2,
      expect.stringMatching(/^pdqm: --out certificates: .*not published.*\n$/),
    ]);
    expect(await said('verify', 'x', '--published', 'returns')).toEqual([
      2,
      expect.stringMatching(/^pdqm: --published returns: .*status\.json.*\n$/),
    ]);
    const { code, stderr } = await pdqm(['verify', 'x'], { cwd: root });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^pdqm: Nothing is known here.*\n$/)]);
  });

  it('what somebody has changed in a published folder is left, and named', async () => {
    await pdqm(['register', 'publish', '--out', '../public'], { cwd });
    const file = path.join(root, 'public', 'did.json');
    writeFileSync(file, '{"mine": true}');
    const { code, stderr } = await pdqm(['register', 'publish', '--out', '../public'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/did\.json: this file is not as it was published/)]);
    expect(readFileSync(file, 'utf8')).toBe('{"mine": true}');
  });
});

describe('a PDF that holds what no certificate does', () => {
  const long = (length: number) => JSON.stringify({ a: 'a'.repeat(length) });
  const pdfWith = (text: string, count: number) => {
    const packed = deflateSync(text);
    const file = Buffer.concat([
      Buffer.from(`1 0 obj\n<</Type/EmbeddedFile/Filter/FlateDecode/Length ${String(packed.length)}>>\nstream\n`),
      packed,
      Buffer.from('\nendstream\nendobj\n'),
    ]);
    return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...Array.from({ length: count }, () => file)]);
  };

  it.each([
    ['a text longer than any credential', long(120_000), 1],
    ['more texts than all certificates of a round', long(90_000), 100],
  ])('is not searched through: %s', async (_, text, count) => {
    writeFileSync(path.join(root, 'heap.pdf'), pdfWith(text, count));
    const { stdout } = await pdqm(['verify', '../heap.pdf', '--json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ genuine: false, problems: [{ code: 'no-credential-in-file' }] });
  });
});
