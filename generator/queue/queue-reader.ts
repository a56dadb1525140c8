import { london } from '../../framework/editions/london/index.ts';
import { asTheyCome } from '../as-they-come.ts';
import { CalledOff } from '../called-off.ts';
import { inOrder } from '../in-order.ts';
import { readFileBounded } from '../intake/read-file.ts';
import type { CheckedDetails, FileToRead, Intake, Reader, Reading, TakenReturn } from '../intake/reader.ts';
import { hashOf } from '../store/manifest.ts';
import { Refused } from '../../workbook/refused.ts';
import type { HandOver } from './hand-over.ts';
import { NotDone } from './asked.ts';
import type { HowToRead } from './reading.ts';
import type { QueuePlace } from './queue-place.ts';

/** Returns under way at once. */
const atOnce = 64;

/** Has returns read on other machines; rounds, of which a run has one or two, it reads here. */
export class QueueReader implements Reader {
  readonly editions;
  private readonly here: Reader;
  private readonly handOver: () => Promise<HandOver>;
  private readonly place: () => Promise<QueuePlace>;

  constructor(here: Reader, place: () => Promise<QueuePlace>, handOver: () => Promise<HandOver>) {
    this.here = here;
    this.editions = here.editions;
    this.place = place;
    this.handOver = handOver;
  }

  returns(files: Iterable<FileToRead>, reading: Reading): AsyncGenerator<Intake> {
    return this.each<TakenReturn>(files, reading, { detailsOnly: false, inTurn: inOrder });
  }

  returnsAsTheyCome(files: Iterable<FileToRead>, reading: Reading): AsyncGenerator<Intake> {
    return this.each<TakenReturn>(files, reading, { detailsOnly: false, inTurn: asTheyCome });
  }

  details(files: Iterable<FileToRead>, reading: Reading): AsyncGenerator<Intake<CheckedDetails>> {
    return this.each<CheckedDetails>(files, reading, { detailsOnly: true, inTurn: inOrder });
  }

  round(task: FileToRead): ReturnType<Reader['round']> {
    return this.here.round(task);
  }

  rest(): Promise<void> {
    return this.here.rest();
  }

  close(): Promise<void> {
    return this.here.close();
  }

  private async *each<Taken extends CheckedDetails>(
    files: Iterable<FileToRead>,
    { signal, today, upTo }: Reading,
    { detailsOnly, inTurn }: { readonly detailsOnly: boolean; readonly inTurn: typeof inOrder | typeof asTheyCome },
  ): AsyncGenerator<Intake<Taken>> {
    const editions = this.editions.filter((edition) => edition !== london);
    const how: HowToRead = { today, upTo, detailsOnly, editions };
    const shared = [JSON.stringify(how)];
    const take = (file: FileToRead) => this.take<Taken>(file, shared, signal);
    try {
      yield* inTurn(files, atOnce, take, signal);
    } catch (error) {
      // As when files are read here: once the signal is given there are no more.
      if (!(error instanceof CalledOff)) throw error;
    }
  }

  private async take<Taken extends CheckedDetails>(
    task: FileToRead,
    shared: readonly string[],
    signal: AbortSignal,
  ): Promise<Intake<Taken>> {
    const { file } = task;
    try {
      const bytes = await bytesOf(task);
      const input = hashOf(bytes);
      const handOver = await this.handOver();
      const { store } = await this.place();
      const name = { run: handOver.run, hash: input };
      const bring = async () => void (await store.put(name, bytes));
      const answer = await handOver.ask({ kind: 'read', shared, content: { input }, bring, signal });
      await store.remove(name);
      return { ...(JSON.parse(Buffer.from(answer).toString('utf8')) as Intake<Taken>), file };
    } catch (error) {
      if (error instanceof Refused) return { file, refusal: error.refusal };
      if (error instanceof NotDone) return { file, refusal: notRead(error) };
      throw error;
    }
  }
}

async function bytesOf({ file, bytes }: FileToRead): Promise<Uint8Array> {
  return bytes ?? readFileBounded(file);
}

function notRead({ message }: NotDone) {
  return {
    code: 'cannot-read',
    message: `Reading this file failed (${message}).`,
    remedy: 'Copy the entries into a fresh workbook, and report this message.',
  };
}
