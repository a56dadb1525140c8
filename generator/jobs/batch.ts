import path from 'node:path';
import type { Edition } from '../../framework/edition.ts';
import type { Refusal, Step } from '../../framework/problems.ts';
import type { IsoDate } from '../../framework/school-return.ts';
import type { Editions } from '../editions.ts';
import { clear } from '../clearing.ts';
import { WrongRequest } from '../failure.ts';
import { findInputs, isStray } from '../intake/find-inputs.ts';
import type { CheckedDetails, FileToRead, Intake } from '../intake/reader.ts';
import { ownDocuments } from '../store/own-documents.ts';
import type { Share } from '../store/share.ts';
import { isInShare } from '../store/share.ts';
import { interleaved } from './interleaved.ts';
import type { JobEvent } from './job.ts';
import { remarkEvent } from './job.ts';
import type { Means } from './means.ts';

/** A return that is not on this machine's disk. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a request for any job over returns contains. */
export interface ReturnsRequest {
  /** Paths of workbooks, folders that hold some, or globs; or workbooks themselves. */
  readonly inputs: readonly (string | NamedBytes)[];
  /** The share of the inputs that this run works on. Optional: all inputs. */
  readonly shard?: Share | undefined;
}

/** The returns that a job works on. */
export interface Batch {
  readonly files: readonly string[];
  /** Inputs of the same request that are left to other shares. */
  readonly leftToOthers: readonly string[];
  readonly editions: Editions;
  readonly today: IsoDate;
  /** Aborted when the run is to end. */
  readonly signal: AbortSignal;
  /** Remarks about the inputs, to be shown before work begins. */
  readonly remarks: readonly JobEvent[];
  /** The bytes of a file that is not on the disk. */
  bytesOf(file: string): Uint8Array | undefined;
  /** @param some of the files; all where left out */
  takeIn(upTo?: Step, some?: readonly string[]): AsyncGenerator<Intake>;
  /** Reads only the details of each return, so that memory use does not grow with the number of returns. */
  takeInDetails(upTo?: Step): AsyncGenerator<Intake<CheckedDetails>>;
  /** Gives back the memory that reading many returns takes, where all that is to be read has been. */
  rest(): Promise<void>;
  editionOf(taken: CheckedDetails): Edition;
}

/** So many that what their reading takes of memory is worth more than the start of what reads the next. */
const manyReturns = 100;
/** So many that finding them leaves more behind than it takes to clear away. */
const manyFiles = 1000;

/**
 * @param leaveOut files that are no returns, though they may lie among them
 * @throws WrongRequest where the inputs hold no workbook
 */
export async function openBatch(
  { inputs: asked, shard }: ReturnsRequest,
  { reader, today, signal }: Means,
  leaveOut: readonly string[] = [],
): Promise<Batch> {
  const paths = asked.filter((each) => typeof each === 'string');
  const given = new Map(asked.filter((each) => typeof each !== 'string').map(({ name, bytes }) => [name, bytes]));
  const leftOut = new Set(leaveOut.map((file) => path.resolve(file)));
  const isLeftOut = (file: string) => leftOut.size > 0 && leftOut.has(path.resolve(file));
  const found = (await findInputs(paths)).filter(({ file }) => !isLeftOut(file));
  const own = await ownDocuments(found.filter(isStray).map(({ file }) => file));
  const inputs = [
    ...found.filter(({ file }) => !own.has(file)),
    ...[...given.keys()].map((name) => ({ file: name, name, other: null })),
  ];
  const notReturn = paths.find(isLeftOut);
  if (inputs.length === 0 && notReturn !== undefined) throw new WrongRequest('not-among-returns', { file: notReturn });
  if (inputs.every(isStray)) throw new WrongRequest('no-workbook', { paths, others: inputs.map(({ name }) => name) });
  const others = new Map<string, Refusal>();
  const files: string[] = [];
  const leftToOthers: string[] = [];
  for (const { file, name, other } of inputs) {
    if (other !== null) others.set(file, other);
    (shard === undefined || isInShare(name, shard) ? files : leftToOthers).push(file);
  }
  function* toRead(some: readonly string[]): Generator<FileToRead> {
    for (const file of some) if (!others.has(file)) yield { file, bytes: given.get(file) };
  }
  const refused = (file: string) => {
    const refusal = others.get(file);
    return refusal && { file, refusal };
  };
  if (inputs.length >= manyFiles) clear();
  const reading = (upTo: Step | undefined) => ({ today, upTo, signal });
  return {
    files,
    leftToOthers,
    editions: reader.editions,
    today,
    signal,
    remarks: own.size > 0 ? [remarkEvent({ code: 'own-documents-left-out', documents: own.size })] : [],
    bytesOf: (file) => given.get(file),
    takeIn: (upTo, some = files) => interleaved(some, refused, reader.returns(toRead(some), reading(upTo)), signal),
    takeInDetails: (upTo) => interleaved(files, refused, reader.details(toRead(files), reading(upTo)), signal),
    rest: async () => (files.length < manyReturns ? undefined : reader.rest()),
    editionOf: ({ editionId }) => reader.editions.find(({ id }) => id === editionId) ?? reader.editions[0],
  };
}
