import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { JobReport } from '../../api/jobs.ts';
import { makeFolder } from '../../../generator/store/folder-to-write-to.ts';
import { writeWhole } from '../../../generator/store/write-file.ts';

const refused = z.object({ code: z.string(), message: z.string(), remedy: z.string() });

/** As written here: what is inside results is not looked at again. */
const kept = z.object({
  id: z.string().regex(/^[\w-]{1,64}$/),
  kind: z.string(),
  round: z.string().nullable().default(null),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled', 'interrupted']),
  done: z.number(),
  of: z.number().nullable(),
  counts: z.record(z.string(), z.number()),
  failure: refused.nullable(),
  begun: z.string(),
  ended: z.string().nullable(),
  request: z.unknown(),
  results: z.array(z.unknown()),
  remarks: z.array(z.string()),
  summary: z.unknown(),
});

/** The jobs of an office as files, so that they outlive the process. */
export class KeptJobs {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** In the order in which they began. What is not a job's file is passed over. */
  async all(): Promise<readonly JobReport[]> {
    const names = await readdir(this.folder).catch(() => []);
    const jobs = await Promise.all(
      names.filter((name) => name.endsWith('.json')).map((name) => jobIn(path.join(this.folder, name))),
    );
    return jobs.flatMap((job) => job ?? []).sort((one, other) => (one.begun < other.begun ? -1 : 1));
  }

  async keep(job: JobReport): Promise<void> {
    await makeFolder(this.folder);
    await writeWhole(this.fileOf(job.id), JSON.stringify(job));
  }

  async forget(id: string): Promise<void> {
    await rm(this.fileOf(id), { force: true });
  }

  private fileOf(id: string): string {
    return path.join(this.folder, `${id}.json`);
  }
}

async function jobIn(file: string): Promise<JobReport | null> {
  try {
    return kept.parse(JSON.parse(await readFile(file, 'utf8'))) as JobReport;
  } catch {
    return null;
  }
}
