import { access, constants } from 'node:fs/promises';
import type { IsoDate } from '../../framework/school-return.ts';
import { isFailure } from '../failure.ts';
import { officeFolders } from '../office/make-office.ts';
import type { Office } from '../office/office.ts';
import { fontFaces } from '../printing/fonts.ts';
import { RegisterRefused } from '../../register/refused.ts';
import type { Job } from './job.ts';
import { begun, progress } from './job.ts';
import type { Means } from './means.ts';
import { auditRegister } from './register/audit.ts';
import { officeIn } from './register/register-of.ts';

/** What is held to be in order, or not, with the facts of it. */
export type InstallationCheck =
  | { readonly check: 'browser'; readonly bytes: number }
  | {
      readonly check: 'register';
      readonly events: number;
      readonly awards: number;
      readonly findings: readonly string[];
    }
  | { readonly check: 'folders'; readonly notWritable: readonly string[] }
  | { readonly check: 'fonts'; readonly missing: boolean }
  | { readonly check: 'clock'; readonly today: IsoDate; readonly latest: IsoDate | null }
  | { readonly check: 'key'; readonly id: string };

/** A check, or why it could not be made. */
export type InstallationFinding =
  | InstallationCheck
  | { readonly check: InstallationCheck['check']; readonly error: unknown };

/** No day before the program was written can be today. */
export const programWritten: IsoDate = '2026-01-01';

/** Whether this computer and this office have what is needed, one check after the other; none ends the others. */
export async function* checkInstallation(means: Means): Job<readonly InstallationFinding[]> {
  const office = officeIn(means);
  const checks: readonly (readonly [InstallationCheck['check'], () => Promise<InstallationCheck>])[] = [
    ['browser', () => printsPage(means)],
    ['register', () => registerIsWhole(office)],
    ['folders', () => foldersTakeFiles(office)],
    ['fonts', () => Promise.resolve(fontsAreThere())],
    ['clock', () => clockIsPlausible(office, means.today)],
    ['key', async () => ({ check: 'key', id: (await office.signer()).keyId })],
  ];
  yield begun(checks.length);
  const findings: InstallationFinding[] = [];
  for (const [check, look] of checks) {
    if (means.signal.aborted) break;
    try {
      findings.push(await look());
    } catch (error) {
      if (!isFailure(error) && !(error instanceof RegisterRefused) && !(error instanceof Error)) throw error;
      findings.push({ check, error });
    }
    yield progress;
  }
  return findings;
}

async function printsPage({ printer }: Means): Promise<InstallationCheck> {
  const body = '<h1>Quality Mark</h1>';
  const pdf = await (await printer()).print({ stylesheet: '', title: 'Check', language: 'en-GB', body });
  return { check: 'browser', bytes: pdf.length };
}

async function registerIsWhole(office: Office): Promise<InstallationCheck> {
  const { events, awards, findings } = await auditRegister({ office });
  return { check: 'register', events, awards, findings: findings.map(({ message }) => message) };
}

async function foldersTakeFiles(office: Office): Promise<InstallationCheck> {
  const notWritable: string[] = [];
  for (const folder of [office.folder, ...Object.values(officeFolders).map((name) => office.fileOf(name))]) {
    // A folder that is not there is made when something is to be put into it.
    const error: unknown = await access(folder, constants.W_OK | constants.X_OK).catch((thrown: unknown) => thrown);
    if (error instanceof Error && (error as NodeJS.ErrnoException).code !== 'ENOENT') notWritable.push(folder);
  }
  return { check: 'folders', notWritable };
}

function fontsAreThere(): InstallationCheck {
  return { check: 'fonts', missing: fontFaces() === '' };
}

/** Nothing can have been put on record on a day that has not come yet. */
async function clockIsPlausible(office: Office, today: IsoDate): Promise<InstallationCheck> {
  const days = (await office.register()).book.awards().map(({ registered }) => registered.slice(0, 10));
  return { check: 'clock', today, latest: days.sort().at(-1) ?? null };
}
