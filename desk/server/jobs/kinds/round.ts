import path from 'node:path';
import { z } from 'zod';
import { certify, rehearseCertificates } from '../../../../generator/jobs/certify.ts';
import type { CertificatesRequest } from '../../../../generator/jobs/certify.ts';
import type { Job } from '../../../../generator/jobs/job.ts';
import { writeLetters } from '../../../../generator/jobs/letters.ts';
import type { Means } from '../../../../generator/jobs/means.ts';
import { makeRound } from '../../../../generator/jobs/round/round.ts';
import type { Round } from '../../../../framework/round/agenda.ts';
import { exists } from '../../../../generator/store/write-file.ts';
import type { OfDecisions } from '../../../api/rounds.ts';
import { DeskRefused } from '../../words.ts';
import type { AtWork } from '../kind.ts';
import { kind } from '../kind.ts';

const schema = z.strictObject({ round: z.string().min(1).max(200) });
type OfRound = z.infer<typeof schema>;

/** The agenda of a round, of its returns as they are now. What the panel has decided stays with those that are the same, and is shown beside the others. */
export const makeRoundAgenda = kind({
  name: 'make-round',
  schema: schema.extend({ giveUp: z.boolean().optional() }),
  lane: 'reading',
  leavesNoTrace: true,
  changes: ['rounds', 'decisions'],
  start: ({ round, giveUp = false }, means, at) => madeAgenda(round, giveUp, means, at),
});

/** What issuing would do, with a contact sheet of the certificates as they will look. */
export const dryRun = kind({
  name: 'dry-run',
  schema,
  lane: 'documents',
  changes: [],
  start: (request, means, at) => overDecisions(request, means, at, rehearseCertificates),
});

/** The certificates of what the panel has decided, and their entries in the register. */
export const issueCertificates = kind({
  name: 'issue-certificates',
  schema,
  lane: 'documents',
  changes: ['certificates', 'register', 'decisions'],
  start: (request, means, at) => overDecisions(request, means, at, certify),
});

/** A letter to each school with what the panel has decided. */
export const letters = kind({
  name: 'letters',
  schema,
  lane: 'documents',
  changes: [],
  start: (request, means, at) => overDecisions(request, means, at, writeLetters),
});

async function* overDecisions<Summary>(
  { round: name }: OfRound,
  means: Means,
  { rounds, returns }: AtWork,
  job: (request: CertificatesRequest, means: Means) => Job<Summary>,
): Job<(Summary & OfDecisions) | null> {
  const round = await rounds.round(name);
  const decisions = await round.settle();
  const { decided } = round;
  const there = new Set((await returns.list()).rows.map(({ file }) => file));
  // A newer copy is what counts, and certificates are not made of what the panel has not seen.
  const newest = returns.newestCopies();
  const files = (round.agenda?.round.agenda ?? []).map(({ file }) => newest(file)).filter((file) => there.has(file));
  const inputs = returns.pathsOf(files);
  const summary = yield* job({ inputs: files.length === 0 ? [] : inputs, out: null, force: false, decisions }, means);
  return summary && { ...summary, decided };
}

async function* madeAgenda(name: string, giveUp: boolean, means: Means, { rounds, returns }: AtWork): Job<null> {
  const round = await rounds.round(name);
  const out = round.places.workbook;
  if (round.agenda !== null) await round.settle();
  else if ((await exists(out)) && !(await means.reader.round({ file: out })).saysSo)
    throw new DeskRefused(otherFileThere);
  const { rows } = await returns.list();
  const there = new Map(rows.map(({ file, changed }) => [file, changed]));
  const newest = returns.newestCopies();
  const chosen = [...new Set(round.files.map((file) => newest(file)))];
  const files = chosen.filter((file) => there.has(file));
  if (files.length === 0) throw new DeskRefused(noReturnThere);
  // What a workbook of the desk itself says, the desk has: what cannot stay is set aside, and nothing is lost.
  const isOwn = await round.hasOwnWorkbook();
  const force = giveUp || isOwn;
  const summary = yield* makeRound({ inputs: returns.pathsOf(files), out, force }, means);
  if (summary === null) return null;
  const changed = Object.fromEntries(files.map((file) => [file, there.get(file) ?? '']));
  await round.remade(named(summary.round, returns.folder), summary.sitting, changed, {
    files: chosen,
    isOverruled: !isOwn,
  });
  return null;
}

/** With its files as the folder for returns has them. */
function named(round: Round, folder: string): Round {
  const nameOf = (file: string) => path.relative(folder, path.resolve(file)).split(path.sep).join('/');
  return {
    ...round,
    agenda: round.agenda.map((item) => ({ ...item, file: nameOf(item.file) })),
    notReady: round.notReady.map((each) => ({ ...each, file: nameOf(each.file) })),
  };
}

const otherFileThere = {
  code: 'other-file-there',
  message: 'A file of this round’s name is in the office’s folder for rounds already, and is not a round.',
  remedy: 'Move it elsewhere, or make a round of another name.',
};

const noReturnThere = {
  code: 'no-return-there',
  message: 'None of the returns of this round is in the folder any more.',
  remedy: 'Put them back into the folder for returns, then make the agenda again.',
};
