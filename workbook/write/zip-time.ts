/**
 * What a ZIP, which knows no time zones, is to say of a time: the hands of a clock in UTC, on any machine. The earliest that it
 * can say where it is no time, or an earlier one.
 */
export function zipTime(at: Date): Date {
  if (Number.isNaN(at.getTime()) || at.getUTCFullYear() < 1980) return new Date(1980, 0, 1);
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
  return new Date(year, month, day, at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds());
}
