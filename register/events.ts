import { z } from 'zod';
import { awardIds, levelIds } from '../framework/edition.ts';

const text = z.string().nullable();
/** Names of files and addresses are made of it. */
export const serial = z.string().regex(/^[\dA-Za-z-]{1,40}$/);

/** Whose award it is. Numbers stand without blanks and strokes, as they are compared. */
const school = z.strictObject({
  returnId: text,
  /** As it stands on the certificate. */
  organisation: z.string(),
  /** Name of the local authority, and its three-digit code. */
  la: text,
  laCode: text,
  urn: text,
  laestab: text,
  pdLead: text,
  /** Email or telephone. */
  contact: text,
});

const award = z.strictObject({
  award: z.enum(awardIds),
  level: z.enum(levelIds),
  /** Id of the framework's edition. */
  edition: z.string(),
  decidedOn: z.iso.date(),
  /** First and last day of the certificate. */
  validFrom: z.iso.date(),
  validUntil: z.iso.date(),
  sample: z.boolean(),
});

/** A certificate as a file. */
const document = z.strictObject({
  /** From the office's folder, with `/`. */
  file: z.string(),
  /** SHA-256 of its bytes, in hexadecimal. */
  hash: z.string(),
});

/** What has happened to an award. Each is only ever added to the register. */
export const awardEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('issued'), serial, school, award, document }),
  /** An award of earlier years, whose certificate was made elsewhere. */
  z.strictObject({ kind: z.literal('imported'), serial, school, award }),
  /** A certificate was made again, of the issue that holds. */
  z.strictObject({ kind: z.literal('printed'), serial, document }),
  /** What the certificate says is put right: its next issue. */
  z.strictObject({ kind: z.literal('corrected'), serial, school: school.partial() }),
  /** More is known of the school than before, and its certificate says the same. */
  z.strictObject({ kind: z.literal('learnt'), serial, school: school.partial() }),
  /** From this day on. */
  z.strictObject({ kind: z.literal('withdrawn'), serial, on: z.iso.date() }),
  z.strictObject({ kind: z.literal('reinstated'), serial, on: z.iso.date() }),
]);

export type School = z.infer<typeof school>;
export type AwardFacts = z.infer<typeof award>;
export type DocumentRecord = z.infer<typeof document>;
export type AwardEvent = z.infer<typeof awardEvent>;
export type EventKind = AwardEvent['kind'];

/** When something was put on record, by whom, and why. */
export interface Circumstances {
  /** An instant, ISO in UTC. */
  readonly at: string;
  readonly by: string;
  /** Null where none is due. */
  readonly reason: string | null;
}

export type RecordedEvent = AwardEvent & Circumstances;

/** What a certificate says of its school: where it changes, the certificate gets its next issue. */
export const onTheCertificate = ['organisation', 'la', 'laCode'] as const;
