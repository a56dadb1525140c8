import type { Printer } from '../printing/printer.ts';
import type { Reader } from '../intake/reader.ts';
import type { Office } from '../office/office.ts';
import type { HandOver } from '../queue/hand-over.ts';
import type { QueuePlace } from '../queue/queue-place.ts';
import { closeQueuePlace, openQueuePlace } from '../queue/queue-place.ts';
import { QueueReader } from '../queue/queue-reader.ts';
import type { QueueNews } from './queue-of.ts';
import { queueOf } from './queue-of.ts';

/** A printer and a reader that hand their work to workers. */
export interface QueueTools {
  readonly reader: Reader;
  readonly printer: () => Promise<Printer>;
  readonly close: () => Promise<void>;
}

/**
 * Nothing is opened before it is needed.
 * @param here reads what is not handed over; it is closed with these
 * @throws WrongRequest where the office has no register that many can use
 */
export function openQueueTools(office: Office | null, here: Reader, tell: (news: QueueNews) => void): QueueTools {
  const request = { ...queueOf(office), tell: (isGone: boolean) => tell(isGone ? 'database-gone' : 'database-back') };
  let place: Promise<QueuePlace> | null = null;
  let handOver: Promise<HandOver> | null = null;
  const openPlace = () => (place ??= openQueuePlace(request));
  const openHandOver = () => (handOver ??= handOverIn(openPlace(), tell));
  return {
    reader: new QueueReader(here, openPlace, openHandOver),
    async printer() {
      const { openQueuePrinter } = await import('../queue/queue-printer.ts');
      return openQueuePrinter(openHandOver);
    },
    async close() {
      const opened = await place?.catch(() => null);
      await (await handOver?.catch(() => null))?.close();
      if (opened) await closeQueuePlace(opened);
      await here.close();
    },
  };
}

async function handOverIn(place: Promise<QueuePlace>, tell: (news: QueueNews) => void): Promise<HandOver> {
  const { HandOver } = await import('../queue/hand-over.ts');
  return new HandOver(await place, (isAnybodyThere) => tell(isAnybodyThere ? 'somebody-works' : 'nobody-works'));
}
