import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { tidyText } from '../../../framework/recognise.ts';
import type { WhyNot } from '../../system-error.ts';
import { systemCode, whyNot } from '../../system-error.ts';
import { csvRefused, listRefused } from './list-refused.ts';
import { delimiterOf, lineOfHeadings } from './csv-delimiter.ts';
import { windows1252Text } from './csv-text.ts';

/** One record of a CSV file. */
export interface CsvRecord {
  /** Line of the file on which the record ends, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** What stands beyond the last heading: a comma within a name moves all that comes after it. Null where nothing does. */
  readonly beyond: string | null;
}

/** Characters of one record: beyond that a quotation mark was not closed, or the file is no table. */
const longestRecord = 1_000_000;

/**
 * The records of a CSV file as they come, so that a file may be of any size. UTF-8, UTF-16 with its mark, or Windows-1252 where the bytes
 * are no UTF-8; columns separated by comma, semicolon or tab. Empty records are left out.
 * @throws WrongRequest where the file cannot be read, or is no CSV from some place on
 */
export async function* csvRecords(file: string): AsyncGenerator<CsvRecord> {
  let last = 0;
  try {
    const { headings, decode } = await encodingOf(file);
    const parser = parse({
      bom: true,
      delimiter: delimiterOf(headings),
      from_line: lineOfHeadings(headings),
      relax_column_count: true,
      info: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: longestRecord,
      // Counted here, because records that nobody has asked for yet are lost with an error.
      on_record: (record, { lines }) => {
        last = lines;
        return record;
      },
    });
    // An error of either stream ends the other, and comes out below.
    pipeline(Readable.from(plainLineEnds(decode())), parser, () => undefined);
    let width: number | null = null;
    for await (const each of parser) {
      const { info, record } = each as { info: { lines: number }; record: string[] };
      width ??= record.length;
      yield { line: info.lines, cells: record, beyond: tidyText(record.slice(width).join(' ')) };
    }
  } catch (cause) {
    if (cause instanceof CsvError) throw csvRefused(file, last, cause);
    if (systemCode(cause) === null) throw cause;
    const { reason, remedy } = whyNotRead(cause);
    throw listRefused(file, `cannot be read (${reason}).`, { remedy, cause });
  }
}

function whyNotRead(error: unknown): WhyNot {
  const why = whyNot(error);
  return systemCode(error) === 'ENOENT' ? { ...why, reason: 'there is no such file' } : why;
}

interface Encoding {
  /** The beginning of the text. */
  readonly headings: string;
  readonly decode: () => AsyncGenerator<string>;
}

/** Whether a file is UTF-8 is known at its end: it is gone through once for that. */
async function encodingOf(file: string): Promise<Encoding> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0);
    const beginning = buffer.subarray(0, bytesRead);
    const utf16 = utf16Of(beginning);
    if (utf16 !== null) {
      const headings = new TextDecoder(utf16).decode(beginning);
      return { headings, decode: () => utf16Texts(file, utf16) };
    }
    const utf8 = await isUtf8File(file);
    return {
      headings: utf8 ? beginning.toString('utf8') : windows1252Text(beginning),
      decode: () => (utf8 ? utf8Texts(file) : windows1252Texts(file)),
    };
  } finally {
    await handle.close();
  }
}

async function isUtf8File(file: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(file)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (systemCode(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}

/** CR LF as LF: the parser counts two lines for one within quotation marks. */
async function* plainLineEnds(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const text of texts) {
    const whole = held + text;
    held = whole.endsWith('\r') ? '\r' : '';
    yield whole.slice(0, whole.length - held.length).replaceAll('\r\n', '\n');
  }
  yield held;
}

async function* utf8Texts(file: string): AsyncGenerator<string> {
  for await (const text of createReadStream(file, 'utf8')) yield text as string;
}

/** Excel’s “Unicode Text” begins with a mark that says the order of its bytes. */
function utf16Of(beginning: Buffer): 'utf-16le' | 'utf-16be' | null {
  const mark = beginning.toString('latin1', 0, 2);
  return mark === '\xff\xfe' ? 'utf-16le' : mark === '\xfe\xff' ? 'utf-16be' : null;
}

async function* utf16Texts(file: string, encoding: 'utf-16le' | 'utf-16be'): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(file)) yield decoder.decode(chunk as Buffer, { stream: true });
}

async function* windows1252Texts(file: string): AsyncGenerator<string> {
  for await (const chunk of createReadStream(file)) yield windows1252Text(chunk as Buffer);
}
