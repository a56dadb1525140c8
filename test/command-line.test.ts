import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../framework/editions/london/index.ts';
import { emptyReturn } from '../framework/fields.ts';
import { readWorkbookFile } from '../workbook/file/read-workbook-file.ts';
import { readReturn } from '../workbook/read/read-return.ts';
import { readPdf } from './pdf.ts';
import { pdqm as inItsOwnProcess } from './pdqm.ts';
import { pdqm } from './many-runs.ts';
import { decidedSchool } from './rounds.ts';
import { changed, completeReturn } from './returns.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { savingIn } from './workbook-of.ts';

const cwd = temporaryFolder();
const save = savingIn(cwd);
/** The documents in a folder. */
const pdfsIn = (folder: string) => readdirSync(path.join(cwd, folder)).filter((file) => file.endsWith('.pdf'));

describe('pdqm', () => {
  it.each(['new', 'check', 'report', 'round', 'certificate', 'letter', 'consolidate', 'demo'])(
    'begins the help of %s with its own usage, and ends it with its own examples',
    async (command) => {
      const { code, stdout } = await pdqm([command, '--help']);
      expect([code, stdout.split('\n')[0]]).toEqual([0, expect.stringContaining(`Usage: pdqm ${command} `)]);
      const [, examples = ''] = stdout.split('Examples:\n');
      const commands = [...examples.matchAll(/^ {2}npm run --silent pdqm -- (\S+)/gm)].map(([, name]) => name);
      expect(new Set(commands)).toEqual(new Set([command]));
      // A flag that is not given is off.
      expect(stdout).not.toContain('default: false');
    },
  );

  it('says its version', async () => {
    const { code, stdout } = await pdqm(['--version']);
    expect([code, stdout.trim()]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+/)]);
  });

  it('begins its help with examples', async () => {
    const { code, stdout } = await pdqm(['--help']);
    expect(code).toBe(0);
    expect(stdout.trimStart()).toMatch(/^Examples:\n {2}npm run --silent pdqm -- init/);
  });

  it('suggests the command that was meant, and exits with 2', async () => {
    const { code, stderr } = await pdqm(['certificat']);
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean certificate?');
  });

  it('exits with 2 for an unknown step, a missing path and a folder without workbooks', async () => {
    mkdirSync(path.join(cwd, 'nothing-here'), { recursive: true });
    for (const args of [
      ['check', '.', '--for', 'lunch'],
      ['check'],
      ['check', 'nothing-here'],
      ['check', '.', '--jobs', '0'],
    ]) {
      const { code, stderr, stdout } = await pdqm(args, { cwd });
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' });
      expect(stderr).not.toContain('    at ');
    }
  });
});

describe('pdqm new', () => {
  it('makes a blank workbook, beside one of its name that somebody has worked in', async () => {
    const first = await pdqm(['new', '--out', 'blank.xlsx'], { cwd });
    expect(first.code).toBe(0);
    const file = path.join(cwd, 'blank.xlsx');
    const { schoolReturn, problems } = readReturn(readWorkbookFile(readFileSync(file)), [london]);
    expect(problems).toEqual([]);
    expect(schoolReturn).toEqual(emptyReturn(london));

    const content = readFileSync(file);
    const same = await pdqm(['new', '--out', 'blank.xlsx', '--json'], { cwd });
    expect(same.results()).toEqual([
      expect.objectContaining({ file: 'blank.xlsx', status: 'unchanged', output: 'blank.xlsx' }),
    ]);
    expect(readFileSync(file).equals(content)).toBe(true);

    writeFileSync(file, 'worked in');
    const second = await pdqm(['new', '--out', 'blank.xlsx', '--json'], { cwd });
    expect([second.code, second.results().map(({ output }) => output)]).toEqual([0, ['blank (2).xlsx']]);
    expect(second.stderr).toContain('blank.xlsx is not as this program made it');
    expect(readFileSync(file, 'utf8')).toBe('worked in');
  });

  it('makes a pre-filled workbook with an id of its own for each school of a list', async () => {
    writeFileSync(
      path.join(cwd, 'schools.csv'),
      '\uFEFFOrganisation,LA,URN,LAESTAB,PD lead\r\n"Wood, Green & Sons’ School",202,990001,202/9001,Ada Obi\r\nYsgol Tŷ,Camden,,,\r\n,Camden,,,\r\n',
    );
    const { code, ...made } = await pdqm(['new', '--schools', 'schools.csv', '--out', 'issued', '--json'], { cwd });
    expect(code).toBe(1);
    expect(made.results().map(({ status }) => status)).toEqual(['made', 'made', 'refused']);
    const workbooks = readdirSync(path.join(cwd, 'issued')).filter((file) => file.endsWith('.xlsx'));
    const returns = workbooks.map(
      (file) => readReturn(readWorkbookFile(readFileSync(path.join(cwd, 'issued', file))), [london]).schoolReturn,
    );
    expect(returns.map(({ details }) => [details.organisation, details.la, details.urn, details.pdLead])).toEqual([
      ['Wood, Green & Sons’ School', '202', '990001', 'Ada Obi'],
      ['Ysgol Tŷ', '202', null, null],
    ]);
    expect(new Set(returns.map(({ meta }) => meta.returnId)).size).toBe(2);
    expect(returns.every(({ meta }) => /^R[A-Z0-9]{12}$/.test(meta.returnId ?? ''))).toBe(true);

    const again = await pdqm(['new', '--schools', 'schools.csv', '--out', 'issued', '--json'], { cwd });
    expect(again.results().map(({ status }) => status)).toEqual(['unchanged', 'unchanged', 'refused']);
  });
});

describe('pdqm check', () => {
  it('prints a line for each input in the order given, whatever order they are read in', async () => {
    for (let index = 0; index < 6; index += 1) await save(`order/${String(index)}.xlsx`, completeReturn(london));
    const files = [4, 0, 5, 1, 3, 2].map((index) => path.join('order', `${String(index)}.xlsx`));
    const args = ['check', ...files, '--json', '--jobs', '3', '--quiet'];
    const { code, ...ran } = await inItsOwnProcess(args, { cwd });
    expect(code).toBe(0);
    expect(ran.results().map(({ file }) => file)).toEqual(files);
    expect(ran.stderr).toBe('');
    const keys = ['file', 'status', 'organisation', 'la', 'stage', 'receipt', 'output', 'problems'];
    for (const result of ran.results()) expect(Object.keys(result).sort()).toEqual([...keys].sort());
  });

  it.each([
    ['order/*.xlsx'],
    // No shell of Windows puts the names in its place.
    [String.raw`order\*.xlsx`],
  ])('leaves out Excel’s lock files, and finds the same files by folder and by the glob %s', async (pattern) => {
    writeFileSync(path.join(cwd, 'order', '~$0.xlsx'), 'lock');
    const byFolder = await pdqm(['check', 'order', '--json'], { cwd });
    const byGlob = await pdqm(['check', pattern, '--json'], { cwd });
    expect(byFolder.results()).toHaveLength(6);
    expect(byGlob.results().map(({ file }) => file)).toEqual(byFolder.results().map(({ file }) => file));
  });

  it('holds a return against the steps asked for', async () => {
    await save('steps/complete.xlsx', completeReturn(london));
    const claimed = await pdqm(['check', 'steps', '--json'], { cwd });
    expect(claimed.results()[0]).toMatchObject({ status: 'ok', stage: 'complete', problems: [] });
    const forAward = await pdqm(['check', 'steps', '--json', '--for', 'award'], { cwd });
    expect(forAward.code).toBe(1);
    expect(forAward.results()[0]?.problems.map(({ sheet }) => sheet)).toEqual(
      expect.arrayContaining(['Verification', 'Panel']),
    );
  });

  it('keeps control characters of a workbook away from the terminal', async () => {
    await save(
      'hostile/one.xlsx',
      changed(completeReturn(london), { 'details.organisation': 'Red \u001b[31m\u202eSchool' }),
    );
    const { stdout } = await pdqm(['check', 'hostile'], { cwd });
    expect(stdout).not.toMatch(/[\u001b\u202e]/);
    expect(stdout).toContain('School');
  });
});

describe('pdqm certificate', () => {
  it('is not issued while two returns claim to be the same one, and names both', async () => {
    await save('twice/a.xlsx', decidedSchool('Alder Grove', 'RTWICE2222222'));
    await save('twice/b.xlsx', decidedSchool('Alder Grove (copy)', 'RTWICE2222222'));
    const { code, ...ran } = await pdqm(['certificate', 'twice', '--out', 'twice-out', '--json'], { cwd });
    expect(code).toBe(1);
    expect(ran.results().map(({ status }) => status)).toEqual(['refused', 'refused']);
    expect(ran.results()[0]?.problems[0]?.message).toContain(path.join('twice', 'b.xlsx'));
    expect(ran.results()[1]?.problems[0]?.message).toContain(path.join('twice', 'a.xlsx'));
    expect(pdfsIn('twice-out')).toEqual([]);
  });

  it('is made again only where the return has changed, or the certificate is gone', async () => {
    const run = async () => {
      const { code, ...ran } = await pdqm(['certificate', 'again', '--out', 'again-out', '--json'], { cwd });
      return { code, statuses: ran.results().map(({ status }) => status) };
    };
    await save('again/a.xlsx', decidedSchool('First', 'RAGAIN2222222'));
    await save('again/b.xlsx', decidedSchool('Second', 'RAGAIN3333333'));
    expect(await run()).toEqual({ code: 0, statuses: ['made', 'made'] });
    expect(await run()).toEqual({ code: 0, statuses: ['unchanged', 'unchanged'] });
    await save('again/b.xlsx', changed(decidedSchool('Second', 'RAGAIN3333333'), { 'details.la': '208' }));
    expect(await run()).toEqual({ code: 0, statuses: ['unchanged', 'made'] });
    const [first = ''] = pdfsIn('again-out');
    rmSync(path.join(cwd, 'again-out', first));
    expect(await run()).toEqual({ code: 0, statuses: ['made', 'unchanged'] });
    expect(pdfsIn('again-out')).toHaveLength(2);
  });

  it('has the same serial whenever it is made', async () => {
    await pdqm(['certificate', 'again/a.xlsx', '--out', 'serial'], { cwd });
    const [certificate = ''] = pdfsIn('serial');
    expect(certificate).toMatch(/ - certificate PDQM-2026-[A-Z0-9]{8}\.pdf$/);
    expect(pdfsIn('again-out')).toContain(certificate);
  });

  it('is refused where an error remains; where the panel made no award there is none, and that is no error', async () => {
    await save(
      'no/deferred.xlsx',
      changed(decidedSchool('A', 'RNO2222222222'), { 'panel.decision': 'deferred', 'panel.rationale': 'Visit again' }),
    );
    await save('no/undecided.xlsx', completeReturn(london));
    const { code, ...ran } = await pdqm(['certificate', 'no', '--out', 'no-out', '--json'], { cwd });
    expect(code).toBe(1);
    expect(ran.results().map(({ status, problems }) => [status, problems[0]?.code])).toEqual([
      ['refused', 'no-certificate'],
      ['refused', expect.any(String)],
    ]);
    expect(ran.stderr).toContain('0 made, 0 unchanged, 1 refused, 0 failed, 1 without a certificate\n');
    expect(pdfsIn('no-out')).toEqual([]);

    await save(
      'none/none.xlsx',
      changed(decidedSchool('B', 'RNO3333333333'), { 'panel.decision': 'none', 'panel.rationale': 'R' }),
    );
    const neutral = await pdqm(['certificate', 'none', 'no/deferred.xlsx', '--out', 'no-out'], { cwd });
    expect(neutral.code).toBe(0);
    expect(neutral.stdout).toMatch(
      /^– none\/none\.xlsx: no certificate {2}B · City of London.*\n {4}note .*“No award”/,
    );
    expect(neutral.stdout).not.toMatch(/error|refused|✗/);
    expect(neutral.stderr.trimEnd().split('\n').at(-1)).toBe(
      '0 made, 0 unchanged, 0 refused, 0 failed, 2 without a certificate',
    );
  });

  it('never lets a workbook choose a path, and prints markup as text', async () => {
    const name = '../../<b>Evil</b>: "School" / COM1';
    await save('paths/one.xlsx', decidedSchool(name, 'RPATH22222222'));
    const { code, ...ran } = await pdqm(['certificate', 'paths', '--out', 'paths-out', '--json'], { cwd });
    expect(code).toBe(0);
    const [output = ''] = ran.results().map((result) => result.output ?? '');
    expect(path.dirname(output)).toBe('paths-out');
    expect(path.basename(output)).not.toMatch(/[<>:"/\\|?*]/);
    const pdf = await readPdf(path.join(cwd, output));
    expect(pdf.title).toContain(name);
    expect(pdf.pages[0]?.text.replace(/\s+/g, ' ')).toContain('<b>Evil</b>');
  });

  it('names what the machine lacks and exits with 3', async () => {
    await save('lack/one.xlsx', decidedSchool('A', 'RLACK22222222'));
    const noBrowser = await pdqm(['certificate', 'lack', '--out', 'x'], { cwd, env: { PDQM_BROWSER: '/not/there' } });
    expect(noBrowser.code).toBe(3);
    expect(noBrowser.stderr).toContain('PDQM_BROWSER');
    writeFileSync(path.join(cwd, 'in-the-way'), '');
    const noFolder = await pdqm(['certificate', 'lack', '--out', 'in-the-way'], { cwd });
    expect(noFolder.code).toBe(3);
    mkdirSync(path.join(cwd, 'closed'), { mode: 0o500 });
    const noPermission = await pdqm(['certificate', 'lack', '--out', 'closed', '--json'], {
      cwd,
      heedPermissions: true,
    });
    expect(noPermission.code).toBe(3);
    expect(noPermission.stderr).toMatch(
      /^pdqm: closed: cannot be written to \(no permission\)\. Ask for permission, or choose another place;[^\n]*\n$/,
    );
    for (const { stderr } of [noBrowser, noFolder, noPermission]) expect(stderr).not.toContain('    at ');
  });
});

describe('another edition', () => {
  it('is read from a file, and a bad one is refused with what is wrong in it', async () => {
    const other = { ...london, id: 'other-1', validityYears: 2, aspects: london.aspects.slice(0, 2) };
    writeFileSync(path.join(cwd, 'other.json'), JSON.stringify(other));
    const made = await pdqm(['new', '--edition', 'other.json', '--out', 'other.xlsx'], { cwd });
    expect(made.code).toBe(0);
    const known = await pdqm(['check', 'other.xlsx', '--edition', 'other.json', '--json'], { cwd });
    expect(known.results()[0]).toMatchObject({ status: 'problems', stage: 'draft' });
    expect(known.stdout).not.toContain('Impact');
    const unknown = await pdqm(['check', 'other.xlsx', '--json'], { cwd });
    const remedy = 'Read it together with the file of that edition. Name the edition’s file with --edition.';
    expect(unknown.results()[0]).toMatchObject({ status: 'unreadable', problems: [{ code: 'other-edition', remedy }] });
    for (const command of [
      ['report', 'other.xlsx', '--out', 'others'],
      ['consolidate', 'other.xlsx', '--out', 'others.xlsx'],
    ]) {
      const ran = await pdqm([...command, '--json'], { cwd });
      expect(ran.results()[0]).toMatchObject({ status: 'refused', problems: [{ code: 'other-edition', remedy }] });
    }
    const listed = readWorkbookFile(readFileSync(path.join(cwd, 'others.xlsx'))).sheets.flatMap((sheet) => [
      ...sheet.filled(),
    ]);
    expect(JSON.stringify(listed)).not.toContain('--edition');

    writeFileSync(path.join(cwd, 'bad.json'), JSON.stringify({ ...other, validityYears: 'three' }));
    const bad = await pdqm(['check', 'other.xlsx', '--edition', 'bad.json'], { cwd });
    expect(bad.code).toBe(2);
    expect(bad.stderr).toContain('validityYears');
  });
});

describe('the inputs', () => {
  it('are never changed', async () => {
    await save('kept/one.xlsx', decidedSchool('Kept', 'RKEPT22222222'));
    copyFileSync(path.join(cwd, 'kept', 'one.xlsx'), path.join(cwd, 'before.xlsx'));
    await pdqm(['report', 'kept', '--out', 'kept'], { cwd });
    await pdqm(['certificate', 'kept', '--out', 'kept'], { cwd });
    expect(readFileSync(path.join(cwd, 'kept', 'one.xlsx'))).toEqual(readFileSync(path.join(cwd, 'before.xlsx')));
    expect(readdirSync(path.join(cwd, 'kept')).filter((file) => file.endsWith('.part'))).toEqual([]);
  });
});
