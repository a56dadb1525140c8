import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { addYears, dayAfter, longDate } from '../../framework/dates.ts';
import { today } from '../../framework/today.ts';
import { holdFolder } from '../../generator/store/one-run.ts';
import { pdqm } from '../many-runs.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { filledOffice, imported } from './filled-office.ts';

const timeLimit = 120_000;
const folder = temporaryFolder();
const serial = 'PDQM-2026-CCCCCCCC';
const events = [
  imported({ serial: 'PDQM-2024-AAAAAAAA', organisation: 'Zeta Schol', decidedOn: '2024-03-01', urn: '100001' }),
  imported({ serial, organisation: 'Zeta Schol', decidedOn: '2026-05-01', urn: '100001' }),
  imported({ serial: 'PDQM-2026-EEEEEEEE', organisation: 'Alder Grove' }),
];
let made = 0;

async function office(): Promise<{ cwd: string; events: () => readonly (readonly unknown[])[] }> {
  made += 1;
  const cwd = await filledOffice(path.join(folder, String(made)), events);
  return { cwd, events: () => stored(cwd).slice(events.length) };
}

/** What stands in the file, as another program reads it. */
function stored(cwd: string): readonly (readonly unknown[])[] {
  const read =
    'import json,sqlite3,sys; print(json.dumps(sqlite3.connect(sys.argv[1]).execute(sys.argv[2]).fetchall()))';
  const query = 'select kind, serial, by, reason, content from event order by number';
  const file = path.join(cwd, 'register.sqlite');
  return JSON.parse(execFileSync('python3', ['-c', read, file, query], { encoding: 'utf8' })) as unknown[][];
}

it(
  'withdraws and reinstates: who, from when and why are on record, and the same again writes nothing',
  async () => {
    const { cwd, events } = await office();
    const withdraw = ['register', 'withdraw', serial.toLowerCase(), '--on', '1/9/2026', '--reason', 'Closed'];
    const first = await pdqm([...withdraw, '--as', 'Amy', '--json'], { cwd });
    expect([first.code, JSON.parse(first.stdout)]).toEqual([
      0,
      expect.objectContaining({ serial, state: 'withdrawn', issue: 1 }),
    ]);
    expect(first.stderr).toBe('');
    const again = await pdqm(withdraw, { cwd });
    expect([again.code, again.stderr]).toEqual([
      0,
      `${serial} is withdrawn already on that day: nothing was put on record.\n`,
    ]);
    expect(events()).toEqual([['withdrawn', serial, 'Amy', 'Closed', '{"on":"2026-09-01"}']]);

    const reinstate = ['register', 'reinstate', serial, '--on', '2026-10-01', '--reason', 'It was another school'];
    expect((await pdqm([...reinstate, '--json'], { cwd })).stdout).toContain('"state":"in force"');
    expect((await pdqm(reinstate, { cwd })).stderr).toContain('is not withdrawn on that day');
    expect(events()).toHaveLength(2);
    // The award before it was superseded by one that did not hold for a month.
    const inBetween = ['register', '--on', '15/9/2026', '--json', '--search', 'zeta'];
    expect((await pdqm(inBetween, { cwd })).stdout.match(/"state":"[^"]*"/g)).toEqual([
      '"state":"due"',
      '"state":"withdrawn"',
    ]);
  },
  timeLimit,
);

it(
  'a withdrawal of a day to come is told beforehand, put right, and taken back; each is on record',
  async () => {
    made += 1;
    const [now, tomorrow] = [today(), dayAfter(today(), { count: 1, unit: 'd' })];
    const cwd = await filledOffice(path.join(folder, String(made)), [
      imported({ serial, organisation: 'Zeta School', decidedOn: now }),
    ]);
    const run = (...args: string[]) => pdqm(['register', ...args], { cwd });
    const stateOn = async (day: string) => {
      const { stdout } = await run('--on', day, '--json');
      return (JSON.parse(stdout) as { state: string }).state;
    };
    await run('withdraw', serial, '--on', addYears(now, 2), '--reason', 'A slip in the year');
    const right = await run('withdraw', serial, '--on', tomorrow, '--reason', 'Closes tomorrow');
    expect([right.code, right.stdout]).toEqual([
      0,
      `${serial}  Zeta School: in force, withdrawn from ${longDate(tomorrow)}, issue 1\n`,
    ]);
    expect(await Promise.all([now, tomorrow, addYears(now, 2)].map(stateOn))).toEqual([
      'in force',
      'withdrawn',
      'withdrawn',
    ]);
    expect(JSON.parse((await run('--json')).stdout)).toMatchObject({ coming: { kind: 'withdrawn', on: tomorrow } });
    const told = `in force; withdrawn from ${longDate(tomorrow)}\n`;
    expect((await run()).stdout).toContain(`  ${told}`);
    expect((await run('history', serial)).stdout).toContain(`${serial}  Zeta School: ${told}`);

    const back = await run('reinstate', serial, '--reason', 'It stays open');
    expect([back.code, back.stdout]).toEqual([
      0,
      `${serial}  Zeta School: in force, reinstated from ${longDate(now)}, issue 1\n`,
    ]);
    expect(await Promise.all([now, tomorrow, addYears(now, 2)].map(stateOn))).toEqual(['in force', 'in force', 'due']);
    expect((await run()).stdout).toMatch(/ in force\n$/);
    expect((await run('history', serial)).stdout.match(/(Withdrawn|Reinstated) from/g)).toHaveLength(3);
    expect((await run('withdraw', serial, '--reason', 'It has closed')).stdout).toBe(
      `${serial}  Zeta School: withdrawn from ${longDate(now)}, issue 1\n`,
    );
    expect((await run('audit')).code).toBe(0);
  },
  timeLimit,
);

it(
  'corrects what the certificate says, which makes its next issue, and learns numbers without one',
  async () => {
    const { cwd, events } = await office();
    const correct = [
      'register',
      'correct',
      serial,
      '--organisation',
      ' Zeta  School ',
      '--reason',
      'Misspelt',
      '--json',
    ];
    expect(JSON.parse((await pdqm(correct, { cwd })).stdout)).toMatchObject({ issue: 2, organisation: 'Zeta School' });
    const again = await pdqm(correct, { cwd });
    expect([again.code, JSON.parse(again.stdout)]).toMatchObject([0, { issue: 2 }]);
    expect(again.stderr).toContain(`${serial} says so already: nothing was put on record.\n`);
    const number = ['register', 'correct', serial, '--laestab', '208/4321', '--la', 'LB Lambeth', '--reason', 'Found'];
    expect((await pdqm([...number, '--json'], { cwd })).stdout).toContain('"issue":2');
    expect(events().filter(([kind]) => kind !== 'printed')).toEqual([
      ['corrected', serial, expect.any(String), 'Misspelt', '{"school":{"organisation":"Zeta School"}}'],
      ['learnt', serial, expect.any(String), 'Found', '{"school":{"laestab":"2084321"}}'],
    ]);
  },
  timeLimit,
);

it(
  'says that a correction is on record where its certificate cannot be begun, and makes it with the same command',
  async () => {
    const { cwd, events } = await office();
    const correct = ['register', 'correct', serial, '--organisation', 'Zeta School', '--reason', 'Misspelt', '--json'];
    mkdirSync(path.join(cwd, 'certificates'), { recursive: true });
    const held = await holdFolder(path.join(cwd, 'certificates'));
    const first = await pdqm(correct, { cwd });
    expect([first.code, JSON.parse(first.stdout)]).toMatchObject([3, { issue: 2, organisation: 'Zeta School' }]);
    expect(first.stderr).toContain('is writing here. Wait for it to end');
    expect(first.stderr).toContain('The correction is on record, and its certificate was not made.');
    await held.release();
    const again = await pdqm(correct, { cwd });
    expect([again.code, JSON.parse(again.stdout)]).toMatchObject([
      0,
      { issue: 2, document: expect.any(String) as string },
    ]);
    expect(events().map(([kind]) => kind)).toEqual(['corrected', 'printed']);
  },
  timeLimit,
);

it(
  'names each award that a corrected number leaves behind, with the command that takes it along',
  async () => {
    const { cwd, events } = await office();
    const older = 'PDQM-2024-AAAAAAAA';
    const correct = [
      'register',
      'correct',
      serial,
      '--urn',
      '140123',
      '--reason',
      'Academy, “from” $1',
      '--as',
      'Amy B',
    ];
    const states = async () =>
      (await pdqm(['register', '--json', '--search', 'zeta', '--on', '1/6/2026'], { cwd })).stdout.match(
        /"state":"[^"]*"/g,
      );
    const first = await pdqm(correct, { cwd });
    expect([first.code, first.stdout]).toEqual([0, `${serial}  Zeta Schol: in force, issue 1\n`]);
    // The same once more says so again: it is not put right yet.
    for (const { stderr } of [first, await pdqm(correct, { cwd })])
      expect(stderr).toContain(`${older} (Zeta Schol) still has the number that was replaced here`);
    expect(await states()).toEqual(['"state":"due"', '"state":"in force"']);
    const [, command = ''] = / pdqm -- (.*)\n$/.exec(first.stderr) ?? [];
    const words = execFileSync('sh', ['-c', `printf '%s\\n' ${command}`], { encoding: 'utf8' })
      .trimEnd()
      .split('\n');
    const followed = await pdqm(words, { cwd });
    expect([followed.code, followed.stderr]).toEqual([0, '']);
    expect(events().map((event) => event.slice(0, 4))).toEqual([
      ['learnt', serial, 'Amy B', 'Academy, “from” $1'],
      ['learnt', older, 'Amy B', 'Academy, “from” $1'],
    ]);
    expect(await states()).toEqual(['"state":"superseded"', '"state":"in force"']);
    expect((await pdqm(correct, { cwd })).stderr).toBe(`${serial} says so already: nothing was put on record.\n`);
  },
  timeLimit,
);

it(
  'asks about a LAESTAB of another local authority than the school’s, and takes it',
  async () => {
    const { cwd, events } = await office();
    const correct = ['register', 'correct', serial, '--reason', 'Found', '--laestab'];
    const asked = await pdqm([...correct, '202/1234'], { cwd });
    expect([asked.code, asked.stderr]).toEqual([
      0,
      'The LAESTAB “2021234” begins with 202, but the LA area is Lambeth, whose schools begin with 208. Correct the LAESTAB or the LA area.\n',
    ]);
    expect(events()).toHaveLength(1);
    expect((await pdqm([...correct, '208/1234'], { cwd })).stderr).toBe('');
  },
  timeLimit,
);

it.each([
  [['withdraw', serial], 'needs a reason'],
  [['correct', serial, '--organisation', 'X', '--reason', '  '], 'needs a reason'],
  [['withdraw', 'PDQM-2026-CCCCCCC', '--reason', 'x'], 'Did you mean PDQM-2026-CCCCCCCC (Zeta Schol)?'],
  [['history', 'PDQM-2026-CCCCCCCD'], 'Did you mean PDQM-2026-CCCCCCCC'],
  [['history', 'PDQM-2019-XXXXXXXX'], 'no award in the register has this serial'],
  [['withdraw', serial, '--reason', 'x', '--on', '1/1/2020'], 'is valid from 1 May 2026 to 30 April 2029'],
  [['withdraw', serial, '--reason', 'x', '--on', 'soon'], '--on soon: this is not a day'],
  [['correct', serial, '--reason', 'x'], 'Say what to put right: --organisation'],
  [['correct', serial, '--reason', 'x', '--urn', '12'], '--urn 12: a URN has six digits'],
  [['correct', serial, '--reason', 'x', '--organisation', ''], 'The name of the school is empty.'],
  [['correct', serial, '--reason', 'x', '--organisation', '北京 School'], 'letters that cannot be printed here: 北 京'],
  [['correct', serial, '--reason', 'x', '--la', 'Paris'], '--la Paris: this is not a local authority'],
])(
  'refuses %j in one line, and writes nothing',
  async (args, words) => {
    const { cwd, events } = await office();
    const { code, stdout, stderr } = await pdqm(['register', ...args], { cwd });
    expect([code, stdout, stderr.trimEnd().split('\n').length]).toEqual([2, '', 1]);
    expect(stderr).toContain(words);
    expect(events()).toEqual([]);
  },
  timeLimit,
);

it(
  'says once how to look for an award whose serial is not known',
  async () => {
    const { cwd } = await office();
    expect((await pdqm(['certificate', '--serial', 'PDQM-2019-XXXXXXXX'], { cwd })).stdout).toContain(
      'has this serial. Look for it by the name of the school. To search: npm run',
    );
  },
  timeLimit,
);

it(
  'says why there is no certificate of a withdrawn award in sentences that end',
  async () => {
    const { cwd } = await office();
    await pdqm(['register', 'withdraw', serial, '--on', '1/9/2026', '--reason', 'Wrong school'], { cwd });
    expect((await pdqm(['certificate', '--serial', serial], { cwd })).stdout).toContain(
      'was withdrawn on 1 September 2026, so there is no certificate: Wrong school. Nothing to do; or',
    );
  },
  timeLimit,
);

it(
  'tells the history of an award, and of the school’s awards before and after it, in sentences and as lines of JSON',
  async () => {
    const { cwd } = await office();
    await pdqm(['register', 'withdraw', serial, '--on', '1/9/2026', '--reason', 'Closed', '--as', 'Amy'], { cwd });
    const { stdout, stderr } = await pdqm(['register', 'history', 'PDQM-2024-AAAAAAAA'], { cwd });
    const today = String.raw`\d{1,2} \w+ 20\d\d`;
    expect(stdout.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^PDQM-2024-AAAAAAAA {2}Zeta Schol: /),
      expect.stringMatching(
        new RegExp(
          `^    ${today}  Imported from an earlier list: Gold for Zeta Schol, Lambeth, decided on 1 March 2024, valid from 1 March 2024 to 28 February 2027\\. \\(the test\\)$`,
        ),
      ),
      expect.stringMatching(/^PDQM-2026-CCCCCCCC {2}Zeta Schol: /),
      expect.stringContaining('valid from 1 May 2026 to 30 April 2029.'),
      expect.stringMatching(new RegExp(`^    ${today}  Withdrawn from 1 September 2026\\. Reason: Closed \\(Amy\\)$`)),
    ]);
    expect(stderr).toContain('1 other award of the same school');
    const json = await pdqm(['register', 'history', serial, '--json', '--quiet'], { cwd });
    const lines = json.stdout.trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { number: number }).number)).toEqual([1, 2, 4]);
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({
      number: 4,
      at: expect.any(String) as string,
      by: 'Amy',
      serial,
      kind: 'withdrawn',
      reason: 'Closed',
      message: 'Withdrawn from 1 September 2026.',
      content: { on: '2026-09-01' },
    });
  },
  timeLimit,
);
