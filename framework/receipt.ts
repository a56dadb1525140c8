import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Edition } from './edition.ts';
import type { Column, ColumnKey, Row } from './fields.ts';
import { columnsOf, fieldsOf, tableNames, valueAt } from './fields.ts';
import { tidyText } from './recognise.ts';
import type { SchoolReturn } from './school-return.ts';
import type { Value } from './values.ts';
import { isUnreadable } from './values.ts';

/**
 * Characters of codes that people read out and type: of each pair that looks alike (0 O, 1 I L, 2 Z, 5 S, 8 B, U V) at
 * most one.
 */
export const codeAlphabet = '34679ACDEFGHJKMNPQRTVWXY';

/**
 * Short code of the school's part of a return, `XXXX-XXXX-XXXX`: the same code means the same content. Who verified and
 * what the panel decided do not enter into it, nor does the order of rows, nor rows without anything in them.
 */
export function receiptOf(schoolReturn: SchoolReturn, edition: Edition): string {
  const fields = fieldsOf(edition)
    .filter(({ part }) => part === 'school')
    .map(({ path }) => [path, valueAt(schoolReturn, path)] as const);
  const content = [
    'receipt',
    edition.id,
    filled(fields),
    ...tableNames.map((table) => sorted(schoolReturn[table].map((row) => cellsOf(row, columnsOf(edition, table))))),
  ];
  return (codeOf(JSON.stringify(content), 12).match(/.{4}/g) ?? []).join('-');
}

/**
 * A code of a text: its SHA-256 as a number, written in the characters of `codeAlphabet`.
 * @param length of the code, at most 50; the hash has no more characters than that
 */
export function codeOf(text: string, length: number): string {
  const base = BigInt(codeAlphabet.length);
  let number = sha256(utf8ToBytes(text)).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let code = '';
  while (code.length < length) {
    code += codeAlphabet.charAt(Number(number % base));
    number /= base;
  }
  return code;
}

/** A text is a string; what could not be read stands in a list, so that it never equals a text. */
type Canonical = string | readonly [unreadable: string];
type Filled = readonly (readonly [key: string, value: Canonical])[];

function canonical(value: Value<string>): Canonical | null {
  return isUnreadable(value) ? [tidyText(value.unreadable) ?? ''] : value === null ? null : tidyText(value);
}

function filled(values: readonly (readonly [string, Value<string>])[]): Filled {
  return values.flatMap(([key, value]) => {
    const content = canonical(value);
    return content === null ? [] : [[key, content] as const];
  });
}

function cellsOf(row: Row, columns: readonly Column<ColumnKey>[]): readonly (readonly [string, Value<string>])[] {
  return columns.map(({ key }) => [key, row[key] ?? null] as const);
}

function sorted(rows: readonly (readonly (readonly [string, Value<string>])[])[]): readonly string[] {
  return rows
    .map(filled)
    .filter((row) => row.length > 0)
    .map((row) => JSON.stringify(row))
    .sort();
}
