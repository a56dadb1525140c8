import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, Zip, ZipPassThrough } from 'fflate';
import { london } from '../../dist/framework/editions/london/index.js';
import { sampleReturn } from '../../dist/samples/sample-school.js';
import { sampleSchools } from '../../dist/samples/schools.js';
import { buildWorkbook } from '../../dist/workbook/write/return-workbook.js';
import { schoolName } from './sample-certificates.mjs';

const name = 'Name of the School';
const id = 'RXXXXXXXXXXX2';
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/**
 * Fills a folder with the returns of so many schools, each with an award. One workbook is built; the others are copies of it
 * with another name and another return id, and without the numbers by which two would be taken for one school's.
 */
export async function makeReturns(folder, count) {
  mkdirSync(folder, { recursive: true });
  const sample = sampleSchools.find(({ panel }) => panel?.decision === 'gold');
  const base = sampleReturn(sample, london);
  const workbook = await buildWorkbook(london, {
    ...base,
    meta: { ...base.meta, returnId: id },
    details: { ...base.details, organisation: name, urn: null, laestab: null },
  });
  const parts = Object.entries(unzipSync(workbook));
  const varying = parts.filter(([, bytes]) => /Name of the School|RXXXXXXXXXXX2/.test(strFromU8(bytes)));
  const fixed = parts.filter((part) => !varying.includes(part)).map(([file, bytes]) => part(file, bytes));
  for (let number = 0; number < count; number += 1) {
    const changed = varying.map(([file, bytes]) => {
      const text = strFromU8(bytes).replaceAll(name, schoolName(number)).replaceAll(id, returnId(number));
      return part(file, strToU8(text));
    });
    writeFileSync(path.join(folder, `school-${String(number).padStart(5, '0')}.xlsx`), zipped([...fixed, ...changed]));
  }
}

/** A part of a workbook, packed once however often it is written. */
function part(file, bytes) {
  return { file, bytes, packed: deflateRawSync(bytes, { level: 1 }) };
}

function zipped(parts) {
  const written = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    written.push(chunk);
  });
  for (const { file, bytes, packed } of parts) {
    const entry = new ZipPassThrough(file);
    entry.compression = 8;
    entry.process = (_, isLast) => entry.ondata(null, packed, isLast);
    zip.add(entry);
    entry.push(bytes, true);
  }
  zip.end();
  return Buffer.concat(written);
}

function returnId(number) {
  let rest = number;
  let text = '';
  for (let place = 0; place < 12; place += 1) {
    text += letters[rest % letters.length];
    rest = Math.floor(rest / letters.length);
  }
  return `R${text}`;
}
