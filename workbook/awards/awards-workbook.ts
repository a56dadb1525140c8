import ExcelJS from 'exceljs';
import { awardStateTitles, turnTitles } from '../../framework/award-state.ts';
import { addYears, longDate, toSerial } from '../../framework/dates.ts';
import type { Edition } from '../../framework/edition.ts';
import type { IsoDate } from '../../framework/school-return.ts';
import { withRows } from '../borough/list-rows.ts';
import { buildList } from '../borough/list-sheet.ts';
import type { List, ListColumn, ListContent } from '../borough/list.ts';
import { awardSignals, stateSignals } from '../borough/lists/awards.ts';
import { specimenTitle } from '../specimen.ts';
import { writeWorkbook } from '../write/finished-file.ts';
import type { AwardRow } from './award-row.ts';

export interface AwardsContent {
  /** The day whose states the rows tell. */
  readonly day: IsoDate;
  readonly awards: readonly AwardRow[];
  /** Those that end within a year of the day. */
  readonly lapsing: readonly AwardRow[];
  /** Made of sample data alone, or of some. */
  readonly sample: boolean;
}

/**
 * The awards of a register, and on a second sheet those that lapse within a year, and whom to write to.
 * @returns the bytes of an .xlsx file
 */
export async function buildAwardsWorkbook(content: AwardsContent, edition: Edition): Promise<Uint8Array> {
  const { day, awards, lapsing, sample } = content;
  const workbook = new ExcelJS.Workbook();
  const banner = specimenTitle(`Register of awards, ${longDate(day)}`, sample);
  workbook.title = banner;
  const foot = 'register of awards';
  const surroundings = { banner, foot, hidesEmpty: false };
  const lists = [awardsList(awards, day, edition), lapsingList(lapsing, day, edition)];
  const patterned = lists.map((list) => buildList(workbook, list, surroundings));
  return withRows(await writeWorkbook(workbook, edition.publisher), patterned);
}

type Told = ListColumn & { readonly of: (row: AwardRow) => ListContent };

const text = (key: string, title: string, width: number, of: Told['of']): Told => ({
  key,
  title,
  width,
  kind: 'text',
  of,
});
const date = (key: string, title: string, of: (row: AwardRow) => IsoDate | null): Told => ({
  key,
  title,
  width: 13,
  kind: 'date',
  of: (row) => {
    const day = of(row);
    return day && toSerial(day);
  },
});

const la = text('la', 'LA area', 20, (row) => row.la);
const school = text('school', 'School / organisation', 38, (row) => row.organisation);
const office = text('office', 'Office', 20, (row) => row.office);
/** Where the awards are of several offices. */
const officeOf = (rows: readonly AwardRow[]) => (rows.some((row) => row.office !== null) ? [office] : []);
const serial = text('serial', 'Serial', 27, (row) => row.serial);
const urn = text('urn', 'URN', 10, (row) => row.urn);
const lastDay = date('validUntil', 'Valid until', (row) => row.validUntil);
const pdLead = text('pdLead', 'PD lead', 24, (row) => row.pdLead);
const contact = text('contact', 'Contact', 34, (row) => row.contact);
const award = (edition: Edition): Told => ({
  key: 'award',
  title: 'Award',
  width: 12,
  kind: 'word',
  signals: awardSignals(edition),
  of: (row) => edition.awards[row.award].title,
});
const state: Told = {
  key: 'state',
  title: 'State',
  width: 14,
  kind: 'word',
  signals: stateSignals,
  of: (row) => (row.state === null ? 'Not yet valid' : awardStateTitles[row.state]),
};
/** After all others, whose places programs may know. */
const added: readonly Told[] = [
  text('coming', 'To come', 13, ({ coming }) => coming && turnTitles[coming.kind]),
  date('comingOn', 'To come on', ({ coming }) => coming?.on ?? null),
  text('specimen', 'Specimen', 12, ({ specimen }) => (specimen ? 'SPECIMEN' : null)),
];

function awardsList(rows: readonly AwardRow[], day: IsoDate, edition: Edition): List {
  const columns = [
    la,
    school,
    ...officeOf(rows),
    serial,
    award(edition),
    date('validFrom', 'Valid from', (row) => row.validFrom),
    lastDay,
    state,
    { key: 'issue', title: 'Issue', width: 9, kind: 'number', of: (row) => row.issue } satisfies Told,
    urn,
    text('laestab', 'LAESTAB', 11, (row) => row.laestab),
    date('decidedOn', 'Decided on', (row) => row.decidedOn),
    pdLead,
    contact,
    text('document', 'Certificate', 48, (row) => row.document),
    date('registeredOn', 'Registered', (row) => row.registeredOn),
    ...added,
  ];
  return {
    name: 'Awards',
    table: 'Awards',
    lead: `States are those of ${longDate(day)}. “Due”: ends within twelve months. “In force”: ends later.`,
    ...tableOf(columns, rows),
  };
}

function lapsingList(rows: readonly AwardRow[], day: IsoDate, edition: Edition): List {
  return {
    name: 'Lapses within a year',
    table: 'Lapsing',
    lead: `Awards that are in force on ${longDate(day)} and end by ${longDate(addYears(day, 1))}, and whom to write to.`,
    ...tableOf([la, school, ...officeOf(rows), lastDay, award(edition), pdLead, contact, serial, urn, ...added], rows),
  };
}

function tableOf(columns: readonly Told[], rows: readonly AwardRow[]): Pick<List, 'columns' | 'rows' | 'frozen'> {
  return { columns, rows: rows.map((row) => columns.map(({ of }) => of(row))), frozen: 2 };
}
