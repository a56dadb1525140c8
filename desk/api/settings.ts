import type { Nothing } from './nothing.ts';

/** What the office is set to. */
export interface SettingsState {
  /** Of the bytes of the settings’ file. */
  readonly hash: string;
  readonly folder: string;
  readonly office: OfficeForm;
  readonly edition: string;
  /** File of the edition, from the office’s folder; null for the one that comes with the program. */
  readonly editionFile: string | null;
  /** The oldest first. */
  readonly keys: readonly { readonly id: string; readonly made: string; readonly isCurrent: boolean }[];
  readonly register: RegisterFacts;
  /** What prints; null where there is none. */
  readonly browser: { readonly path: string; readonly version: string | null } | null;
  readonly version: string;
  /** Who is noted for what is put on record. */
  readonly who: string;
}

export interface OfficeForm {
  readonly name: string;
  readonly contact: string;
  /** Empty where there is none. */
  readonly website: string;
  /** Where anybody can check a certificate; empty where nowhere. */
  readonly verifyAddress: string;
}

export interface RegisterFacts {
  /** Without a password. */
  readonly place: string;
  readonly isFile: boolean;
  readonly isOnNetwork: boolean;
  /** Whether the settings have workers read and print; the desk does so from its next start on. */
  readonly isShared: boolean;
  readonly awards: number;
  readonly events: number;
}

/** One check of the installation. */
export interface CheckedItem {
  readonly check: 'browser' | 'register' | 'folders' | 'fonts' | 'clock' | 'key';
  readonly isGood: boolean;
  readonly message: string;
  /** Empty where nothing has to be done. */
  readonly remedy: string;
}

export interface SettingsFault {
  /** Field of the form: `name`, `verifyAddress`; empty where it is about none of them. */
  readonly field: keyof OfficeForm | '';
  readonly message: string;
}

export interface SettingsApi {
  readonly 'GET /api/settings': { readonly asked: Nothing; readonly answer: SettingsState };
  /** @param hash of the file when the form was filled from it. Where there are faults, nothing was saved. */
  readonly 'POST /api/settings/office': {
    readonly asked: { readonly form: OfficeForm; readonly hash: string };
    readonly answer: readonly SettingsFault[];
  };
  readonly 'POST /api/settings/key': { readonly asked: Nothing; readonly answer: SettingsState };
  readonly 'POST /api/settings/workers': {
    readonly asked: { readonly isShared: boolean };
    readonly answer: SettingsState;
  };
  readonly 'POST /api/settings/who': { readonly asked: { readonly name: string }; readonly answer: SettingsState };
}

/** Gives all events of the register as lines of JSON. */
export const registerExportPath = '/api/settings/register';
