import type ExcelJS from 'exceljs';

/** What an add-in can read of one cell. */
export interface CellContent {
  /** `''` where the cell is empty; an error value as its text; a date as its serial day number. */
  readonly value: string | number | boolean;
  /** The formula with its `=`, or the value where the cell has none. */
  readonly formula: string | number | boolean;
  readonly type: 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';
  readonly format: string;
}

const msOfDay = 86_400_000;
const unixEpoch = 25_569;
const days1904 = 1_462;

const nothing: CellContent = { value: '', formula: '', type: 'Empty', format: 'General' };

export function contentOf(cell: ExcelJS.Cell | undefined, date1904: boolean): CellContent {
  if (!cell) return nothing;
  const format = cell.numFmt || 'General';
  if (cell.isMerged && cell.master.address !== cell.address) return { ...nothing, format };
  const { value, type } = plain(cell.value, date1904);
  return { value, type, format, formula: cell.formula ? `=${cell.formula}` : value };
}

function plain(value: ExcelJS.CellValue, date1904: boolean): Pick<CellContent, 'value' | 'type'> {
  if (value === null || value === undefined || value === '') return { value: '', type: 'Empty' };
  if (typeof value === 'number') return { value, type: 'Double' };
  if (typeof value === 'boolean') return { value, type: 'Boolean' };
  if (typeof value === 'string') return { value, type: 'String' };
  if (value instanceof Date) {
    return { value: value.getTime() / msOfDay + unixEpoch - (date1904 ? days1904 : 0), type: 'Double' };
  }
  if ('richText' in value) return { value: value.richText.map(({ text }) => text).join(''), type: 'String' };
  if ('error' in value) return { value: value.error, type: 'Error' };
  if ('hyperlink' in value) return plain(value.text, date1904);
  return plain(value.result, date1904);
}

/** How a cell shows its content. Formats beyond those that our workbooks use are shown as the plain value. */
export function shown({ value, format }: CellContent, date1904: boolean): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (format.endsWith('%')) return `${String(Math.round(value * 100))}%`;
  if (!/[dy]/i.test(format)) return String(value);
  const date = new Date((value - unixEpoch + (date1904 ? days1904 : 0)) * msOfDay);
  const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}

/** What Excel makes of something typed: a value, and the format that comes with it. */
interface Entry {
  readonly value: ExcelJS.CellValue;
  readonly format?: string;
}

/**
 * Puts in what somebody typed or an add-in wrote. Excel treats both alike, as a British Excel here: a text that looks like
 * a number, a truth value or a date becomes one unless the cell is formatted as text, where a number becomes a text; `=`
 * begins a formula; a leading apostrophe keeps the rest as text.
 */
export function enter(cell: ExcelJS.Cell, entry: string | number | boolean, date1904: boolean): void {
  const typed = typeof entry === 'number' && cell.numFmt === '@' ? String(entry) : entry;
  const { value, format } = typeof typed === 'string' ? entryOf(typed, cell.numFmt, date1904) : { value: typed };
  cell.value = value;
  if (format !== undefined && (cell.numFmt || 'General') === 'General') cell.numFmt = format;
}

function entryOf(text: string, format: string, date1904: boolean): Entry {
  if (text === '') return { value: null };
  if (format === '@') return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  // Nothing calculates here: a formula that arrives by accident, as text that begins with "=", shows what Excel would show.
  if (text.startsWith('=')) return { value: { formula: text.slice(1), result: { error: '#NAME?' } } };
  const trimmed = text.trim();
  if (/^(?:true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true' };
  if (/^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?$/.test(trimmed))
    return { value: Number(trimmed.replaceAll(',', '')) };
  if (/^[-+]?\d+(?:\.\d+)?%$/.test(trimmed)) return { value: Number.parseFloat(trimmed) / 100, format: '0%' };
  const date = dateOf(trimmed);
  if (date === null) return { value: text };
  return { value: date - (date1904 ? days1904 : 0), format: 'dd/mm/yyyy' };
}

/** The serial day number, from 1900, of `2026-04-20`, `20/4/2026`, `20-04-26` or `20/4` (of this year). */
function dateOf(text: string): number | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const british = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}|\d{2}))?$/.exec(text);
  const [day, month, year] = iso ? [iso[3], iso[2], iso[1]] : british ? [british[1], british[2], british[3]] : [];
  if (day === undefined || month === undefined) return null;
  const fullYear = year === undefined ? new Date().getFullYear() : Number(year) + (year.length === 2 ? 2000 : 0);
  const date = new Date(Date.UTC(fullYear, Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  return date.getTime() / msOfDay + unixEpoch;
}
