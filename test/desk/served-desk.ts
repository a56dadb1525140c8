import { pathToFileURL } from 'node:url';
import type { JobReport, JobState } from '../../desk/api/jobs.ts';
import type { NewOffice } from '../../desk/api/office.ts';
import type { Decide } from '../../register/register.ts';
import { projectPath } from '../../generator/project-folder.ts';

/** What tests do with a desk besides asking it for pages. */
interface Desk {
  readonly office: object | null;
  readonly here: {
    readonly office: { register(): Promise<{ record(decide: Decide, reason?: string | null): Promise<unknown> }> };
    readonly jobs: {
      start(kind: string, request: unknown): Promise<JobState>;
      report(id: string): JobReport;
    };
  };
  makeOffice(made: NewOffice): Promise<void>;
}

interface Built {
  readonly Desk: {
    start(request: { readonly folder: string; readonly by: string; readonly register?: string }): Promise<Desk>;
  };
  readonly serve: (
    desk: Desk,
    port: number,
  ) => Promise<{ readonly address: string; readonly close: () => Promise<void> }>;
}

/** As it was built: threads that read are started from files, and so are the pages. */
const built = async (file: string) =>
  (await import(pathToFileURL(projectPath('dist', 'desk', 'server', file)).href)) as Built;
const { Desk } = await built('desk.js');
const { serve } = await built('server.js');

/** A desk that listens on a port of its own. */
export interface ServedDesk {
  readonly desk: Desk;
  /** With its token. */
  readonly address: string;
  /** Without it, and without a stroke at its end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/**
 * @param folder of its office, made where it is not there and `name` is given
 * @param register address that stands above that of the office's settings
 */
export async function servedDesk(folder: string, name?: string, register?: string): Promise<ServedDesk> {
  const desk = await Desk.start({ folder, by: 'The test', ...(register === undefined ? {} : { register }) });
  if (name !== undefined && desk.office === null) {
    await desk.makeOffice({ folder, name, contact: 'office@qualitymark.example' });
  }
  const { address, close } = await serve(desk, 0);
  return { desk, address, origin: new URL(address).origin, close };
}
