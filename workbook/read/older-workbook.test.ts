import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { fieldsOf } from '../../framework/fields.ts';
import { line } from '../../framework/fields/describe.ts';
import { details } from '../../framework/fields/details.ts';
import { london } from '../../framework/editions/london/index.ts';
import { completeReturn, today } from '../../test/returns.ts';
import { readWorkbookFile } from '../file/read-workbook-file.ts';
import { buildWorkbook } from '../write/return-workbook.ts';
import { checkReturn } from './check-return.ts';
import { readReturn } from './read-return.ts';

// The edition as it was and as it is, which knows fields that are added in memory once the older workbook is there.
const [before, now] = [{ ...london }, { ...london }];
const complete = completeReturn(before);
let older: Uint8Array;

beforeAll(async () => {
  older = await buildWorkbook(before, complete);
  Object.assign(details, {
    trust: line('Trust'),
    phase: line('Phase', { need: 'required' }),
    network: line('Network', { need: 'asked for' }),
  });
  expect(fieldsOf(now).length).toBe(fieldsOf(before).length + 3);
});

const read = (workbook: Uint8Array) => readReturn(readWorkbookFile(workbook), [now]);

describe('a workbook that was made before a field was asked for', () => {
  it('is read whole, and nothing is said of a field that nobody has to fill in', () => {
    const { schoolReturn } = read(older);
    expect(schoolReturn).toEqual({
      ...complete,
      details: { ...complete.details, trust: null, phase: null, network: null },
    });
    expect(checkReturn(read(older), today, 'submission').problems.map(({ message }) => message)).not.toContainEqual(
      expect.stringContaining('Trust'),
    );
  });

  it('has to be brought up to date for a field that is needed, which is said once', () => {
    const problems = checkReturn(read(older), today, 'submission').problems;
    expect(problems.map(({ code, severity, sheet, message }) => [code, severity, sheet, message])).toEqual([
      [
        'workbook-outdated',
        'error',
        'Details',
        'This workbook was made before “Phase” was asked for, and has no cell for it.',
      ],
      [
        'workbook-outdated',
        'query',
        'Details',
        'This workbook was made before “Network” was asked for, and has no cell for it.',
      ],
    ]);
    expect(problems[0]?.remedy).toMatch(/^Bring it up to date/);
  });

  it('is told from one in which somebody has deleted the row of a field, of which Excel keeps the name', () => {
    const parts = unzipSync(older);
    const edited = (part: string, found: RegExp, instead: string) => {
      const text = strFromU8(parts[part] ?? new Uint8Array());
      expect(text).toMatch(found);
      return { [part]: strToU8(text.replace(found, instead)) };
    };
    const cut = zipSync({
      ...parts,
      ...edited('xl/workbook.xml', /(name="Details_Urn">)[^<]*/, '$1Details!#REF!'),
      ...edited('xl/sharedStrings.xml', /(<t[^>]*>)URN(<\/t>)/, '$1Deleted$2'),
    });
    const missing = read(cut).problems.filter(({ code }) => code === 'input-missing');
    expect(missing.map(({ severity, field }) => [severity, field])).toEqual([['error', 'details.urn']]);
  });
});
