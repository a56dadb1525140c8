import { readFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { z } from 'zod';
import { systemCode } from '../system-error.ts';

/** The process that writes to a folder, as its lock names it. */
const runHolder = z.object({
  pid: z.number().int().positive(),
  host: z.string(),
  /** ISO date and time at which it began. */
  since: z.iso.datetime(),
  /** What tells this process from another one that gets its number later; null where the system does not say. */
  start: z.string().nullable(),
});

export type RunHolder = z.infer<typeof runHolder>;

export function thisRun(): RunHolder {
  return { pid: process.pid, host: hostname(), since: new Date().toISOString(), start: startOf(process.pid) };
}

/** @returns null where the text, as of a run that was cut short while writing it, names nobody */
export function parseHolder(text: string): RunHolder | null {
  try {
    return runHolder.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/**
 * Whether the process has ended for certain. Of another machine's process nobody here can tell. A number that went to
 * another process since is told by the process's start, or else where the machine was started later than the run.
 */
export function hasEnded({ pid, host, since, start }: RunHolder): boolean {
  if (host !== hostname()) return false;
  if (!isRunning(pid)) return true;
  const found = startOf(pid);
  if (start !== null && found !== null) return found !== start;
  const machineStart = Date.now() - uptime() * 1000;
  return Date.parse(since) < machineStart;
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}

/** Linux tells when a process was started, in ticks since the machine was, and which start of the machine that was. */
function startOf(pid: number): string | null {
  try {
    const afterName = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
      .split(') ')
      .at(-1)
      ?.split(' ');
    const [state, ticks] = [afterName?.[0], afterName?.[19]];
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    if (ticks === undefined) return null;
    // An ended process keeps its number until its parent collects it, which never happens in some containers.
    return state === 'Z' ? 'ended' : `${boot}/${ticks}`;
  } catch {
    return null;
  }
}
