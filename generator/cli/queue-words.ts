import type { QueueNews } from '../jobs/queue-of.ts';
import { maker } from '../queue/order.ts';
import { asTyped } from './as-typed.ts';

const words: Readonly<Record<QueueNews, string>> = {
  'nobody-works': `No worker takes what is handed over; this run waits. Start one, of this same program (${maker}): ${asTyped('worker')}`,
  'somebody-works': 'A worker takes what is handed over now.',
  'database-gone': 'PostgreSQL does not answer; this run waits for it.',
  'database-back': 'PostgreSQL answers again.',
};

export function queueWords(news: QueueNews): string {
  return words[news];
}
