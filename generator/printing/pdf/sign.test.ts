import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toldOfPdf } from '../../../test/pdf-programs.ts';
import { readPdf } from '../../../test/pdf.ts';
import { WrongRequest } from '../../failure.ts';
import { findBrowser } from '../browser.ts';
import { openPrinter } from '../printer.ts';
import { openSigner } from './sign.ts';
import { UnexpectedPdf } from './update.ts';

const password = 'gänseblümchen';
/** An hour after the certificates were made. */
const now = new Date(Date.now() + 3_600_000);
let folder: string;
let plain: Uint8Array;

const openssl = (...args: readonly string[]): void => {
  execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
};
const fileOf = (name: string): { file: string; bytes: Uint8Array; password: string } => ({
  file: name,
  bytes: readFileSync(join(folder, name)),
  password,
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sign-'));
  writeFileSync(join(folder, 'of-a-signer'), 'basicConstraints=CA:FALSE\nkeyUsage=digitalSignature,nonRepudiation\n');
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'ca.key', '-out', 'ca.crt', '-subj', '/CN=CA');
  for (const [name, ...kind] of [
    ['rsa', 'rsa:2048'],
    ['ec', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
    ['ed', 'ed25519'],
  ] as const) {
    openssl('req', '-newkey', ...kind, '-nodes', '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', '/CN=Mark');
    const by = ['-CA', 'ca.crt', '-CAkey', 'ca.key', '-CAcreateserial', '-extfile', 'of-a-signer'];
    openssl('x509', '-req', '-in', `${name}.csr`, ...by, '-out', `${name}.crt`, '-days', '20');
    const file = ['-inkey', `${name}.key`, '-in', `${name}.crt`, '-certfile', 'ca.crt', '-out', `${name}.p12`];
    openssl('pkcs12', '-export', ...file, '-passout', `pass:${password}`);
  }
  openssl('pkcs12', '-export', '-nokeys', '-in', 'rsa.crt', '-out', 'no-key.p12', '-passout', `pass:${password}`);
  const old = ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-inkey', 'rsa.key', '-in', 'rsa.crt'];
  openssl('pkcs12', '-export', ...old, '-out', 'old.p12', '-passout', `pass:${password}`);
  const printer = openPrinter({ browserPath: findBrowser() ?? '' });
  plain = await printer.print({
    stylesheet: "body { font-family: 'Source Serif 4' }",
    title: 'Certificate',
    language: 'en-GB',
    body: '<h1>Certificate</h1><p><a href="https://example.org/">Ask here</a></p>',
  });
  await printer.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What `openssl` says of a signature and of the bytes that it says it covers. */
function verify(pdf: Uint8Array): void {
  const text = Buffer.from(pdf).toString('latin1');
  const [, start, end, rest] = (/\/ByteRange \[0 (\d+) +(\d+) +(\d+) *\]/.exec(text) ?? []).map(Number);
  expect([text[start ?? 0], text[(end ?? 0) - 1], (end ?? 0) + (rest ?? 0)]).toEqual(['<', '>', pdf.length]);
  writeFileSync(join(folder, 'content'), Buffer.concat([pdf.subarray(0, start), pdf.subarray(end)]));
  writeFileSync(join(folder, 'signature'), Buffer.from(text.slice((start ?? 0) + 1, (end ?? 0) - 1), 'hex'));
  const signature = ['-in', 'signature', '-inform', 'DER', '-content', 'content', '-binary', '-CAfile', 'ca.crt'];
  openssl('cms', '-verify', '-cades', ...signature, '-purpose', 'any', '-out', 'content.out');
}

describe('a signed document', () => {
  it.each(['rsa.p12', 'ec.p12'])('is what the certificate in %s vouches for, and nothing else', async (name) => {
    const signer = await openSigner(fileOf(name), now);
    const pdf = signer.sign(plain, now);

    expect(() => verify(pdf)).not.toThrow();
    const changed = Buffer.from(pdf);
    changed[20] = (changed[20] ?? 0) ^ 1;
    expect(() => verify(changed)).toThrow();
    const told = await toldOfPdf('pdfsig', ['-nocert', 'FILE'], pdf);
    expect(told?.words ?? 'Signature is Valid. Total document signed').toMatch(
      /Total document signed[\s\S]*Signature is Valid|Signature is Valid[\s\S]*Total document signed/,
    );
    expect((await toldOfPdf('qpdf', ['--check', 'FILE'], pdf)) ?? { code: 0 }).toMatchObject({ code: 0 });
    expect(await readPdf(pdf)).toEqual(await readPdf(plain));
  });

  it('is not signed again', async () => {
    const signer = await openSigner(fileOf('rsa.p12'), now);
    expect(() => signer.sign(signer.sign(plain, now), now)).toThrow(UnexpectedPdf);
  });
});

describe('a file that documents cannot be signed with', () => {
  const inDays = (days: number): Date => new Date(now.getTime() + days * 86_400_000);
  it.each([
    ['has another password', { ...{ password: 'guess' }, name: 'rsa.p12' }, now, /password does not open/],
    ['is not a key file', { name: 'ca.crt' }, now, /not a PKCS#12/],
    ['has no private key', { name: 'no-key.p12' }, now, /no private key/],
    ['has a key of a kind that PDF readers do not know', { name: 'ed.p12' }, now, /neither RSA/],
    ['is protected in an old way', { name: 'old.p12' }, now, /old way/],
    ['has a certificate that has expired', { name: 'rsa.p12' }, inDays(30), /expired/],
    ['has a certificate of tomorrow', { name: 'rsa.p12' }, inDays(-2), /not valid yet/],
  ])('is named where it %s', async (_what, { name, ...more }: { name: string; password?: string }, at, words) => {
    const opened = openSigner({ ...fileOf(name), ...more }, at);
    await expect(opened).rejects.toThrow(WrongRequest);
    await expect(opened).rejects.toThrow(words);
    await expect(opened).rejects.toMatchObject({ code: 'signing-key', facts: { file: name } });
  });
});
