import type { Nothing } from './nothing.ts';

/** The office that the desk works in. */
export interface OfficeState {
  readonly folder: string;
  readonly issuingBody: { readonly name: string; readonly contact: string };
  /** Whether the settings still say what stood there at first. */
  readonly isNamed: boolean;
  readonly edition: string;
  readonly version: string;
}

/** Where the desk has no office yet: where one may be made. */
export interface NoOffice {
  readonly folder: null;
  readonly suggested: string;
  /** Where a sample office is made, or opened where it is there. */
  readonly samples: string;
  readonly version: string;
}

export interface NewOffice {
  /** A whole path. What is an office already is opened. */
  readonly folder: string;
  readonly name: string;
  readonly contact: string;
}

export interface OfficeApi {
  readonly 'GET /api/office': { readonly asked: Nothing; readonly answer: OfficeState | NoOffice };
  readonly 'POST /api/office/samples': { readonly asked: Nothing; readonly answer: OfficeState | NoOffice };
  readonly 'POST /api/office/make': { readonly asked: NewOffice; readonly answer: OfficeState | NoOffice };
}
