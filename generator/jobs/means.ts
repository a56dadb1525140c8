import type { IsoDate } from '../../framework/school-return.ts';
import type { Brand } from '../brand/brand.ts';
import type { Reader } from '../intake/reader.ts';
import type { Office } from '../office/office.ts';
import type { PdfSigner } from '../printing/pdf/sign.ts';
import type { OwnTemplates } from '../printing/templates.ts';
import type { Printer } from '../printing/printer.ts';

/** What jobs work with. Several may share it, one after the other or at the same time; whoever opened it closes it. */
export interface Means {
  readonly reader: Reader;
  /** @throws EnvironmentLacks where there is no browser */
  readonly printer: () => Promise<Printer>;
  /** Where what is issued is remembered; null where nothing is. */
  readonly office: Office | null;
  /** What makes certificates those of one issuing body. Optional: nothing does. @throws WrongRequest */
  readonly brand?: () => Promise<Brand | null>;
  /** Templates in the place of the project’s own, checked. Optional: none. @throws WrongRequest */
  readonly templates?: () => Promise<OwnTemplates>;
  /** What certificates are signed with lastly (PAdES). Optional: nothing is. @throws WrongRequest */
  readonly pdfSigner?: () => Promise<PdfSigner | null>;
  readonly today: IsoDate;
  /** Aborted when the job is to end: work in progress is finished, nothing more is begun. */
  readonly signal: AbortSignal;
}
