import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { london } from '../framework/editions/london/index.ts';
import { isInShare } from '../generator/store/share.ts';
import { browserCount } from '../generator/printing/browser-count.ts';
import { findBrowser } from '../generator/printing/browser.ts';
import { MadeFolder } from './made-folder.ts';
import { pdqm } from './many-runs.ts';
import type { Ran } from './pdqm.ts';
import { pdqm as besideAnother, startPdqm } from './pdqm.ts';
import { changed, decidedReturn } from './returns.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { savingIn } from './workbook-of.ts';

// Each run costs seconds on a busy machine.
const timeLimit = 180_000;

const cwd = temporaryFolder();
const inFolder = (...names: readonly string[]) => path.join(cwd, ...names);
const save = savingIn(cwd);
const school = (name: string, id: string) =>
  changed(decidedReturn(london), {
    'details.organisation': name,
    'details.urn': null,
    'details.laestab': null,
    'meta.returnId': id,
  });
const filesIn = (folder: string) => readdirSync(inFolder(folder));
const pdfsIn = (folder: string) => filesIn(folder).filter((file) => file.endsWith('.pdf'));
const statuses = (ran: Ran) => ran.results().map(({ status }) => status);
/** A slow run shows its progress above it. */
const lastLine = (ran: Ran) => ran.stderr.trimEnd().split('\n').at(-1);
const count = (ran: Ran, status: string) => statuses(ran).filter((each) => each === status).length;

/** Waits until something holds; a test that it never does for ends by its own time limit. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(10);
}

/** A browser that does not start before the gate is opened, and says that it was asked to. */
function gatedBrowser(name: string) {
  const [gate, asked] = [inFolder(`${name}-gate`), inFolder(`${name}-asked`)];
  const script = inFolder(name, 'chrome-headless-shell');
  mkdirSync(path.dirname(script));
  writeFileSync(
    script,
    `#!/bin/sh\n: > '${asked}'\nwhile [ ! -e '${gate}' ]; do sleep 0.05; done\nexec '${findBrowser() ?? ''}' "$@"\n`,
    { mode: 0o755 },
  );
  return {
    env: { PDQM_BROWSER: script },
    asked: () => until(() => existsSync(asked)),
    open: () => {
      writeFileSync(gate, '');
    },
  };
}

const size = 2 * browserCount() + 3;

beforeAll(async () => {
  for (let index = 0; index < size; index += 1) {
    const letter = 'ACDEFGHJKMNPQRTVWXY'.charAt(index);
    await save(`round/${letter}.xlsx`, school(`School ${letter}`, `RBATCH${letter.repeat(7)}`));
  }
}, timeLimit);

const expectWhole = (folder: string) => {
  new MadeFolder(cwd, folder).expectWhole();
};

describe('a run that is told to end', () => {
  it(
    'keeps a second run out until it has ended, begins nothing more, and leaves all of it to the next one',
    async () => {
      const browser = gatedBrowser('patient');
      const args = ['certificate', 'round', '--out', 'ended', '--json'];
      const first = startPdqm(args, { cwd, env: browser.env });
      await browser.asked();
      const second = await pdqm(args, { cwd });
      expect({ code: second.code, stdout: second.stdout }).toEqual({ code: 3, stdout: '' });
      expect(second.stderr).toContain(`ended: another run (process ${String(first.process.pid)} on `);

      first.process.kill('SIGTERM');
      browser.open();
      const ran = await first.ended;
      expect(ran.code).toBe(143);
      expect([pdfsIn('ended'), ran.stdout]).toEqual([[], '']);
      expect(ran.stderr).toContain(`${String(size)} not begun: interrupted\n`);

      const rest = await pdqm(args, { cwd });
      expect([rest.code, count(rest, 'made')]).toEqual([0, size]);
      expect(lastLine(rest)).toBe(`${String(size)} made, 0 unchanged, 0 refused, 0 failed`);
      expectWhole('ended');
    },
    timeLimit,
  );

  it(
    'ends at once when it is told a second time, and leaves the folder free',
    async () => {
      const browser = gatedBrowser('hasty');
      const run = startPdqm(['certificate', 'round', '--out', 'hasty-out'], { cwd, env: browser.env });
      await browser.asked();
      run.process.kill('SIGINT');
      run.process.kill('SIGTERM');
      // Two signals that are pending at once may be delivered in either order; the browser, which does not answer, shows that both were heeded.
      expect([130, 143]).toContain((await run.ended).code);
      browser.open();
      expect(filesIn('hasty-out')).toEqual([]);
    },
    timeLimit,
  );

  it(
    'writes nothing of a round that would be one of some of the returns, and says so',
    async () => {
      // The run looks at what has the agenda’s name, and waits there until somebody has the other end of the pipe.
      execFileSync('mkfifo', [inFolder('agenda.xlsx')]);
      const run = startPdqm(['round', 'round', '--out', 'agenda.xlsx'], { cwd });
      const pipe = await open(inFolder('agenda.xlsx'), 'w');
      run.process.kill('SIGINT');
      await pipe.close();
      const ran = await run.ended;
      expect([ran.code, ran.stdout, ran.stderr]).toEqual([130, '', 'Interrupted: nothing was written.\n']);
      expect(readdirSync(cwd).filter((file) => file.startsWith('agenda'))).toEqual(['agenda.xlsx']);
    },
    timeLimit,
  );
});

describe('the same command again', () => {
  const [a, b, c] = ['again/a.xlsx', 'again/b.xlsx', 'again/c.xlsx'];
  const run = (...more: readonly string[]) =>
    pdqm(['certificate', a, b, c, '--out', 'again-out', '--json', ...more], { cwd });
  const firstCodes = (ran: Ran) => ran.results().map(({ problems }) => problems[0]?.code);

  beforeAll(async () => {
    await save(a, school('First', 'RAGAIN2222222'));
    await save(b, school('Second', 'RAGAIN3333333'));
    await save(c, school('Third', 'RAGAIN4444444'));
    await run();
  }, timeLimit);

  it(
    'makes what was deleted, and with --force everything',
    async () => {
      const [first = ''] = pdfsIn('again-out').sort();
      rmSync(inFolder('again-out', first));
      expect(statuses(await run())).toEqual(['made', 'unchanged', 'unchanged']);
      expect(statuses(await run('--force'))).toEqual(['made', 'made', 'made']);
      expectWhole('again-out');
    },
    timeLimit,
  );

  it(
    'names the document that a changed, withdrawn or vanished return had before',
    async () => {
      const before = pdfsIn('again-out').sort();
      await save(a, school('First, renamed', 'RAGAIN2222222'));
      await save(
        b,
        changed(school('Second', 'RAGAIN3333333'), { 'panel.decision': 'deferred', 'panel.rationale': 'Visit again' }),
      );
      rmSync(inFolder(c));
      const ran = await run();
      expect(ran.code).toBe(1);
      expect(statuses(ran)).toEqual(['made', 'refused', 'refused']);
      expect(firstCodes(ran)).toEqual(['earlier-document', 'earlier-document', 'earlier-document']);
      for (const [index, name] of before.entries())
        expect(ran.results()[index]?.problems[0]?.message).toContain(path.join('again-out', name));
      expect(pdfsIn('again-out')).toEqual(expect.arrayContaining(before));
    },
    timeLimit,
  );
});

describe('shares', () => {
  it(
    'work side by side in one folder, make everything once, and a run over everything finds nothing to do',
    async () => {
      mkdirSync(inFolder('shared'));
      for (const name of filesIn('round')) copyFileSync(inFolder('round', name), inFolder('shared', name));
      const inFirst = (name: string) => isInShare(name, { number: 1, of: 2 });
      const copy = Array.from({ length: 20 }, (_, index) => `copy ${String(index)} of A.xlsx`).find(
        (name) => inFirst(name) !== inFirst('A.xlsx'),
      );
      copyFileSync(inFolder('shared', 'A.xlsx'), inFolder('shared', copy ?? ''));

      const args = ['certificate', 'shared', '--out', 'shares', '--json'];
      const shares = await Promise.all(
        ['1/2', '2/2'].map((share) => besideAnother([...args, '--shard', share], { cwd })),
      );
      const results = shares.flatMap((share) => share.results());
      expect(new Set(results.map(({ file }) => file)).size).toBe(size + 1);
      expect(results).toHaveLength(size + 1);
      expect(results.filter(({ status }) => status === 'made')).toHaveLength(size);
      const refused = results.filter(({ status }) => status !== 'made');
      expect(refused.map(({ problems }) => problems[0]?.code)).toEqual(['same-document-twice']);
      expect(pdfsIn('shares')).toHaveLength(size);

      const whole = await pdqm(args, { cwd });
      // Over everything it shows that the copy is the same return.
      expect([count(whole, 'unchanged'), count(whole, 'refused')]).toEqual([size + 1, 0]);
      expect(whole.results().filter(({ problems }) => problems[0]?.code === 'duplicate')).toHaveLength(1);
      expectWhole('shares');
    },
    timeLimit,
  );

  it(
    'are counted from one, and there is nothing to do in an empty one',
    async () => {
      for (const share of ['0/2', '3/2', 'half'])
        expect((await pdqm(['report', 'round', '--shard', share], { cwd })).code).toBe(2);
      const empty = Array.from({ length: 99 }, (_, index) => index + 1).find(
        (number) => !isInShare('A.xlsx', { number, of: 99 }),
      );
      const ran = await pdqm(['report', 'round/A.xlsx', '--out', 'empty', '--shard', `${String(empty)}/99`], { cwd });
      expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: 'nothing to do\n' });
    },
    timeLimit,
  );
});
