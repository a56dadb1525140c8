/**
 * Calendar days as `YYYY-MM-DD`, from 2000 to 2199: "Every date of a return lies between 2000 and 2199" (Rules). They
 * compare as strings. There is no time of day and no time zone: `Date` is only used for its calendar, in UTC.
 */
import { plainLine } from './recognise.ts';
import type { IsoDate } from './school-return.ts';

const firstYear = 2000;
const lastYear = 2199;
const dayLength = 86_400_000;

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A time after an ISO day is what a date cell of a strict workbook holds. */
const isoDay = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:T[\d:.]*)?$/;
const numericDay = /^(?<day>\d{1,2}) ?(?<separator>[/.-]) ?(?<month>\d{1,2}) ?\k<separator> ?(?<year>\d{4}|\d{2})$/;
const writtenDay = /^(?<day>\d{1,2})(?:st|nd|rd|th)?[ -]?(?<month>[a-z]{3,9})[ .,-]{0,2}(?<year>\d{4}|\d{2})$/i;
/** After a day, as programs write the two: the day is what counts. Browsers of before 2023 know no look behind. */
const timeOfDay = /(\d),? (?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?: ?[ap]m)?$/i;

/**
 * Reads a day as people in the United Kingdom write it: 12/05/2026, 12.5.2026, 12-05-26, 12 May 2026, 12th Sept 2026,
 * or 2026-05-12. A year of two digits is of this century; a time of day after the day is left out.
 * @returns null for anything else, for days that no calendar has, and for those of other years
 */
export function parseDate(text: string): IsoDate | null {
  return inRange(dayIn(text));
}

export type NoDate = 'year-alone' | 'too-early' | 'too-late' | 'unreadable';

/** Why `parseDate` takes a text for no date. A year alone is one in which somebody may have meant to give a day. */
export function whyNoDate(text: string): NoDate {
  if (/^\d{4}$/.test(plainLine(text)) && isYearAlone(Number(plainLine(text)))) return 'year-alone';
  const day = dayIn(text);
  if (day === null) return 'unreadable';
  return day < String(firstYear) ? 'too-early' : 'too-late';
}

/** Whether a number is what a person types for a year, and no serial number of a day from 2000 on. */
export function isYearAlone(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= lastYear;
}

/** The day that a text says, of any year from 1000 on. */
function dayIn(text: string): IsoDate | null {
  const line = plainLine(text).replace(timeOfDay, '$1');
  const parts = (isoDay.exec(line) ?? numericDay.exec(line) ?? writtenDay.exec(line))?.groups;
  if (!parts) return null;
  const { year = '', month = '', day = '' } = parts;
  return isoOf(Number(year.length === 2 ? `20${year}` : year), monthOf(month), Number(day));
}

/** Whether this is a valid `YYYY-MM-DD` day from 2000 to 2199. */
export function isDate(text: string): boolean {
  const [year, month, day] = /^\d{4}-\d{2}-\d{2}$/.test(text) ? text.split('-').map(Number) : [];
  return year !== undefined && inRange(isoOf(year, month ?? 0, day ?? 0)) !== null;
}

/**
 * The day of an Excel serial number; the time of day in its fraction is left out.
 * @param date1904 whether the workbook counts from 1 January 1904
 * @returns null for a number that is no day from 2000 to 2199
 */
export function fromSerial(serial: number, date1904: boolean): IsoDate | null {
  return inRange(dayOfSerial(serial, date1904));
}

/** A serial number as a cell for dates shows it, of whatever year: `17 July 1905`. Null for a number that is no day. */
export function serialInWords(serial: number, date1904: boolean): string | null {
  const day = dayOfSerial(serial, date1904);
  return day === null ? null : inWords(day);
}

/** Null also for 0 and 60 of the 1900 system, 29 February 1900 as Excel believes. */
function dayOfSerial(serial: number, date1904: boolean): IsoDate | null {
  const day = Math.floor(serial);
  if (date1904) return day < 0 ? null : isoOfDay(epoch1904 + day);
  if (day < 1 || day === phantomLeapDay) return null;
  return isoOfDay(epoch1900 + (day > phantomLeapDay ? day - 1 : day));
}

/** The Excel serial number of a day, in the 1900 system. */
export function toSerial(date: IsoDate): number {
  const day = dayOf(date) - epoch1900;
  return day >= phantomLeapDay ? day + 1 : day;
}

/** `12 May 2026` */
export function longDate(date: IsoDate): string {
  requireDate(date);
  return inWords(date);
}

function inWords(day: IsoDate): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${String(Number(date))} ${months[Number(month) - 1] ?? ''} ${year}`;
}

/** `12/05/2026` */
export function shortDate(date: IsoDate): string {
  const { year, month, day } = partsOf(date);
  return [day, month, year].map((part) => String(part).padStart(2, '0')).join('/');
}

/**
 * The same day some years on; 29 February becomes 1 March where there is none, so that the day before is a whole year
 * on.
 * @throws RangeError where that is no day from 2000 to 2199
 */
export function addYears(date: IsoDate, years: number): IsoDate {
  const { year, month, day } = partsOf(date);
  return counted(isoOf(year + years, month, day) ?? isoOf(year + years, 3, 1), date);
}

/** A time from a day on: `{ count: 12, unit: 'm' }` is twelve months. */
export interface Span {
  readonly count: number;
  readonly unit: 'd' | 'm' | 'y';
}

/** The day on which a time from this one ends, at most the last of 2199; where a month has no such day, the first of the next. */
export function dayAfter(date: IsoDate, { count, unit }: Span): IsoDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (unit === 'd') return isoDayOf(Date.UTC(year, month - 1, day + count));
  const months = month - 1 + count * (unit === 'm' ? 1 : 12);
  const lastDay = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
  return isoDayOf(Date.UTC(year, months, Math.min(day, lastDay + 1)));
}

function isoDayOf(time: number): IsoDate {
  const day = new Date(time).toISOString().slice(0, 10);
  return day > '2199-12-31' ? '2199-12-31' : day;
}

/** @throws RangeError for the first day of 2000 */
export function dayBefore(date: IsoDate): IsoDate {
  return counted(isoOfDay(dayOf(date) - 1), date);
}

/** Excel's serial 60. */
const phantomLeapDay = 60;
/** Serial 0 of either system, in days since 1 January 1970. */
const epoch1900 = Date.UTC(1899, 11, 31) / dayLength;
const epoch1904 = Date.UTC(1904, 0, 1) / dayLength;

function monthOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  return months.findIndex((month) => month.toLowerCase().startsWith(text.toLowerCase())) + 1;
}

/** Null where the calendar has no such day, and for years that are not of four digits. */
function isoOf(year: number, month: number, day: number): IsoDate | null {
  if (!(year >= 1000 && year <= 9999)) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? `${String(year)}-${twoDigits(month)}-${twoDigits(day)}` : null;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${String(number)}` : String(number);
}

function isoOfDay(day: number): IsoDate | null {
  const date = new Date(day * dayLength);
  return isoOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function inRange(day: IsoDate | null): IsoDate | null {
  const year = Number(day?.slice(0, 4));
  return year >= firstYear && year <= lastYear ? day : null;
}

/** Days since 1 January 1970. */
function dayOf(date: IsoDate): number {
  const { year, month, day } = partsOf(date);
  return Date.UTC(year, month - 1, day) / dayLength;
}

function partsOf(date: IsoDate): { readonly year: number; readonly month: number; readonly day: number } {
  requireDate(date);
  const [year = NaN, month = NaN, day = NaN] = date.split('-').map(Number);
  return { year, month, day };
}

/** @throws RangeError for what is no day: text goes through `parseDate` first */
function requireDate(date: IsoDate): void {
  if (!isDate(date)) throw new RangeError(`"${date.slice(0, 20)}" is not a day from 2000 to 2199`);
}

function counted(result: IsoDate | null, from: IsoDate): IsoDate {
  const day = inRange(result);
  if (day === null) throw new RangeError(`Counting from ${from} leaves the years 2000 to 2199`);
  return day;
}
