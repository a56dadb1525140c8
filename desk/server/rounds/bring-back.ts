import { readFile } from 'node:fs/promises';
import type { Tools } from '../../../generator/jobs/open-tools.ts';
import { readRoundFile } from '../../../generator/jobs/round/read-round-file.ts';
import { safeName } from '../../../generator/store/file-name.ts';
import { hashOf } from '../../../generator/store/manifest.ts';
import type { ReadRound } from '../../../workbook/round/read/read-round.ts';
import type { BroughtBack } from '../../api/rounds.ts';
import { DeskRefused } from '../words.ts';
import type { DeskRound } from './desk-round.ts';
import { noAgenda } from './refusals.ts';
import { differencesTo, entryIn, ofSitting, sittingIn } from './differences.ts';

/** Workbooks that were brought back and wait to be taken over, the newest last. */
const brought = new Map<string, ReadRound>();
const mostBrought = 8;

interface BroughtFile {
  /** As whoever brought it calls it: whatever text. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * What a workbook of the round says otherwise than the desk. The round’s own that says the same is in step from then on.
 * @param file that somebody has brought; the round’s own workbook where left out
 * @throws WrongRequest where it cannot be read without a doubt; DeskRefused
 */
export async function bringBack(
  round: DeskRound,
  { reader }: Pick<Tools, 'reader'>,
  file?: BroughtFile,
): Promise<BroughtBack> {
  if (round.agenda === null) throw new DeskRefused(noAgenda);
  const bytes = file?.bytes ?? (await readFile(round.places.workbook));
  const own = `${round.name}.xlsx`;
  const [, last = ''] = /([^\\/]*)$/.exec(file?.name ?? '') ?? [];
  const hash = hashOf(bytes);
  const read = await readRoundFile({ file: safeName(last, own), bytes }, reader);
  brought.delete(hash);
  brought.set(hash, read);
  for (const old of [...brought.keys()].slice(0, -mostBrought)) brought.delete(old);
  const { state } = round;
  const differences = differencesTo({ ...round.sitting, decisions: round.entries }, read, round.agenda.round);
  if (file === undefined && differences.length === 0 && read.additions.length === 0)
    await round.agree({ workbook: hash, state });
  return { workbook: hash, differences, additions: read.additions };
}

interface Chosen {
  /** As it was named when it was brought. */
  readonly workbook: string;
  /** Of the differences: what is taken over. */
  readonly keys: readonly string[];
}

/** @throws DeskRefused where the workbook has changed since, or was brought too long ago */
export async function takeOver(
  round: DeskRound,
  { workbook, keys }: Chosen,
  { reader }: Pick<Tools, 'reader'>,
): Promise<void> {
  const read = brought.get(workbook);
  if (read === undefined || round.agenda === null) throw new DeskRefused(broughtLongAgo);
  const now = differencesTo({ ...round.sitting, decisions: round.entries }, read, round.agenda.round);
  const chosen = new Set(now.filter(({ key, whyNot }) => whyNot === null && keys.includes(key)).map(({ key }) => key));
  const rows = read.decisions.filter(({ key }) => chosen.has(key));
  const isOwn = (await round.hashOfWorkbook()) === workbook;
  await round.take(
    Object.fromEntries(rows.map((row) => [row.key, entryIn(row)])),
    chosen.has(ofSitting) ? sittingIn(read) : {},
    isOwn ? workbook : null,
  );
  if (isOwn) await bringBack(round, { reader });
}

const broughtLongAgo = {
  code: 'brought-long-ago',
  message: 'This workbook was brought back too long ago.',
  remedy: 'Bring it back once more.',
};
