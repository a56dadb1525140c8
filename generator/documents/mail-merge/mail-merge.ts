import { longDate } from '../../../framework/dates.ts';
import type { IsoDate } from '../../../framework/school-return.ts';
import type { MailMerge } from '../../../workbook/awards/mail-merge-workbook.ts';
import type { CsvTable } from '../borough-csv/csv-table.ts';

/** A school to which a pack is sent. What nobody knows is null. */
export interface Addressee {
  readonly organisation: string;
  readonly la: string | null;
  readonly pdLead: string | null;
  readonly contact: string | null;
  /** `Gold`, `No award` */
  readonly outcome: string | null;
  readonly serial: string | null;
  readonly validFrom: IsoDate | null;
  readonly validUntil: IsoDate | null;
  /** The pack’s file, the school’s folder in it, empty where all of it is the school’s, and the files there. */
  readonly pack: string;
  readonly folder: string;
  readonly files: readonly string[];
  readonly verifyAddress: string | null;
  readonly sample: boolean;
}

interface Column {
  readonly title: string;
  readonly width: number;
  readonly of: (addressee: Addressee) => string | null;
}

const columns: readonly Column[] = [
  {
    title: 'School',
    width: 38,
    of: ({ organisation, sample }) => (sample ? `SPECIMEN – ${organisation}` : organisation),
  },
  { title: 'LA', width: 22, of: ({ la }) => la },
  { title: 'PD lead', width: 24, of: ({ pdLead }) => pdLead },
  { title: 'Contact', width: 34, of: ({ contact }) => contact },
  { title: 'Award', width: 12, of: ({ outcome }) => outcome },
  { title: 'Valid from', width: 20, of: ({ validFrom }) => dateOf(validFrom) },
  { title: 'Valid until', width: 20, of: ({ validUntil }) => dateOf(validUntil) },
  { title: 'Serial', width: 24, of: ({ serial }) => serial },
  { title: 'Pack', width: 30, of: ({ pack }) => pack },
  { title: 'Folder', width: 30, of: ({ folder }) => folder },
  { title: 'Files', width: 48, of: ({ files }) => files.join('; ') },
  { title: 'Verification address', width: 56, of: ({ verifyAddress }) => verifyAddress },
];

/**
 * The same list for a workbook and for a CSV file. Dates are written out, as a letter says them. Of sample data the name of the school
 * says so, since no letter is addressed without it.
 */
export function mailMergeOf(addressees: readonly Addressee[], made: Date): MailMerge {
  return {
    columns,
    rows: addressees.map((addressee) => columns.map(({ of }) => of(addressee) ?? '')),
    sample: addressees.some(({ sample }) => sample),
    made,
  };
}

export function mailMergeTable({ rows }: Pick<MailMerge, 'rows'>): CsvTable {
  return { name: 'mail-merge', columns: columns.map(({ title }) => title), rows };
}

function dateOf(day: IsoDate | null): string | null {
  return day === null ? null : longDate(day);
}
