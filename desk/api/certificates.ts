import type { Problem } from '../../framework/problems.ts';
import type { Nothing } from './nothing.ts';

export const documentFolders = ['certificates', 'letters', 'reports', 'send-out', 'contact-sheets'] as const;
export type DocumentFolder = (typeof documentFolders)[number];

/** A document that was made in the office. */
export interface DocumentRow {
  readonly folder: DocumentFolder;
  readonly file: string;
  readonly organisation: string | null;
  readonly la: string | null;
  readonly serial: string | null;
  /** The issue that holds, of a certificate that a later one has replaced; null of all else. */
  readonly replacedBy: number | null;
  /** ISO instant of its last change. */
  readonly changed: string;
  readonly bytes: number;
}

export interface DocumentList {
  readonly rows: readonly DocumentRow[];
  /** Workbooks of rounds that schools may be sent to after. */
  readonly rounds: readonly string[];
  /** Events of the register; null where it cannot be read. */
  readonly events: number | null;
}

/** What publishing would do in a folder of the office; the summary of the task `plan-publication`. */
export interface PublishPreview {
  readonly folder: string;
  /** Its whole path. */
  readonly place: string;
  /** Where anybody will find the verification page. */
  readonly address: string;
  readonly awards: number;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
}

/** What was made of the register as it was: whether it still says that is told by how many events it has. */
export interface OfRegister {
  /** Events that it had; null where it could not be read, undefined of a task of an earlier version. */
  readonly events?: number | null;
}

/** What came of publishing; the summary of the task `publish-register`. */
export interface PublishSummary extends OfRegister {
  readonly page: string;
  readonly address: string;
  readonly awards: number;
  readonly written: number;
}

/** What sending out has written; the summary of the task `send-out`. */
export interface SendOutWritten extends OfRegister {
  readonly packs: readonly string[];
  readonly lists: readonly string[];
  readonly printFiles: readonly { readonly kind: string; readonly place: string; readonly pages: number }[];
}

/** What a certificate, code or serial turned out to be. */
export interface CheckedCertificate {
  readonly input: string;
  readonly genuine: boolean;
  readonly holds: boolean;
  /** `Genuine, in force until 30 June 2029` */
  readonly words: string;
  readonly organisation: string | null;
  readonly award: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly issuer: string | null;
  readonly problems: readonly Problem[];
}

export interface CertificatesApi {
  readonly 'GET /api/documents': { readonly asked: Nothing; readonly answer: DocumentList };
  readonly 'POST /api/verify': { readonly asked: { readonly text: string }; readonly answer: CheckedCertificate };
}

/** Gives a document of the office: `folder` and `file`, as they are listed. */
export const documentPath = '/api/documents/file';
/** Takes a certificate or badge as the body of a POST, and its name in the query. Answers with a `CheckedCertificate`. */
export const verifyFilePath = '/api/verify/file';
