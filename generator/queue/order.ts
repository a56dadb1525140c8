import { z } from 'zod';
import { hashOf } from '../store/manifest.ts';
import { build, version } from '../version.ts';
import { hashPattern, runPattern } from './document-store.ts';

/** Pages or returns that one worker takes at a time, at most. */
export const mostItems = 64;

const hash = z.string().regex(hashPattern);

/** What stands in the queue: where a batch lies. */
const order = z.strictObject({ run: z.string().regex(runPattern), batch: hash });
export type Order = z.infer<typeof order>;

export type KindOfWork = 'print' | 'read';

const batch = z.strictObject({
  kind: z.enum(['print', 'read']),
  items: z
    .array(
      z.strictObject({
        /** Names of what it has in common with others: a stylesheet and a ground, or how returns are read. */
        shared: z.array(hash),
        content: z.unknown(),
      }),
    )
    .min(1)
    .max(mostItems),
});
export type Batch = z.infer<typeof batch>;

/** What came of one item. */
const answer = z.union([
  /** How many bytes of the parcel are its own. */
  z.strictObject({ length: z.int().nonnegative() }),
  /** Why it cannot be done, whoever does it. */
  z.strictObject({ failed: z.string() }),
  /** It was not done, and may be by another. `elsewhere`: the worker’s store is not that of the run. */
  z.strictObject({ undone: z.enum(['given-back', 'missing', 'elsewhere']) }),
]);
export type Answer = z.infer<typeof answer>;

const answers = z.strictObject({
  /** Name of all that was made, one after the other, and of whose it is. Null where nothing was made. */
  parcel: hash.nullable(),
  answers: z.array(answer).max(mostItems),
  /** Milliseconds that each took. */
  each: z.number().nonnegative(),
});
export type Answers = z.infer<typeof answers>;

/** Null for what is none. */
export const orderIn = (data: unknown): Order | null => order.safeParse(data).data ?? null;
/** @param items whose contents are JSON already */
export function bytesOfBatch(
  kind: KindOfWork,
  items: readonly { readonly shared: readonly string[]; readonly content: string }[],
): Uint8Array {
  const each = items.map(({ shared, content }) => `{"shared":${JSON.stringify(shared)},"content":${content}}`);
  return Buffer.from(`{"kind":"${kind}","items":[${each.join(',')}]}`);
}

/** Null for what is none. */
export function batchIn(bytes: Uint8Array): Batch | null {
  try {
    return batch.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    return null;
  }
}
/** Null for what is none. */
export const answersIn = (output: unknown): Answers | null => answers.safeParse(output).data ?? null;

/** Of this program, as it was built: one that was built from something else makes other documents. */
export const maker = `${version}-${hashOf(build).slice(0, 8)}`;
