import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { browserCount } from '../generator/printing/browser-count.ts';
import { findBrowser } from '../generator/printing/browser.ts';
import { Chance } from './borough/chance.ts';
import { MadeFolder } from './made-folder.ts';
import type { Ran, Running } from './pdqm.ts';
import { pdqm, startPdqm } from './pdqm.ts';
import { writeNumberedReturns } from './numbered-returns.ts';
import { temporaryFolder } from './temporary-folder.ts';

// Many runs cost minutes on a busy machine.
const timeLimit = 1_200_000;
/** Ten and more, where that is asked for. */
const kills = Number(process.env['PDQM_TEST_KILLS'] ?? 3);
/** Documents that are begun and not yet made, at the most. */
const inHand = 2 * 16 * browserCount();
/** Documents that are made before a browser is killed, at the most. */
const apart = 2 * inHand + 4;
const size = apart + 2 * inHand + 6;
/** Documents of a run that is killed itself: those whose number begins with 0. */
const few = 100;

const cwd = temporaryFolder();
const inFolder = (...names: readonly string[]) => path.join(cwd, ...names);
/** Another one each time; a failure names it. */
const seed = Date.now() % 1_000_000;
const chance = new Chance(seed);

async function naming<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new Error(`With the seed ${String(seed)}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

/** Waits until something holds or the run has ended; a test that neither comes for ends by its own time limit. */
async function until(run: Running, holds: () => boolean): Promise<void> {
  while (!holds() && hasNotEnded(run)) await pause(5);
}

function hasNotEnded({ process: { exitCode, signalCode } }: Running): boolean {
  return exitCode === null && signalCode === null;
}

const count = (ran: Ran, status: string) => ran.results().filter((result) => result.status === status).length;
const serials = (folder: MadeFolder) => new Set(folder.pdfs().map((file) => / ([^ ]+)\.pdf$/.exec(file)?.[1]));
const pdfCount = (folder: MadeFolder, name: string) => (existsSync(inFolder(name)) ? folder.pdfs().length : 0);

beforeAll(() => writeNumberedReturns(inFolder('round'), size), timeLimit);

it(
  'a run that is killed at random moments is finished by the same command: every document once and whole',
  () =>
    naming(async () => {
      const args = ['certificate', 'round/0*.xlsx', '--out', 'killed', '--json'];
      const folder = new MadeFolder(cwd, 'killed');
      const made = () => pdfCount(folder, 'killed');
      const targets = Array.from({ length: kills }, () => 1 + chance.below(few - inHand / 2)).sort(
        (one, other) => one - other,
      );
      const madeAtKills: number[] = [];
      while (madeAtKills.length < kills) {
        const target = targets[madeAtKills.length] ?? few;
        const run = startPdqm(args, { cwd });
        if (made() < target) {
          await until(run, () => made() >= target);
          await pause(chance.below(20));
        } else await pause(chance.below(1500));
        run.process.kill('SIGKILL');
        // One that came to its end first was not killed.
        if ((await run.ended).code !== null) continue;
        madeAtKills.push(made());
        if (made() === 0) continue;
        const recorded = new Set(folder.entries().map(({ file }) => file));
        for (const file of folder.pdfs()) expect(recorded).toContain(file);
      }
      expect(madeAtKills[0]).toBeLessThan(few);
      // Such as a kill leaves in the middle of a write, which is a rare moment.
      writeFileSync(inFolder('killed', '.pdqm-all-9-School.pdf.part'), 'half');
      appendFileSync(inFolder('killed', '.pdqm-manifest-all.jsonl'), '{"file":"School 000 - certi');

      const last = await pdqm(args, { cwd });
      expect([last.code, last.results().length]).toEqual([0, few]);
      expect(count(last, 'made') + count(last, 'unchanged')).toBe(few);
      expect(count(last, 'unchanged')).toBeGreaterThanOrEqual(madeAtKills.at(-1) ?? few);
      expect(folder.pdfs()).toHaveLength(few);
      expect(serials(folder).size).toBe(few);
      expect(new Set(folder.entries().map(({ input }) => input)).size).toBe(few);
      folder.expectWhole();
    }),
  timeLimit,
);

/** A browser that writes down the id of each of its processes, which leads the group of all that belong to it. */
function notedBrowser() {
  const notes = inFolder('browsers');
  const script = inFolder('noted', 'chrome-headless-shell');
  mkdirSync(path.dirname(script));
  writeFileSync(notes, '');
  writeFileSync(script, `#!/bin/sh\necho $$ >> '${notes}'\nexec '${findBrowser() ?? ''}' "$@"\n`, { mode: 0o755 });
  return {
    env: { PDQM_BROWSER: script },
    started: () => readFileSync(notes, 'utf8').trim().split('\n').map(Number),
  };
}

it(
  'a run whose browser is killed twice while it prints makes every document, whole, and ends well',
  () =>
    naming(async () => {
      const browser = notedBrowser();
      const folder = new MadeFolder(cwd, 'two-died');
      const made = () => pdfCount(folder, 'two-died');
      const run = startPdqm(['certificate', 'round', '--out', 'two-died', '--json'], { cwd, env: browser.env });
      const killed: number[] = [];
      // More documents lie before each than can be made while one that was in hand at the last still waits: none dies twice.
      for (let kill = 0; kill < 2; kill += 1) {
        const target = (kill === 0 ? inHand + 4 : made() + apart) - chance.below(4);
        await until(run, () => made() >= target);
        expect(hasNotEnded(run)).toBe(true);
        const latest = browser.started().at(-1) ?? 0;
        expect(killed).not.toContain(latest);
        process.kill(-latest, 'SIGKILL');
        killed.push(latest);
      }
      const ran = await run.ended;
      expect([ran.code, count(ran, 'made')]).toEqual([0, size]);
      expect(browser.started().at(-1)).not.toBe(killed.at(-1));
      expect([folder.pdfs().length, serials(folder).size]).toEqual([size, size]);
      folder.expectWhole();
    }),
  timeLimit,
);
