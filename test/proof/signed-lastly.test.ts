import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../../framework/editions/london/index.ts';
import { buildWorkbook } from '../../workbook/write/return-workbook.ts';
import { pdqm } from '../many-runs.ts';
import { decidedReturn } from '../returns.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const root = temporaryFolder();
const cwd = path.join(root, 'office');

describe('a certificate that is signed with the issuing body’s own certificate as well', () => {
  const certify = (password: string) =>
    pdqm(['certificate', '../returns', '--from-returns', '--json', '--quiet'], {
      cwd,
      env: { PDQM_SIGNING_PASSWORD: password },
    });

  beforeAll(async () => {
    await pdqm(['init', cwd]);
    const settings = { issuingBody: { name: 'Camden Learning', contact: 'b' }, verifyAddress: 'https://mark.example/' };
    writeFileSync(path.join(cwd, 'pdqm.json'), JSON.stringify(settings));
    mkdirSync(path.join(root, 'returns'));
    writeFileSync(path.join(root, 'returns', 'a.xlsx'), await buildWorkbook(london, decidedReturn(london)));
    const brand = path.join(cwd, 'brand');
    mkdirSync(brand);
    const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { cwd: brand, stdio: 'pipe' });
    openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'a.key', '-out', 'a.crt', '-subj', '/CN=Mark');
    openssl('pkcs12', '-export', '-inkey', 'a.key', '-in', 'a.crt', '-out', 'signing.p12', '-passout', 'pass:secret');
  });

  it('is not made with a wrong password, which is said in one line', async () => {
    const { code, stdout, stderr } = await certify('wrong');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /^pdqm: .*signing\.p12: the password does not open this file\. Check the setting PDQM_SIGNING_PASSWORD\.\n$/,
    );
  });

  it('is signed lastly, over all of it, and its credential is found and genuine', async () => {
    const ran = await certify('secret');
    expect([ran.code, ran.results().map(({ status }) => status)]).toEqual([0, ['made']]);
    const [file = ''] = readdirSync(path.join(cwd, 'certificates')).filter((name) => name.endsWith('.pdf'));
    const pdf = path.join(cwd, 'certificates', file);
    const { code, stdout } = await pdqm(['verify', pdf, '--json', '--quiet'], { cwd });
    expect([code, stdout]).toEqual([0, expect.stringContaining('"genuine":true,"state":"in force"')]);
    const said = spawnSync('pdfsig', [pdf], { encoding: 'utf8' });
    if (!said.error) {
      expect(said.stdout).toContain('Signature is Valid');
      expect(said.stdout).toContain('Total document signed');
    }
  });
});
