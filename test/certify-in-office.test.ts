import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { corrected, withdrawn } from '../register/edits.ts';
import { TestOffice } from './offices.ts';
import { pdfText } from './pdf.ts';
import type { RunOptions } from './pdqm.ts';
import { pdqm } from './many-runs.ts';
import { decidedSchool } from './rounds.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { savingIn } from './workbook-of.ts';

const root = temporaryFolder();
const cwd = path.join(root, 'office');
const office = new TestOffice(cwd);
const save = savingIn(root);
const school = (organisation: string, returnId: string, decidedOn = '2026-06-24') =>
  decidedSchool(organisation, returnId, { 'panel.decidedOn': decidedOn });
const certify = async (more: readonly string[] = [], options: RunOptions = {}) => {
  const ran = await pdqm(['certificate', '../returns', '--from-returns', '--json', ...more], { cwd, ...options });
  return { ...ran, results: ran.results() };
};
const outcomes = ({ results }: Awaited<ReturnType<typeof certify>>) =>
  results.map(({ status, output, problems }) => [
    status,
    output === null ? null : path.basename(output),
    // Each of these returns has its decision from no round, which is beside the point here.
    ...problems.map(({ code }) => code).filter((code) => code !== 'decision-in-return-only'),
  ]);
const kinds = async () => (await office.events()).map(({ kind }) => kind);
const certificates = () => readdirSync(path.join(cwd, 'certificates')).filter((name) => name.endsWith('.pdf'));
const textOf = (file: string) => pdfText(path.join(cwd, file));
/** Ends the run in the moment in which a document would get its name. */
const killedBeforeName = {
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(
    "import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module'; fs.promises.link = () => process.kill(process.pid, 'SIGKILL'); syncBuiltinESMExports();",
  )}`,
};
let serials: readonly string[] = [];

beforeAll(async () => {
  await save('returns/a.xlsx', school('Ashcombe School', 'ROFFCE222222'));
  await save('returns/b.xlsx', school('Birchholt School', 'ROFFCE333333'));
  await save('returns/c.xlsx', school('Cedarwood School', 'ROFFCE444444'));
  await pdqm(['init', 'office'], { cwd: root });
});

it('asks whose decisions count, and what it means to take those of the returns, before anything is made', async () => {
  const { code, stdout, stderr } = await pdqm(['certificate', '../returns'], { cwd });

  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^pdqm: Name the workbook .* --decisions.*--from-returns.*own Panel sheets counts.*\n$/);
  expect([certificates(), await kinds()]).toEqual([[], []]);
});

it('a rehearsal says what would be made and registers nothing', async () => {
  const { results, stderr } = await certify(['--dry-run']);

  expect(stderr).toMatch(/carry no code by which anybody could check them.*verifyAddress/);
  expect(results.map(({ status, output }) => [status, output])).toEqual(Array(3).fill(['made', null]));
  expect([certificates(), await kinds()]).toEqual([[], []]);
});

it('a run that is killed between event and name is finished by the same command, each award once', async () => {
  expect((await certify([], { env: killedBeforeName })).code).toBeNull();
  const before = await office.events();
  expect(before.length).toBeGreaterThan(0);
  expect(certificates()).toEqual([]);

  const { code, results } = await certify();
  expect([code, results.map(({ status }) => status)]).toEqual([0, ['made', 'made', 'made']]);
  const events = await office.events();
  serials = events.filter(({ kind }) => kind === 'issued').map(({ serial }) => serial);
  expect([serials.length, new Set(serials).size, certificates().length]).toEqual([3, 3, 3]);
  expect(events.filter(({ kind }) => kind === 'printed')).toHaveLength(before.length);
  expect(await office.findings()).toEqual([]);
});

it('what is recorded and there is left, also where another folder is asked for, unless it is forced', async () => {
  const before = await kinds();
  const again = await certify();
  const elsewhere = await certify(['--out', '../other']);

  expect(again.results.map(({ status }) => status)).toEqual(Array(3).fill('unchanged'));
  expect(elsewhere.results).toEqual(again.results);
  expect(readdirSync(path.join(root, 'other')).filter((name) => name.endsWith('.pdf'))).toEqual([]);
  expect(await kinds()).toEqual(before);

  const forced = await certify(['--out', '../other', '--force']);
  expect(forced.results.map(({ status, output }) => [status, existsSync(path.join(cwd, output ?? ''))])).toEqual(
    Array(3).fill(['made', true]),
  );
  expect((await kinds()).slice(before.length)).toEqual(['printed', 'printed', 'printed']);
  expect(await office.findings()).toEqual([]);
});

it('says what the register says: the corrected name on issue 2, and none for what was withdrawn', async () => {
  rmSync(path.join(root, 'other'), { recursive: true });
  await certify();
  const serialOf = (name: string) =>
    certificates().flatMap((file) => (file.startsWith(name) ? file.slice(-22, -4) : []))[0] ?? '';
  const [ash, birch] = [serialOf('Ashcombe'), serialOf('Birchholt')];
  await office.withRegister(async (register) => {
    await register.record((book) => corrected(ash, { organisation: 'Ashcombe Academy' }, book), 'Misspelt');
    await register.record((book) => withdrawn(birch, { on: '2026-07-01', today: '2026-07-01' }, book), 'Closed');
  });

  const ran = await certify();
  expect(ran.code).toBe(0);
  expect(outcomes(ran)).toEqual([
    ['made', `Ashcombe Academy - certificate ${ash}.pdf`, 'earlier-document', 'registered-otherwise'],
    ['refused', null, 'earlier-document', 'award-withdrawn'],
    ['unchanged', expect.stringMatching(/^Cedarwood/)],
  ]);
  expect(await textOf(ran.results[0]?.output ?? '')).toMatch(
    /Ashcombe Academy.*Issue 2, replaces the certificate of \d+ \p{L}+ \d{4}/u,
  );
  expect(outcomes(await certify())[0]?.[0]).toBe('unchanged');
  expect(await office.findings()).toEqual([]);
});

it('prints awards again by their serials, without a return, and names those that it does not know', async () => {
  const [ash = '', birch = ''] = ['Ashcombe Academy', 'Birchholt']
    .map((name) => certificates().flatMap((file) => (file.startsWith(name) ? file.slice(-22, -4) : [])))
    .map(([serial]) => serial);
  rmSync(path.join(cwd, 'certificates', `Ashcombe Academy - certificate ${ash}.pdf`));
  const before = (await kinds()).length;
  const print = () =>
    pdqm(['certificate', '--serial', ash.toLowerCase(), 'PDQM-2020-AAAAAAAA', birch, '--json'], { cwd });

  const first = await print();
  expect(first.code).toBe(1);
  expect(
    first.results().map(({ file, status, problems }) => [file, status, ...problems.map(({ code }) => code)]),
  ).toEqual([
    [ash, 'made', 'earlier-document'],
    ['PDQM-2020-AAAAAAAA', 'refused', 'serial-unknown'],
    [birch, 'refused', 'award-withdrawn'],
  ]);
  expect(await textOf(first.results()[0]?.output ?? '')).toContain('Issue 2');
  expect((await kinds()).slice(before)).toEqual(['printed']);
  expect((await print()).results()[0]).toMatchObject({ status: 'unchanged', organisation: 'Ashcombe Academy' });
  expect((await kinds()).length).toBe(before + 1);
  expect(await office.findings()).toEqual([]);
});

it('refuses a return that says another decision of the same year', async () => {
  await save('returns/c.xlsx', school('Cedarwood School', 'ROFFCE444444', '2026-06-25'));

  const { code, results } = await certify();
  expect(code).toBe(1);
  expect(results[2]?.problems.map(({ code }) => code)).toContain('decided-otherwise-before');
  expect((await office.events()).filter(({ kind }) => kind === 'issued')).toHaveLength(3);
});

it('asks for a later date where the other decision is withdrawn already', async () => {
  const cedar =
    certificates()
      .find((file) => file.startsWith('Cedarwood'))
      ?.slice(-22, -4) ?? '';
  await office.withRegister((register) =>
    register.record(
      (book) => withdrawn(cedar, { on: '2026-07-01', today: '2026-07-01' }, book),
      'Decided on another day',
    ),
  );

  const { results } = await certify();
  expect(results[2]?.problems.find(({ code }) => code === 'decided-otherwise-before')).toMatchObject({
    message: expect.stringMatching(/decided on 24 June 2026, withdrawn on 1 July 2026\.$/u) as string,
    remedy: 'The award held until it was withdrawn: date the new decision on that day or later.',
  });
});

it('without an office each answer says that it is not registered, and a person is told once', async () => {
  await save('alone/a.xlsx', school('Damson School', 'ROFFCE555555'));
  await save('alone/b.xlsx', school('Elder School', 'ROFFCE666666'));
  const args = ['certificate', 'alone', '--out', 'office/certificates'];
  const text = await pdqm(args, { cwd: root });
  const results = (await pdqm([...args, '--json'], { cwd: root })).results();

  expect(text.stdout).not.toContain('not registered');
  expect(text.stderr.match(/not registered.*pdqm -- init/g)).toHaveLength(1);
  expect(
    results.map(({ status, problems }) => [status, problems.some(({ code }) => code === 'not-registered')]),
  ).toEqual(Array(2).fill(['unchanged', true]));

  // What was made before is registered as it is.
  const registered = await pdqm(['certificate', '../alone', '--from-returns', '--json'], { cwd });
  expect(
    registered
      .results()
      .map(({ status, problems }) => [status, problems.some(({ code }) => code === 'not-registered')]),
  ).toEqual(Array(2).fill(['unchanged', false]));
  expect((await kinds()).slice(-2)).toEqual(['issued', 'issued']);
  expect(await office.findings()).toEqual([]);
});
