import type { Nothing } from './nothing.ts';

/** The brand as a form has it: a text for each field, empty where nothing is said. */
export interface BrandForm {
  readonly name: string;
  readonly logo: string;
  readonly partnerName: string;
  readonly partnerLogo: string;
  readonly accent: string;
  readonly signatories: readonly FormSignatory[];
  readonly wording: readonly FormWording[];
  readonly footer: string;
  readonly ask: string;
}

/** Pictures are named as the brand file names them, or as they were sent: `sent:…`. */
export interface FormSignatory {
  readonly name: string;
  readonly role: string;
  readonly signature: string;
}

export interface FormWording {
  readonly language: string;
  readonly before: string;
  readonly after: string;
  readonly valid: string;
  /** A paragraph for each kind of letter. */
  readonly letters: Readonly<Record<FormLetter, string>>;
}

export type FormLetter = 'award' | 'none' | 'deferred' | 'invitation';

export interface BrandState {
  /** Path of the brand file. */
  readonly file: string;
  /** Of its bytes; empty where there is none yet. */
  readonly hash: string;
  readonly form: BrandForm;
  /** What the file that is there cannot be used for. */
  readonly faults: readonly BrandFault[];
  /** Addresses of the pictures that the form names. */
  readonly pictures: Readonly<Record<string, string>>;
  /** What stands on certificates where the brand does not say it. */
  readonly office: { readonly name: string; readonly contact: string };
}

export interface BrandFault {
  /** Place in the brand file: `signatories.0.role`; empty where it is about the whole. */
  readonly place: string;
  readonly message: string;
}

/** A brand that was looked at, and can be shown where nothing is wrong with it. */
export interface BrandLooked {
  /** By which its pictures are asked for. */
  readonly look: string;
  /** Of the accent colour with white paper, from 1 to 21; null where it is no colour. */
  readonly contrast: number | null;
  readonly faults: readonly BrandFault[];
}

export interface SentPicture {
  /** As a form names it. */
  readonly picture: string;
  /** With all of it inside. */
  readonly address: string;
}

export interface BrandApi {
  readonly 'GET /api/brand': { readonly asked: Nothing; readonly answer: BrandState };
  readonly 'POST /api/brand/look': { readonly asked: { readonly form: BrandForm }; readonly answer: BrandLooked };
  /** @param hash of the file as it was when the form was filled from it */
  readonly 'POST /api/brand/save': {
    readonly asked: { readonly form: BrandForm; readonly hash: string };
    readonly answer: BrandState;
  };
}

/** Takes a picture’s bytes as the body of a POST. Answers with `SentPicture`. */
export const brandPicturePath = '/api/brand/picture';
/** A certificate with a brand that was looked at, as PNG and as PDF. */
export const brandPngPath = '/api/brand/certificate.png';
export const brandPdfPath = '/api/brand/certificate.pdf';
