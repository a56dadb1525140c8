import { execFileSync } from 'node:child_process';
import path from 'node:path';

const schools = 1800;

/**
 * `pdqm consolidate` for each file, beside a plain exceljs load of some of the same files; and what it keeps of more files,
 * beside how much larger that makes the result, both in memory.
 */
export function measure() {
  const few = consolidation(schools / 6);
  const all = consolidation(schools);
  return {
    title: 'Consolidating: from a folder of returns to the borough workbook and its JSON',
    columns: [
      'files',
      'seconds',
      'ms each',
      'exceljs loads one, ms',
      'kept of them, MB',
      'left, MB',
      'the result, MB',
      'most, MB',
    ],
    rows: [few, all].map(({ files, seconds, exceljs, kept, left, result, most }) => [
      String(files),
      seconds,
      (1000 * seconds) / files,
      exceljs,
      kept,
      left,
      result,
      most,
    ]),
    figures: [
      { what: 'a file : a plain exceljs load', value: (1000 * all.seconds) / all.files / all.exceljs, atMost: 1 },
      {
        what: 'growth of what is kept of the files : growth of the result',
        value: (all.kept - few.kept) / (all.result - few.result),
        atMost: 1,
      },
      { what: 'most memory of the process, MB', value: all.most, atMost: 300 },
    ],
  };
}

/** In a process of its own, so that its memory is that of consolidating. */
function consolidation(count) {
  const program = path.join(import.meta.dirname, 'measuring', 'consolidation.mjs');
  const printed = execFileSync(process.execPath, ['--expose-gc', program, String(count)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(printed);
}
