const millisecondsOfDay = 86_400_000;
/** Day 0 of the two date systems (ECMA-376 Part 1, section 18.17.4.1). */
const day0 = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };
/** Excel counts a 29 February 1900 that was none: before it, days have one number less. */
const march1900 = Date.UTC(1900, 2, 1);

/**
 * The serial day number of the content of a date cell (ECMA-376 Part 1, section 18.18.11, `t="d"`): `2026-02-14`,
 * `2026-02-14T09:30:00Z`. Null when it is no day that the date system has.
 */
export function isoSerial(text: string, date1904: boolean): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,9})?))?(?:Z|[+-]\d\d:\d\d)?)?$/.exec(text);
  if (!match) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (new Date(midnight).toISOString().slice(0, 10) !== text.slice(0, 10)) return null;
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) >= 60) return null;
  const days = (midnight - day0[date1904 ? 1904 : 1900]) / millisecondsOfDay;
  const serial = !date1904 && midnight < march1900 ? days - 1 : days;
  return serial < (date1904 ? 0 : 1) ? null : serial + seconds / 86_400;
}
