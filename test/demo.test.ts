import ExcelJS from 'exceljs';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { awardIds } from '../framework/edition.ts';
import { serialOf, validity } from '../framework/award.ts';
import { longDate } from '../framework/dates.ts';
import { london } from '../framework/editions/london/index.ts';
import { known } from '../framework/values.ts';
import { sampleReturn } from '../samples/sample-school.ts';
import { sampleSchools } from '../samples/schools.ts';
import { Register } from '../register/register.ts';
import type { PdfContent } from './pdf.ts';
import { readPdf } from './pdf.ts';
import { pdqm } from './many-runs.ts';
import type { Ran } from './pdqm.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const samples = sampleSchools.map((sample) => ({ file: sample.file, schoolReturn: sampleReturn(sample, london) }));
const nameOf = (file: string) =>
  samples.find((sample) => sample.file === file)?.schoolReturn.details.organisation ?? '';
/** Text as it stands, without the line breaks that a narrow column makes. */
const flat = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ');

let made: Ran;
let files: string[];
const pdfs = new Map<string, Promise<PdfContent>>();

beforeAll(async () => {
  made = await pdqm(['demo', '--out', 'demo'], { cwd: folder });
  files = made.stdout.split('\n').filter((line) => line !== '');
});

/** Of reports only the first pages: generator/documents/report/pdf.test.ts has all of some. */
async function pdfsIn(part: string): Promise<{ file: string; pdf: PdfContent }[]> {
  const found = files.filter((file) => file.includes(`${path.sep}${part}${path.sep}`));
  return Promise.all(
    found.map(async (file) => ({ file, pdf: await readOnce(file, part === 'reports' ? 2 : Infinity) })),
  );
}

async function boroughReport(): Promise<{ file: string; pdf: PdfContent }> {
  const file = path.join('demo', 'borough.pdf');
  return { file, pdf: await readOnce(file) };
}

function readOnce(file: string, mostPages = Infinity): Promise<PdfContent> {
  const pdf = pdfs.get(file) ?? readPdf(path.join(folder, file), mostPages);
  pdfs.set(file, pdf);
  return pdf;
}

describe('the demo', () => {
  it('ends well and lists files that are there', () => {
    expect(made.stderr).not.toMatch(/error/i);
    expect(made.code).toBe(0);
    expect(files.filter((file) => file.endsWith('.xlsx'))).toHaveLength(12 + 3);
    expect(files.filter((file) => file.endsWith('.pdf'))).toHaveLength(12 + 4 + 2);
    expect(files.filter((file) => !existsSync(path.join(folder, file)))).toEqual([]);
  });

  it('makes its folder an office, in whose register whatever it issues stands, and its index with it', async () => {
    const listed = await Register.open(path.join(folder, 'demo', 'register.sqlite'), 'test');
    const serials = listed.book.awards().map(({ serial }) => serial);
    await listed.close();
    const index = readFileSync(path.join(folder, 'demo', 'index.html'), 'utf8');
    expect(existsSync(path.join(folder, 'demo', 'pdqm.json'))).toBe(true);
    for (const serial of serials) expect(index).toContain(serial);
  });

  it('leads from its index page to every workbook, document and table', () => {
    const index = readFileSync(path.join(folder, 'demo', 'index.html'), 'utf8');
    const links = [...index.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => decodeURIComponent(href));
    const documents = files.filter((file) => /\.(xlsx|pdf|csv)$/.test(file));
    const published = links.filter((link) => link.startsWith('public/'));
    const others = links.filter((link) => !published.includes(link));
    expect(others.map((link) => path.join('demo', link)).sort()).toEqual(documents.sort());
    expect(index).toContain('Ysgol Gynradd');
  });

  it('publishes its awards: a page that checks them, a list, and a page and a badge of each', () => {
    const index = readFileSync(path.join(folder, 'demo', 'index.html'), 'utf8');
    const links = [...index.matchAll(/href="(public[^"]+)"/g)].map(([, href = '']) => decodeURIComponent(href));
    expect(links).toEqual(expect.arrayContaining(['public/index.html', 'public/register.html']));
    expect(links).toHaveLength(2 + 2 * 4);
    for (const link of links) expect(existsSync(path.join(folder, 'demo', link))).toBe(true);
  });

  it('makes returns of which exactly two have errors, each with its place', async () => {
    const checked = await pdqm(['check', path.join('demo', 'returns'), '--json'], { cwd: folder });
    expect(checked.code).toBe(1);
    const results = checked.results();
    expect(results).toHaveLength(12);
    expect(results.filter(({ status }) => status === 'ok')).toHaveLength(10);
    expect(results.filter(({ status }) => status === 'problems').map(({ file }) => path.basename(file))).toEqual([
      'alder-vale-primary.xlsx',
      'lanternmakers-yard.xlsx',
    ]);
    for (const { problems } of results) {
      for (const { sheet, cell } of problems) {
        expect(sheet).not.toBeNull();
        expect(cell).toMatch(/^[A-Z]+\d+$/);
      }
    }
  });

  it('prints documents that are tagged, titled, on A4, in fonts of their own', async () => {
    for (const { file, pdf } of [...(await pdfsIn('reports')), ...(await pdfsIn('certificates'))]) {
      expect(pdf.tagged).toBe(true);
      expect(pdf.language).toBe('en-GB');
      const school = samples.find(({ schoolReturn }) => pdf.title?.includes(schoolReturn.details.organisation ?? '?'));
      expect({ file, school: school?.file }).not.toEqual({ file, school: undefined });
      expect(pdf.fonts.filter(({ embedded, type3 }) => !embedded || type3)).toEqual([]);
      const size = pdf.pages.map(({ width, height }) => [Math.round(width), Math.round(height)].sort().join(' × '));
      expect(new Set(size)).toEqual(new Set(['595 × 842']));
      expect(pdf.pages.map(({ text }) => text).join(' ')).not.toMatch(/undefined|\[object|NaN/);
    }
  });

  it('marks every page as a specimen', async () => {
    for (const { pdf } of [...(await pdfsIn('reports')), ...(await pdfsIn('certificates')), await boroughReport()]) {
      for (const { text } of pdf.pages) expect(text.toUpperCase().replace(/\s/g, '')).toContain('SPECIMEN');
    }
  });

  it('consolidates all of its schools, in a workbook that says on every sheet that it is a specimen', async () => {
    const workbook = await new ExcelJS.Workbook().xlsx.readFile(path.join(folder, 'demo', 'borough.xlsx'));
    const seen = workbook.worksheets.filter(({ state }) => state === 'visible');
    expect(seen.length).toBeGreaterThan(1);
    for (const sheet of seen) expect(JSON.stringify(sheet.getSheetValues())).toContain('SPECIMEN');

    const summary = readFileSync(path.join(folder, 'demo', 'tables', 'summary.csv'), 'utf8');
    expect(summary).toContain('All,Returns,,,In the figures,12');
    const text = flat((await boroughReport()).pdf.pages.map((page) => page.text).join(' '));
    for (const { schoolReturn } of samples.filter(({ schoolReturn: { panel } }) => panel.decision === 'gold'))
      expect(text).toContain(schoolReturn.details.organisation);
  });

  it('says award, validity and serial on every certificate', async () => {
    const awarded = samples.filter(({ schoolReturn }) => awardIds.some((id) => id === schoolReturn.panel.decision));
    const certificates = await pdfsIn('certificates');
    expect(certificates).toHaveLength(awarded.length);
    for (const { schoolReturn } of awarded) {
      const serial = serialOf(schoolReturn, london);
      const pdf = certificates.find(({ file }) => file.includes(serial))?.pdf;
      const text = flat(pdf?.pages.map((page) => page.text).join(' ') ?? '');
      const award = awardIds.find((id) => id === schoolReturn.panel.decision) ?? 'bronze';
      const { from, until } = validity(known(schoolReturn.panel.decidedOn) ?? '', london);
      for (const said of [serial, longDate(from), longDate(until)]) expect(text).toContain(said);
      expect(text.toLowerCase()).toContain(london.awards[award].title.toLowerCase());
      expect(pdf?.pages).toHaveLength(1);
    }
  });

  it('shows every judgement of school and verifier in the report', async () => {
    const reports = await pdfsIn('reports');
    for (const { schoolReturn, file } of samples) {
      const pdf = reports.find((report) => report.pdf.title?.includes(nameOf(file)))?.pdf;
      const first = flat(pdf?.pages[0]?.text ?? '');
      for (const { id, shortTitle } of london.aspects) {
        expect(first).toContain(shortTitle);
        for (const level of [schoolReturn.aspects[id]?.level, schoolReturn.verification.aspects[id]?.level]) {
          const judged = known(level ?? null);
          if (judged !== null) expect(first).toContain(london.levels[judged].title);
        }
      }
      const overall = known(schoolReturn.overall.level);
      if (overall !== null) expect(first).toContain(london.levels[overall].title);
      expect(pdf?.pages.at(-1)?.text).toMatch(/Page \d+ of \d+/);
    }
  });
});
