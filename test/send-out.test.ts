import ExcelJS from 'exceljs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { workbookRecords } from '../generator/intake/lists/list-records.ts';
import { corrected, withdrawn } from '../register/edits.ts';
import { fillingIn } from './agenda.ts';
import { pdqm } from './many-runs.ts';
import { TestOffice } from './offices.ts';
import { readPdf } from './pdf.ts';
import type { RunOptions } from './pdqm.ts';
import { changed } from './returns.ts';
import { verifiedSchool } from './rounds.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { savingIn } from './workbook-of.ts';

const root = temporaryFolder();
const cwd = path.join(root, 'office');
const office = new TestOffice(cwd);
/** What a spreadsheet takes for a formula, and an unpacker for a path. */
const tricky = '=cmd|"/c calc"!A1/../Birch';
const save = savingIn(root);

const sendOut = async (args: readonly string[], options: RunOptions = {}) => {
  const ran = await pdqm(['send-out', '.', '--json', ...args], { cwd, ...options });
  return { ...ran, results: ran.results() };
};
const ofRound = ['--decisions', '../round.xlsx'];
const out = (...names: readonly string[]) => path.join(cwd, 'send-out', ...names);
const written = () => readdirSync(out()).filter((name) => !name.startsWith('.'));
const packed = (name: string) => unzipSync(readFileSync(out(name)));
const documents = (folder: string, word: string) =>
  readdirSync(path.join(cwd, folder)).filter((name) => name.includes(word) && name.endsWith('.pdf'));
const serialOf = (school: string) => / (PDQM-\S+)\.pdf$/.exec(documents('certificates', school)[0] ?? '')?.[1] ?? '';
let agenda: readonly string[] = [];

beforeAll(async () => {
  await save('round/a.xlsx', verifiedSchool('Ash School', 'RSENDT222222', { 'details.la': '202' }));
  await save(
    'round/b.xlsx',
    verifiedSchool(tricky, 'RSENDT333333', { 'details.la': '208', 'details.contact': '@SUM(1)' }),
  );
  await save('round/c.xlsx', verifiedSchool('Cèdre School', 'RSENDT444444', { 'details.la': '202' }));
  await save('other/d.xlsx', verifiedSchool('Dell School', 'RSENDT555555', { 'details.la': '202' }));
  await pdqm(['init', 'office'], { cwd: root });
  const issuingBody = { name: 'Thames Partnership', contact: '020 7946 0100' };
  writeFileSync(
    path.join(cwd, 'pdqm.json'),
    JSON.stringify({ issuingBody, verifyAddress: 'https://mark.example/check/' }),
  );
  await pdqm(['round', 'round', '--out', 'round.xlsx'], { cwd: root });
  agenda = await fillingIn(root)('round.xlsx', {
    'Ash School': { Decision: 'Silver' },
    [tricky]: { Decision: 'Silver' },
    'Cèdre School': { Decision: 'No award', Rationale: 'Not yet' },
  });
  for (const args of [
    ['certificate', '../round', ...ofRound],
    ['letter', '../round', ...ofRound],
    ['report', '../round', '../other'],
    ['register', 'publish', '--out', 'public'],
  ])
    await pdqm(args, { cwd });
});

it('packs what a round is sent out with by local authority, and leaves out who is not of the round', async () => {
  const { code, results, stderr } = await sendOut(ofRound);

  expect([code, agenda.length]).toEqual([0, 3]);
  expect(results.map(({ organisation, status, problems }) => [organisation, status, problems])).toEqual(
    agenda.map((school) => [school, 'made', []]),
  );
  expect(stderr).toMatch(/1 school that is not of this round/);
  expect(written().sort()).toEqual(
    ['Camden.zip', 'Lambeth.zip', 'certificates.pdf', 'letters.pdf', 'mail-merge.csv', 'mail-merge.xlsx'].sort(),
  );
  const [camden, lambeth] = [packed('Camden.zip'), packed('Lambeth.zip')];
  const ash = serialOf('Ash');
  expect(Object.keys(camden).sort()).toEqual(
    [
      ...[`Badge ${ash}.png`, `Badge ${ash}.svg`, `Certificate ${ash}.pdf`, 'Letter.pdf', 'Verifier report.pdf'].map(
        (name) => `Ash School/${name}`,
      ),
      'Cèdre School/Letter.pdf',
      'Cèdre School/Verifier report.pdf',
    ].sort(),
  );
  const source = readFileSync(path.join(cwd, 'certificates', documents('certificates', 'Ash')[0] ?? ''));
  expect(Buffer.from(camden[`Ash School/Certificate ${ash}.pdf`] ?? []).equals(source)).toBe(true);
  expect(new Set(Object.keys(lambeth).map((name) => name.split('/')[0])).size).toBe(1);
  expect(Object.keys(lambeth).join()).not.toMatch(/\.\.\/|\\|[<>:"|?*]/);
});

it('lists whom it goes to, the same in both files, and nothing in them is a formula', async () => {
  const csv = readFileSync(out('mail-merge.csv'), 'utf8');
  const rows: string[][] = parse(csv, { bom: true });
  const cells: string[][] = [];
  for await (const { cells: record } of workbookRecords(out('mail-merge.xlsx'), 'list'))
    cells.push(Array.from({ length: rows[0]?.length ?? 0 }, (_, index) => record[index] ?? ''));

  expect(rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=@])/, '')))).toEqual(cells);
  expect(rows.slice(1).map(([school]) => school)).toEqual(agenda.map((school) => school.replace(/^=/, "'=")));
  const told = rows.find(([school]) => school === 'Ash School');
  expect(told?.slice(1)).toEqual([
    'Camden',
    'Amina Okafor',
    'office@aldergrove.example',
    'Silver',
    '24 June 2026',
    '23 June 2029',
    serialOf('Ash'),
    'Camden.zip',
    'Ash School',
    expect.stringMatching(/^Certificate .*; Letter\.pdf; Verifier report\.pdf; Badge .*; Badge .*$/),
    `https://mark.example/check/awards/${serialOf('Ash')}.html`,
  ]);
  expect(rows.find(([school]) => school?.startsWith('C'))?.slice(3, 8)).toEqual([
    'office@aldergrove.example',
    'No award',
    '',
    '',
    '',
  ]);
  expect(rows.flat().filter((cell) => /^[=+@-]/.test(cell))).toEqual([]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(out('mail-merge.xlsx'));
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(({ formula }) => expect(formula).toBeUndefined())));
});

it('puts all certificates, and all letters, into one PDF in the order of the agenda', async () => {
  const [certificates, letters] = await Promise.all([readPdf(out('certificates.pdf')), readPdf(out('letters.pdf'))]);

  expect(certificates.outline).toEqual(agenda.filter((school) => !school.startsWith('C')));
  expect(letters.outline).toEqual(agenda);
  expect([certificates.pages.length, letters.pages.length]).toEqual([2, 3]);
  expect([certificates.tagged, certificates.language, certificates.title]).toEqual([
    true,
    'en-GB',
    'Professional Development Quality Mark: certificates',
  ]);
});

it('leaves what is as it should be, and what somebody has changed, to the byte', async () => {
  const before = written().map((name) => [name, readFileSync(out(name)).toString('base64')]);
  const again = await sendOut(ofRound);
  expect(again.results.map(({ status }) => status)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  expect(written().map((name) => [name, readFileSync(out(name)).toString('base64')])).toEqual(before);

  const fromOutside = await pdqm(['send-out', 'office', '--decisions', 'round.xlsx', '--json'], { cwd: root });
  expect(fromOutside.results().map(({ status, output }) => [status, output?.split(path.sep)[1]])).toEqual(
    Array(3).fill(['unchanged', 'send-out']),
  );

  writeFileSync(out('Lambeth.zip'), 'mine');
  const beside = await sendOut(ofRound);
  expect(beside.stderr).toMatch(/Lambeth\.zip is not as this program made it.*Lambeth \(2\)\.zip/);
  expect(readFileSync(out('Lambeth.zip'), 'utf8')).toBe('mine');
  expect(Object.keys(packed('Lambeth (2).zip'))).toHaveLength(5);
  expect(readFileSync(out('mail-merge.csv'), 'utf8')).toContain(',Lambeth (2).zip,');
  rmSync(out('Lambeth.zip'));
  await sendOut(ofRound);
  expect(written()).toContain('Lambeth.zip');
  expect(written()).not.toContain('Lambeth (2).zip');
});

it('a run that is killed before a name is given is finished by the same command', async () => {
  rmSync(out(), { recursive: true });
  const killed = await sendOut(ofRound, {
    env: {
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(
        "import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module'; const { link } = fs.promises; let left = 2; fs.promises.link = (...of) => (left-- > 0 ? link(...of) : process.kill(process.pid, 'SIGKILL')); syncBuiltinESMExports();",
      )}`,
    },
  });
  expect(killed.code).toBeNull();
  expect(readdirSync(out()).some((name) => name.endsWith('.part'))).toBe(true);

  const { code, results } = await sendOut(ofRound);
  expect([code, ...results.map(({ status }) => status)]).toEqual([0, 'unchanged', 'unchanged', 'unchanged']);
  expect(written()).toHaveLength(6);
  expect(readdirSync(out()).filter((name) => name.endsWith('.part'))).toEqual([]);
});

it('packs the issue that holds and nothing that was made before it, and nothing of an award that was withdrawn', async () => {
  const [ash, birch] = [serialOf('Ash'), serialOf('=cmd') || serialOf('cmd')];
  await office.withRegister(async (register) => {
    await register.record((book) => corrected(ash, { organisation: 'Ash Academy' }, book), 'Misspelt');
    await register.record((book) => withdrawn(birch, { on: '2026-07-01', today: '2026-07-01' }, book), 'Closed');
  });

  const { code, results } = await sendOut(ofRound);
  const codes = new Map(results.map(({ organisation, problems }) => [organisation, problems.map((each) => each.code)]));
  expect(code).toBe(1);
  expect(codes.get('Ash Academy')).toEqual([
    'certificate-not-made',
    'made-before-correction',
    'made-before-correction',
    'made-before-correction',
  ]);
  expect(codes.get(tricky)).toEqual(['award-withdrawn']);
  expect(written().sort()).toEqual(['Camden.zip', 'letters.pdf', 'mail-merge.csv', 'mail-merge.xlsx']);
  expect(Object.keys(packed('Camden.zip')).filter((name) => name.startsWith('Ash'))).toEqual([
    'Ash Academy/Verifier report.pdf',
  ]);

  await pdqm(['certificate', '--serial', ash], { cwd });
  await pdqm(['register', 'publish', '--out', 'public'], { cwd });
  const mended = await sendOut(ofRound);
  const ofAsh = mended.results.find(({ organisation }) => organisation === 'Ash Academy');
  expect(ofAsh?.problems.map(({ message }) => message)).toEqual([
    expect.stringMatching(/letter .*\.pdf was made before/),
  ]);
  expect(Object.keys(packed('Camden.zip')).filter((name) => name.startsWith('Ash'))).toHaveLength(4);
  expect((await readPdf(out('certificates.pdf'))).pages.map(({ text }) => text.replace(/\s+/g, ' '))).toEqual([
    expect.stringMatching(/Ash Academy.*Issue 2/),
  ]);
});

it('names what somebody changed or took away, and packs the rest, a ZIP for each school', async () => {
  const [letter = '', report = ''] = [documents('letters', 'Cèdre')[0], documents('reports', 'Ash')[0]];
  appendFileSync(path.join(cwd, 'letters', letter), '% changed');
  rmSync(path.join(cwd, 'reports', report));

  const { code, results } = await sendOut([...ofRound, '--by', 'school']);
  expect(code).toBe(1);
  expect(results.flatMap(({ problems }) => problems.map((each) => each.code)).sort()).toEqual([
    'award-withdrawn',
    'document-changed',
    'document-missing',
    'made-before-correction',
  ]);
  expect(written().sort()).toEqual(
    [
      'Camden - Ash Academy.zip',
      'Camden - Cèdre School.zip',
      'certificates.pdf',
      'mail-merge.csv',
      'mail-merge.xlsx',
    ].sort(),
  );
  expect(Object.keys(packed('Camden - Cèdre School.zip'))).toEqual(['Verifier report.pdf']);
});

it('without an office and a round it goes by what the folder and the returns say', async () => {
  const alone = path.join(root, 'alone');
  const decided = verifiedSchool('Elm School', 'RSENDT666666', {
    'details.la': '203',
    'panel.decision': 'silver',
    'panel.decidedOn': '2026-06-24',
  });
  await save('alone/returns/e.xlsx', decided);
  await save('alone/returns/f.xlsx', verifiedSchool('Fir School', 'RSENDT777777'));
  await pdqm(['report', 'returns', '--out', 'made/reports'], { cwd: alone });

  const ran = await pdqm(['send-out', 'made', '--out', 'sent'], { cwd: alone });
  expect([ran.code, ran.stderr]).toEqual([1, expect.stringMatching(/1 school about which no decision is known/)]);
  expect(ran.stdout).toMatch(/Elm School - verifier report .*\n.*\n +error +There is no certificate of this award\./);
  expect(existsSync(path.join(alone, 'sent', 'Greenwich.zip'))).toBe(true);
  const [, row]: string[][] = parse(readFileSync(path.join(alone, 'sent', 'mail-merge.csv'), 'utf8'), { bom: true });
  expect(row?.slice(0, 7)).toEqual([
    'Elm School',
    'Greenwich',
    'Amina Okafor',
    'office@aldergrove.example',
    'Silver',
    '24 June 2026',
    '23 June 2029',
  ]);

  await save('alone/returns/g.xlsx', changed(decided, { 'details.organisation': 'Gorse School', 'meta.sample': true }));
  await pdqm(['report', 'returns/g.xlsx', '--out', 'samples/reports'], { cwd: alone });
  await pdqm(['send-out', 'samples', '--out', 'sent samples'], { cwd: alone });
  const list = readFileSync(path.join(alone, 'sent samples', 'mail-merge.csv'), 'utf8');
  expect(parse(list, { bom: true })[1]?.[0]).toBe('SPECIMEN – Gorse School');

  const nothing = await pdqm(['send-out', 'returns'], { cwd: alone });
  expect([nothing.code, nothing.stderr]).toEqual([
    2,
    expect.stringMatching(/^pdqm: returns: no certificate.*office\.\n$/),
  ]);
});

it('packs no letter and no report with what the panel decided before', async () => {
  await pdqm(['report', '../round', '--decisions', '../round.xlsx'], { cwd });
  await pdqm(['round', 'round', '--out', 'later.xlsx'], { cwd: root });
  await fillingIn(root)('later.xlsx', {
    'Cèdre School': { Decision: 'Bronze', Rationale: 'Better', 'Date of decision': '01/07/2026' },
  });
  await pdqm(['certificate', '../round', '--decisions', '../later.xlsx'], { cwd });
  const namesOf = (pack: string) =>
    Object.keys(packed(pack)).filter((name) => /^Cèdre School\/(Certificate|Letter|Verifier report)/.test(name));
  const { results } = await sendOut([]);
  const codes = results.find(({ organisation }) => organisation === 'Cèdre School')?.problems.map(({ code }) => code);
  expect([codes, namesOf('Camden.zip')]).toEqual([
    ['letter-of-other-decision', 'report-of-other-decision'],
    [expect.stringMatching(/^Cèdre School\/Certificate/)],
  ]);

  await pdqm(['letter', '../round', '--decisions', '../later.xlsx'], { cwd });
  await pdqm(['report', '../round'], { cwd });
  await sendOut([]);
  expect(namesOf('Camden.zip')).toHaveLength(3);
});
