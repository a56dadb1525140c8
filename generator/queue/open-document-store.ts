import path from 'node:path';
import { WrongRequest } from '../failure.ts';
import type { DocumentStore } from './document-store.ts';

/**
 * @param address path of a folder, or `s3://bucket/prefix`
 * @throws WrongRequest where it is neither
 */
export async function openDocumentStore(address: string): Promise<DocumentStore> {
  const [, bucket = '', prefix = ''] =
    /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w!.*'()/-]*))?$/.exec(address) ?? [];
  // The client of S3 is not loaded where nobody needs it.
  if (bucket !== '') return (await import('./s3-store.ts')).openS3Store(bucket, prefix.replace(/\/+$/, ''));
  if (/^[a-z0-9]+:\/\//i.test(address)) throw new WrongRequest('documents-address', { address });
  const { openFolderStore } = await import('./folder-store.ts');
  return openFolderStore(path.resolve(address));
}
