import {
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { DocumentStore, StoredName } from './document-store.ts';
import { keyOf, mostBytes, runOf, unusable } from './document-store.ts';

/** Keys, region and the address of a server come from the environment, in the terms of the client: AWS_ACCESS_KEY_ID, AWS_ENDPOINT_URL and others. */
export function openS3Store(bucket: string, prefix: string): DocumentStore {
  const address = `s3://${bucket}${prefix === '' ? '' : `/${prefix}`}`;
  const own = (key: string) => ({ Bucket: bucket, Key: prefix === '' ? key : `${prefix}/${key}` });
  const client = new S3Client({
    ...ofOwnServer(process.env),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 5,
  });
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (cause) {
      const reason = cause instanceof Error ? `${cause.name}: ${cause.message}`.slice(0, 200) : String(cause);
      throw unusable(address, reason, cause);
    }
  };
  const get = async (name: StoredName): Promise<Uint8Array | null> => {
    try {
      const { Body, ContentLength = 0 } = await client.send(new GetObjectCommand(own(keyOf(name))));
      if (ContentLength > mostBytes) throw new Error('An object there is too large.');
      return (await Body?.transformToByteArray()) ?? null;
    } catch (error) {
      if (statusOf(error) === 404) return null;
      throw error;
    }
  };
  const put = async (name: StoredName, bytes: Uint8Array): Promise<boolean> => {
    for (;;) {
      try {
        await client.send(new PutObjectCommand({ ...own(keyOf(name)), Body: bytes, IfNoneMatch: '*' }));
        return true;
      } catch (error) {
        if (statusOf(error) === 412) return false;
        // Another put of the name has not ended yet: whether it comes about is not known.
        if (statusOf(error) !== 409) throw error;
      }
    }
  };
  const removeKeys = async (keys: readonly string[]): Promise<void> => {
    if (keys.length === 0) return;
    const Objects = keys.map((Key) => ({ Key }));
    await client.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects, Quiet: true } }));
  };
  return {
    address,
    get: (name) => guarded(() => get(name)),
    put: (name, bytes) => guarded(() => put(name, bytes)),
    remove: (name) => guarded(() => removeKeys([own(keyOf(name)).Key])),
    removeRun: (run) =>
      guarded(async () => {
        const { Key } = own(`${runOf(run)}/`);
        let after: string | undefined;
        do {
          const { Contents = [], NextContinuationToken } = await client.send(
            new ListObjectsV2Command({ Bucket: bucket, Prefix: Key, ContinuationToken: after }),
          );
          await removeKeys(Contents.flatMap((object) => object.Key ?? []));
          after = NextContinuationToken;
        } while (after !== undefined);
      }),
    close: () => client.destroy(),
  };
}

/** A server other than Amazon’s has its buckets in the path, and no regions. */
function ofOwnServer(env: NodeJS.ProcessEnv): { readonly forcePathStyle?: true; readonly region?: string } {
  if ((env['AWS_ENDPOINT_URL_S3'] ?? env['AWS_ENDPOINT_URL'] ?? '') === '') return {};
  return { forcePathStyle: true, ...((env['AWS_REGION'] ?? '') === '' ? { region: 'us-east-1' } : {}) };
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('$metadata' in error)) return undefined;
  return (error.$metadata as { readonly httpStatusCode?: number }).httpStatusCode;
}
