import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pdqm } from '../many-runs.ts';
import { decidedSchool } from '../rounds.ts';
import { scannedCodes } from '../scanned-codes.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { workbookOf } from '../workbook-of.ts';

const root = temporaryFolder();
const cwd = path.join(root, 'office');
const address = 'https://mark.example.org/check/';
const names = { ash: 'Ashcombe School', birch: 'Birchholt “Free” <School>', cedar: 'مدرسة Cedarwood' };

interface Verified {
  readonly input: string;
  readonly genuine: boolean;
  readonly state: string | null;
  readonly organisation: string | null;
  readonly problems: readonly { readonly code: string }[];
}

async function verify(inputs: readonly string[], ...flags: readonly string[]) {
  const { code, stdout } = await pdqm(['verify', ...inputs, '--json', '--quiet', ...flags], { cwd });
  return {
    code,
    lines: stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Verified),
  };
}

const verdicts = async (inputs: readonly string[], ...flags: readonly string[]) =>
  (await verify(inputs, ...flags)).lines.map(({ genuine, state, problems }) => [
    genuine,
    state,
    ...problems.map(({ code }) => code),
  ]);

const certificate = (name: string) =>
  path.join('certificates', readdirSync(path.join(cwd, 'certificates')).find((file) => file.startsWith(name)) ?? '');
const serialIn = (file: string) => /PDQM-\d{4}-\w{8}/.exec(file)?.[0] ?? '';

/** What a camera reads from the picture of the printed page. */
const scanned = async (file: string) => (await scannedCodes(path.join(cwd, file), '150'))[0] ?? '';

const codes: Record<string, string> = {};

beforeAll(async () => {
  mkdirSync(path.join(root, 'returns'), { recursive: true });
  for (const [index, name] of Object.values(names).entries())
    writeFileSync(
      path.join(root, 'returns', `${String(index)}.xlsx`),
      await workbookOf(decidedSchool(name, `RPR00F22222${String(index + 3)}`)),
    );
  await pdqm(['init', 'office'], { cwd: root });
  const issuingBody = { name: 'Camden Learning', contact: 'mark@example.org' };
  writeFileSync(path.join(cwd, 'pdqm.json'), JSON.stringify({ issuingBody, verifyAddress: address }));
  await pdqm(['certificate', '../returns', '--from-returns', '--quiet'], { cwd });
});

it('a certificate’s code leads to the address, and what stands behind it is genuine, as is the PDF and the serial', async () => {
  const [ash, birch, cedar] = [certificate('Ash'), certificate('Birch'), certificate('مدرسة')];
  for (const file of [ash, birch, cedar]) {
    codes[file] = await scanned(file);
    expect(codes[file]).toMatch(/^https:\/\/mark\.example\.org\/check\/#[A-Z2-7]+$/);
  }
  const { code, lines } = await verify([ash, birch, cedar, ...Object.values(codes), serialIn(ash).toLowerCase()]);
  expect(code).toBe(0);
  expect(lines.map(({ genuine, state, organisation, problems }) => [genuine, state, organisation, problems])).toEqual(
    [names.ash, names.birch, names.cedar, names.ash, names.birch, names.cedar, names.ash].map((name) => [
      true,
      'in force',
      name,
      [],
    ]),
  );
  expect(Object.keys(lines[0] ?? {})).toEqual([
    'input',
    'genuine',
    'state',
    'organisation',
    'award',
    'validFrom',
    'validUntil',
    'issuer',
    'statusAsOf',
    'problems',
  ]);
});

it('a serial alone, typed or in the address of the award’s page, is in the register: the paper may be anybody’s', async () => {
  const ash = certificate('Ash');
  const serial = serialIn(ash);
  const page = `https://mark.example.org/check/awards/${serial}.html`;
  const ran = await pdqm(['verify', serial, page, ash, '--quiet'], { cwd });
  const said = 'in force until 23 June 2029';
  const lines = ran.stdout.split('\n');
  expect([ran.code, lines[0], lines[2]]).toEqual([
    0,
    `${serial}: In the register: ${said}`,
    `${page}: In the register: ${said}`,
  ]);
  expect(lines[4]).toMatch(new RegExp(`: Genuine, ${said}$`));
  expect(lines[1]).toMatch(new RegExp(`^    ${names.ash} · (Bronze|Silver|Gold) · ${serial} · issued by `));
});

it('is genuine by what was published, on a machine that has no office', async () => {
  const { code } = await pdqm(['register', 'publish', '--out', '../public', '--quiet'], { cwd });
  expect(code).toBe(0);
  const ash = certificate('Ash');
  const shown = [ash, codes[ash] ?? '', serialIn(ash), `../public/awards/${serialIn(ash)}.json`].map((each) =>
    each.startsWith('http') || each.startsWith('PDQM') ? each : path.join('..', 'office', each),
  );
  mkdirSync(path.join(root, 'elsewhere'), { recursive: true });
  const ran = await pdqm(['verify', ...shown, '--published', '../public', '--json', '--quiet'], {
    cwd: path.join(root, 'elsewhere'),
  });
  expect([ran.code, ran.stdout.match(/"genuine":true,"state":"in force"/g)?.length]).toEqual([0, 4]);
});

it('badges and credentials as they were published have nothing against them', async () => {
  const serial = serialIn(certificate('Ash'));
  const published = readdirSync(path.join(root, 'public'), { recursive: true, encoding: 'utf8' });
  const files = published.filter((file) => file.includes(serial) && /\.(png|svg|json)$/u.test(file));
  expect(files.map((file) => path.extname(file)).sort()).toEqual(['.json', '.png', '.svg']);
  expect(await verdicts(files.map((file) => path.join('..', 'public', file)))).toEqual(
    files.map(() => [true, 'in force']),
  );
});

it('another name inside, another’s end, one letter of the code: not genuine', async () => {
  const [ash, birch] = [certificate('Ash'), certificate('Birch')];
  const published = path.join(root, 'public', 'awards', `${serialIn(ash)}.json`);
  const forged = readFileSync(published, 'utf8').replace(names.ash, names.ash.replace('Ash', 'Oak'));
  writeFileSync(path.join(cwd, 'forged.json'), forged);
  const twofold = readFileSync(published, 'utf8').replace('"identityHash"', '"identityHash":"Oakcombe School",$&');
  writeFileSync(path.join(cwd, 'twofold.json'), twofold);
  const code = codes[ash] ?? '';
  const turned = code.slice(0, -40) + (code.at(-40) === 'A' ? 'B' : 'A') + code.slice(-39);
  const mixed = code.slice(0, -100) + (codes[birch] ?? '').slice(-100);
  expect(await verdicts(['forged.json', 'twofold.json', turned, mixed, 'PDQM-2026-34679ACD', 'no such thing'])).toEqual(
    [
      [false, null, 'signature-wrong'],
      [false, null, 'nothing-signed'],
      [false, null, 'signature-wrong'],
      [false, null, expect.stringMatching(/signature-wrong|nothing-signed/)],
      [false, null, 'serial-unknown'],
      [false, null, 'not-recognised'],
    ],
  );
  expect((await verify(['forged.json'])).code).toBe(1);
});

it('a serial is that of its own award, whichever file stands in the published folder in its place', async () => {
  const [ash, birch] = [certificate('Ash'), certificate('Birch')].map(serialIn);
  const published = (serial = '') => path.join(root, 'swapped', 'awards', `${serial}.json`);
  cpSync(path.join(root, 'public'), path.join(root, 'swapped'), { recursive: true });
  cpSync(published(birch), published(ash));
  expect(await verdicts([ash ?? '', birch ?? ''], '--published', '../swapped')).toEqual([
    [false, null, 'signature-wrong'],
    [true, 'in force'],
  ]);
});

it.each([['many/*.pdf'], [String.raw`many\*.pdf`]])('a pattern stands for what it fits: %s', async (pattern) => {
  mkdirSync(path.join(cwd, 'many'), { recursive: true });
  for (const name of ['Ash', 'Birch']) cpSync(path.join(cwd, certificate(name)), path.join(cwd, 'many', `${name}.pdf`));
  expect(await verdicts([pattern])).toEqual([
    [true, 'in force'],
    [true, 'in force'],
  ]);
});

it('a folder that holds nothing to check is called a folder', async () => {
  mkdirSync(path.join(cwd, 'empty'));
  const { code, stdout } = await pdqm(['verify', 'empty'], { cwd });
  expect([code, stdout]).toEqual([1, expect.stringContaining('empty: there is no file in this folder that can')]);
});

it('of a certificate that was made without a code, nobody is sent to its code', async () => {
  const made = await pdqm(['certificate', 'returns/0.xlsx', '--out', 'plain', '--json'], { cwd: root });
  const { code, stdout } = await pdqm(['verify', path.join(root, made.results()[0]?.output ?? '')], { cwd });
  expect([code, stdout]).toEqual([
    1,
    expect.stringContaining('Type the serial that stands on it, or scan the code in its corner if it has one.'),
  ]);
});

it('a PDF that was changed says so, though the credential in it is genuine', async () => {
  const ash = certificate('Ash');
  const bytes = readFileSync(path.join(cwd, ash));
  writeFileSync(path.join(cwd, 'changed.pdf'), Buffer.concat([bytes, Buffer.from('\n% more\n')]));
  expect(await verdicts(['changed.pdf'])).toEqual([[true, 'in force', 'file-not-as-issued']]);
});

it('two credentials in one file are none, whichever stands first; the same one twice, or notes beside it, do no harm', async () => {
  const [ash, birch] = [certificate('Ash'), certificate('Birch')].map((file) => path.join(cwd, file));
  const credential = (file: string) => path.join(root, 'public', 'awards', `${serialIn(file)}.json`);
  const [own, other] = [ash, birch].map((file = '') => readFileSync(credential(file)));
  const attach = (name: string, ...texts: readonly (string | Buffer | undefined)[]) => {
    const files = texts.map((text = '', index) => {
      const place = path.join(root, `attached-${name}-${String(index)}.json`);
      writeFileSync(place, text);
      return place;
    });
    const run = `
import pikepdf, sys
pdf = pikepdf.open(sys.argv[1])
for number, file in enumerate(sys.argv[3:]):
    spec = pikepdf.AttachedFileSpec(pdf, open(file, 'rb').read(), filename=file, mime_type='application/json')
    pdf.attachments[f'{number}.json'] = spec
pdf.save(sys.argv[2])`;
    execFileSync('/usr/bin/python3', ['-c', run, ash ?? '', path.join(cwd, `${name}.pdf`), ...files]);
    return `${name}.pdf`;
  };
  const appended = Buffer.concat([
    Buffer.from(`%PDF-1.7\n900 0 obj\n<</Type/EmbeddedFile/Length ${String(other?.length)}>>\nstream\n`),
    other ?? Buffer.alloc(0),
    Buffer.from('\nendstream\nendobj\n'),
    readFileSync(ash ?? ''),
  ]);
  writeFileSync(path.join(cwd, 'appended.pdf'), appended);
  const badge = readFileSync(path.join(root, 'public', 'badges', `${serialIn(ash ?? '')}.svg`), 'utf8');
  const element = `<openbadges:credential><![CDATA[${String(other)}]]></openbadges:credential>`;
  writeFileSync(path.join(cwd, 'two.svg'), badge.replace('</svg>', `${element}</svg>`));
  const forged = String(own).replace(names.ash, 'Oakcombe School');
  const files = [attach('two', other), attach('altered', forged), 'appended.pdf', 'two.svg'];
  expect(await verdicts(files)).toEqual(files.map(() => [false, null, 'several-credentials']));
  const { code, stdout } = await pdqm(['verify', 'two.pdf'], { cwd });
  expect([code, stdout]).toEqual([
    1,
    expect.stringMatching(/^two\.pdf: Not genuine\n.*2 different credentials in this file/),
  ]);
  const inside = execFileSync('/usr/bin/python3', [
    '-c',
    "import pikepdf,sys; pdf=pikepdf.open(sys.argv[1]); sys.stdout.buffer.write(pdf.attachments['credential.json'].get_file().read_bytes())",
    ash ?? '',
  ]);
  const harmless = [attach('twice', inside), attach('notes', '{"notes":1}', '[1]')];
  expect(await verdicts(harmless)).toEqual(harmless.map(() => [true, 'in force', 'file-not-as-issued']));
});

it('a genuine code behind the address of somebody else is told of', async () => {
  const code = (codes[certificate('Ash')] ?? '').split('#')[1] ?? '';
  const given = [`https://mark.example.org.evil.example/check/#${code}`, `${address}#${code}`, code];
  expect(await verdicts(given)).toEqual([
    [true, 'in force', 'address-of-another'],
    [true, 'in force'],
    [true, 'in force'],
  ]);
});

it('a corrected, a withdrawn and a reinstated award', async () => {
  const [ash, birch] = [certificate('Ash'), certificate('Birch')];
  const [code, other] = [codes[ash] ?? '', codes[birch] ?? ''];
  const serial = serialIn(birch);
  await pdqm(['register', 'correct', serialIn(ash), '--organisation', 'Ash Grove', '--reason', 'Misspelt'], { cwd });
  await pdqm(['register', 'withdraw', serial, '--reason', 'Closed'], { cwd });
  expect(await verdicts([code, ash, certificate('Ash Grove'), other, serial])).toEqual([
    [true, 'replaced'],
    [true, 'replaced'],
    [true, 'in force'],
    [true, 'withdrawn'],
    [true, 'withdrawn'],
  ]);
  expect((await verify([other])).code).toBe(1);
  const stale = await verdicts([code, other], '--published', '../public');
  expect(stale).toEqual([
    [true, 'in force'],
    [true, 'in force'],
  ]);
  await pdqm(['register', 'publish', '--out', '../public', '--quiet'], { cwd });
  expect(await verdicts([code, other], '--published', '../public')).toEqual([
    [true, 'replaced'],
    [true, 'withdrawn'],
  ]);
  await pdqm(['register', 'reinstate', serial, '--reason', 'It has not closed'], { cwd });
  expect(await verdicts([other])).toEqual([[true, 'in force']]);
});

it('a new key: what the earlier signed stays genuine and is not made again; what it signs is genuine too', async () => {
  const cedar = certificate('مدرسة');
  const made = statSync(path.join(cwd, cedar)).mtimeMs;
  expect((await pdqm(['init', '.', '--new-key'], { cwd })).stdout).toMatch(/^[0-9a-f]{8}\n$/);
  const again = await pdqm(['certificate', '../returns/2.xlsx', '--from-returns', '--json', '--quiet'], { cwd });
  expect(again.results().map(({ status }) => status)).toEqual(['unchanged']);
  expect(statSync(path.join(cwd, cedar)).mtimeMs).toBe(made);
  await pdqm(['certificate', '--serial', serialIn(cedar), '--force', '--out', '../printed', '--quiet'], { cwd });
  const [printed = ''] = readdirSync(path.join(root, 'printed')).filter((name) => name.endsWith('.pdf'));
  const renewed = await scanned(path.join('..', 'printed', printed));
  expect(renewed).not.toBe(codes[cedar]);
  expect(await verdicts([codes[cedar] ?? '', cedar, renewed, `../printed/${printed}`])).toEqual(
    Array(4).fill([true, 'in force']),
  );
});

it('a signed code of an award that is not in the register is none', async () => {
  const birch = certificate('Birch');
  const { code: done } = await pdqm(['init', '../second'], { cwd });
  expect(done).toBe(0);
  writeFileSync(path.join(root, 'second', 'pdqm.json'), readFileSync(path.join(cwd, 'pdqm.json')));
  const keys = readdirSync(path.join(cwd, 'keys'));
  for (const key of keys)
    writeFileSync(path.join(root, 'second', 'keys', key), readFileSync(path.join(cwd, 'keys', key)));
  expect(await verdicts([codes[birch] ?? ''], '--office', '../second')).toEqual([[false, null, 'not-in-register']]);
});

it('the key is for its owner alone, and stands in nothing that leaves the office', () => {
  const keys = path.join(cwd, 'keys');
  const secrets = readdirSync(keys).filter((name) => name.endsWith('.pem'));
  expect(secrets).toHaveLength(2);
  for (const name of secrets) {
    const file = path.join(keys, name);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    const secret = readFileSync(file, 'utf8').split('\n')[1] ?? '';
    const told = ['register.sqlite', certificate('Birch'), certificate('مدرسة')].map((each) => path.join(cwd, each));
    const published = readdirSync(path.join(root, 'public'), { recursive: true, encoding: 'utf8' })
      .map((each) => path.join(root, 'public', each))
      .filter((each) => statSync(each).isFile());
    for (const each of [...told, ...published]) {
      const bytes = readFileSync(each);
      expect(bytes.includes(secret)).toBe(false);
      expect(bytes.includes(Buffer.from(secret, 'base64').subarray(-32))).toBe(false);
    }
  }
});
