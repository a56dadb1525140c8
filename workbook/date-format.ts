/**
 * Whether a number format shows a number as a date (ECMA-376 Part 1, section 18.8.31): years, months, days, hours, minutes
 * or seconds outside literal text; not a length of time (`[h]:mm`).
 */
export function isDateFormat(code: string): boolean {
  if (/\[(?:h+|m+|s+)\]/i.test(code)) return false;
  const bare = code.replace(/"[^"]*"?|\[[^\]]*\]?|[\\_*]./gs, '').replace(/general/gi, '');
  return /[ymdhs]/i.test(bare);
}
