import { isPostgres } from '../../register/store/address.ts';
import { WrongRequest } from '../failure.ts';
import type { Office } from '../office/office.ts';
import type { PlaceRequest } from '../queue/queue-place.ts';

/** Where an office hands work over. @throws WrongRequest where it has no register that many can use */
export function queueOf(office: Office | null): PlaceRequest {
  if (office === null) throw new WrongRequest('queue-without-office', {});
  if (!isPostgres(office.address)) throw new WrongRequest('queue-needs-postgres', { register: office.address });
  const { documents } = office.settings;
  return { register: office.address, documents: documents.startsWith('s3://') ? documents : office.fileOf(documents) };
}

/** What is told of a queue while work is handed over. */
export type QueueNews = 'nobody-works' | 'somebody-works' | 'database-gone' | 'database-back';
