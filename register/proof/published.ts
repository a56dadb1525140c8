import { base64urlnopad } from '@scure/base';
import type { IsoDate } from '../../framework/school-return.ts';
import type { Turn } from '../award.ts';

/** What has to be known beside a certificate to say whether it holds: in the verification page, and beside it as JSON. */
export interface PublishedStatus {
  readonly format: 1;
  /** An ISO instant: what happened later is not in it. */
  readonly asOf: string;
  readonly issuer: {
    readonly did: string;
    readonly name: string;
    /** Email or telephone, for those who ask. */
    readonly contact: string;
    readonly website: string | null;
  };
  /** Public keys in base64url; earlier ones too. */
  readonly keys: readonly { readonly id: string; readonly publicKey: string }[];
  /** By serial, the issue that holds, where it is not the first. */
  readonly issues: Readonly<Record<string, number>>;
  /** By serial, withdrawals and reinstatements. */
  readonly turns: Readonly<Record<string, readonly Pick<Turn, 'kind' | 'on'>[]>>;
  /** By serial, the later award that takes its place from a day on while it is not withdrawn; and where there are several, the others. */
  readonly superseded: Readonly<Record<string, LaterAward & { readonly others?: readonly LaterAward[] }>>;
}

interface LaterAward {
  readonly by: string;
  readonly from: IsoDate;
}

/** The keys of a published status, by id. */
export function keysOf({ keys }: PublishedStatus): ReadonlyMap<string, Uint8Array> {
  return new Map(keys.map(({ id, publicKey }) => [id, base64urlnopad.decode(publicKey)]));
}
