import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../framework/editions/london/index.ts';
import { buildWorkbook } from '../workbook/write/return-workbook.ts';
import { checkReturn } from '../workbook/read/check-return.ts';
import { readWorkbookFile } from '../workbook/file/read-workbook-file.ts';
import type { NotAReturn } from '../workbook/read/not-a-return.ts';
import { readReturn } from '../workbook/read/read-return.ts';
import { pdqm } from './many-runs.ts';
import { refusalOf } from './refusal.ts';
import { decidedReturn, today } from './returns.ts';
import { temporaryFolder } from './temporary-folder.ts';

const cwd = temporaryFolder();
const whole = decidedReturn(london);
let issued: Uint8Array;

beforeAll(async () => {
  issued = await buildWorkbook(london, whole);
});

type Parts = Record<string, string>;

/** The return with a change to its parts. */
function flawed(change: (parts: Parts) => void): Uint8Array {
  const unzipped = Object.entries(unzipSync(issued));
  const parts: Parts = Object.fromEntries(unzipped.map(([name, bytes]) => [name, strFromU8(bytes)]));
  change(parts);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function replace(parts: Parts, name: string, from: string | RegExp, to: string): void {
  const before = parts[name] ?? '';
  parts[name] = before.replace(from, to);
  expect(parts[name]).not.toBe(before);
}

/** The name of the part of a sheet. */
function partOf(parts: Parts, sheet: string): string {
  const id =
    new RegExp(`<sheet [^>]*name="${sheet}"[^>]*r:id="(\\w+)"`).exec(parts['xl/workbook.xml'] ?? '')?.[1] ?? '';
  const link = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(parts['xl/_rels/workbook.xml.rels'] ?? '')?.[0];
  return `xl/${/Target="([^"]+)"/.exec(link ?? '')?.[1] ?? ''}`;
}

const cellOf = (address: string) => new RegExp(`<c r="${address}"([^>]*?) t="s"([^>]*)><v>(\\d+)</v></c>`);

/** All shared texts written into their cells, in a way of the caller's. */
function withoutShared(parts: Parts, cell: (attributes: string, text: string) => string): void {
  const strings = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, text = '']) => text);
  for (const name of Object.keys(parts).filter((each) => each.startsWith('xl/worksheets/sheet'))) {
    parts[name] = (parts[name] ?? '').replace(
      /<c ([^>]*?) ?t="s"([^>]*)><v>(\d+)<\/v><\/c>/g,
      (_, before: string, after: string, index: string) => cell(`${before}${after}`, strings[Number(index)] ?? ''),
    );
  }
  delete parts['xl/sharedStrings.xml'];
}

function checked(file: Uint8Array) {
  const read = readReturn(readWorkbookFile(file), [london]);
  const { problems, stage } = checkReturn(read, today);
  const said = problems.map(({ code, severity, sheet, cell }) =>
    [code, severity, sheet, cell].filter(Boolean).join(' '),
  );
  return { schoolReturn: read.schoolReturn, stage, said, problems };
}

describe('a flaw in a corner of a return that does not need it', () => {
  it.each<[string, (parts: Parts) => void, string[]]>([
    [
      'a whole row and a whole column merged',
      (parts) =>
        replace(
          parts,
          partOf(parts, 'Evidence'),
          /<\/sheetData>(.*?)(?=<dataValidations|<pageMargins|<hyperlinks|<printOptions)/s,
          '</sheetData>$1<mergeCells><mergeCell ref="1:1"/><mergeCell ref="A:A"/></mergeCells>',
        ),
      [],
    ],
    [
      'an entry in the list of sheets that has no part, as of a macro module',
      (parts) =>
        replace(parts, 'xl/workbook.xml', '</sheets>', '<sheet name="Module1" sheetId="99" r:id=""/></sheets>'),
      ['sheet-unread query Module1'],
    ],
    [
      'a sheet of somebody’s own that is cut off',
      (parts) => {
        replace(parts, 'xl/workbook.xml', '</sheets>', '<sheet name="Our notes" sheetId="99" r:id="own"/></sheets>');
        const link =
          '<Relationship Id="own" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/own.xml"/>';
        replace(parts, 'xl/_rels/workbook.xml.rels', '</Relationships>', `${link}</Relationships>`);
        parts['xl/worksheets/own.xml'] =
          '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
      },
      ['sheet-unread query Our notes'],
    ],
    [
      'blank lines before every XML declaration',
      (parts) => {
        for (const [name, text] of Object.entries(parts)) if (text.startsWith('<?xml')) parts[name] = `\r\n\n${text}`;
      },
      [],
    ],
    [
      'a dangling link to shared texts that no cell uses',
      (parts) => withoutShared(parts, (attributes, text) => `<c ${attributes} t="inlineStr"><is>${text}</is></c>`),
      [],
    ],
    [
      'inline texts that stand in the value',
      (parts) =>
        withoutShared(
          parts,
          (attributes, text) => `<c ${attributes} t="inlineStr"><v>${text.replace(/<[^>]*>/g, '')}</v></c>`,
        ),
      [],
    ],
    [
      'a name of a sheet that is gone',
      (parts) =>
        replace(
          parts,
          'xl/workbook.xml',
          '</definedNames>',
          '<definedName name="x" localSheetId="77">1</definedName></definedNames>',
        ),
      [],
    ],
    [
      'a table that has lost its part',
      (parts) => {
        const links = `${partOf(parts, 'Evidence').replace('worksheets/', 'worksheets/_rels/')}.rels`;
        replace(parts, links, /tables\/table\d+\.xml/, 'tables/gone.xml');
      },
      ['table-unread query Evidence'],
    ],
    [
      'formats that are damaged',
      (parts) => replace(parts, 'xl/styles.xml', '</styleSheet>', ''),
      ['formats-unread query'],
    ],
  ])('is passed over, and named where something is left out: %s', (_, change, said) => {
    const { schoolReturn, ...rest } = checked(flawed(change));
    expect(schoolReturn).toEqual(whole);
    expect(rest.said.filter((each) => !checked(issued).said.includes(each))).toEqual(said);
    expect(rest.stage).toBe('decided');
  });
});

describe('what a return needs and cannot be read', () => {
  it('is named with sheet and cell, and is the only thing that is not read', () => {
    const at = { sheet: 'Leadership', cell: '' };
    const file = flawed((parts) => {
      const part = partOf(parts, at.sheet);
      const place = /name="Leadership_Vision_Level"[^>]*>[^<]*\$([A-Z]+)\$(\d+)</i.exec(parts['xl/workbook.xml'] ?? '');
      at.cell = `${place?.[1] ?? ''}${place?.[2] ?? ''}`;
      replace(parts, part, cellOf(at.cell), `<c r="${at.cell}"$1 t="s"$2><v>99999</v></c>`);
    });
    const { schoolReturn, said, stage, problems } = checked(file);
    expect(said).toContain(`cell-damaged error Leadership ${at.cell}`);
    expect(problems.find(({ code }) => code === 'cell-damaged')?.message).toMatch(/damaged in this file/);
    expect(stage).toBe('draft');
    expect(schoolReturn.evidence).toEqual(whole.evidence);
  });

  it('is named by its sheet where all of it is damaged, once', () => {
    const { schoolReturn, said, stage } = checked(
      flawed((parts) => replace(parts, partOf(parts, 'Evidence'), '</sheetData>', '')),
    );
    expect(said.filter((each) => each.includes('sheet'))).toEqual(['sheet-damaged error Evidence']);
    expect(stage).toBe('draft');
    expect(schoolReturn.actions).toEqual(whole.actions);
  });

  it('asks for nothing of a sheet that is damaged, since that is said already', () => {
    const { said } = checked(
      flawed((parts) => replace(parts, partOf(parts, 'Details'), '<worksheet', '<!DOCTYPE x><worksheet')),
    );
    expect(said.filter((each) => !checked(issued).said.includes(each) && !each.startsWith('changed-since'))).toEqual([
      'sheet-damaged error Details',
    ]);
  });

  it('makes one sentence of the whole file where nothing else is left', () => {
    const lost = flawed((parts) => delete parts['xl/sharedStrings.xml']);
    expect(refusalOf(lost).message).toBe('This workbook’s texts are missing or damaged, so it cannot be read.');
    const unlike = flawed((parts) => {
      for (const sheet of [
        '_pdqm',
        'Details',
        'Leadership',
        'Quality',
        'Impact',
        'Collaboration',
        'Evidence',
        'Verification',
      ])
        replace(parts, partOf(parts, sheet), '</sheetData>', '');
    });
    const refusal = (() => {
      try {
        return checked(unlike);
      } catch (error) {
        return error as NotAReturn;
      }
    })();
    expect(refusal).toMatchObject({
      code: 'not-a-return',
      message: expect.stringContaining('the sheets that would show it are damaged: “Details”, “') as string,
    });
  });
});

describe('a file that a mail gateway has padded', () => {
  it('is checked as if it were not', async () => {
    writeFileSync(path.join(cwd, 'padded.xlsx'), Buffer.concat([issued, Buffer.alloc(500), Buffer.from('\r\n')]));
    const ran = await pdqm(['check', 'padded.xlsx', '--json'], { cwd });
    expect(ran.results()).toMatchObject([{ status: 'ok', organisation: whole.details.organisation }]);
  });
});
