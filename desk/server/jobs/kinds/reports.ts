import { z } from 'zod';
import { makeReports } from '../../../../generator/jobs/report.ts';
import { kind } from '../kind.ts';

/** The verifier reports of chosen returns, of all where none is chosen. */
export const reports = kind({
  name: 'reports',
  schema: z.strictObject({ files: z.array(z.string().max(1_000)).max(10_000) }),
  lane: 'documents',
  changes: ['returns'],
  start: ({ files }, means, { returns }) =>
    makeReports({ inputs: returns.pathsOf(files), out: null, force: false }, means),
});
