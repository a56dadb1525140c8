import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { longDate } from '../../framework/dates.ts';
import { london } from '../../framework/editions/london/index.ts';
import { emptyReturn } from '../../framework/fields.ts';
import type { IsoDate } from '../../framework/school-return.ts';
import { sampleReturn } from '../../samples/sample-school.ts';
import { sampleSchools } from '../../samples/schools.ts';
import { buildWorkbook } from '../../workbook/write/return-workbook.ts';
import type { Book } from '../../register/book.ts';
import { publishedFiles } from '../../register/proof/site.ts';
import { csvTables } from '../documents/borough-csv/csv-tables.ts';
import { demoIndexPage, demoIndexView } from '../documents/demo-index/demo-index.ts';
import { makeOffice } from '../office/make-office.ts';
import { settingsName } from '../office/office-above.ts';
import { Office } from '../office/office.ts';
import { projectPath } from '../project-folder.ts';
import { readBrand } from '../brand/brand.ts';
import { loadTemplate } from '../printing/templates.ts';
import type { Result } from '../result.ts';
import { makeFolder, requireFolderName } from '../store/folder-to-write-to.ts';
import { exists } from '../store/write-file.ts';
import { placeFor, writeBeside, writtenAs } from '../store/written-files.ts';
import { certify, rehearseCertificates } from './certify.ts';
import { checkReturns } from './check.ts';
import { consolidateReturns } from './consolidate/consolidate.ts';
import type { Job, JobEvent } from './job.ts';
import { follow, remarkEvent } from './job.ts';
import { contactSheetFile } from './making/dry-run.ts';
import type { Means } from './means.ts';
import type { DemoStep } from './remark.ts';
import { writeLetters } from './letters.ts';
import { publishRegister } from './register/publish.ts';
import { makeReports } from './report.ts';
import { makeRound } from './round/round.ts';
import { sendOut } from './send-out/send-out.ts';

export interface DemoRequest {
  /** Folder to write to. */
  readonly out: string;
}

/** Who is noted in its register. */
const by = 'The demo';

export interface DemoSummary {
  /** All that was made, in the order in which it was. */
  readonly files: readonly string[];
  /** The page that leads to all of it. */
  readonly index: string;
  /** Whether some documents were not made because of what this machine lacks. */
  readonly environmentLacks: boolean;
}

/**
 * The workbooks of twelve fictional schools, their reports and certificates, the picture of their boroughs, and a page that
 * leads to all. Null where the job was ended.
 */
export async function* makeDemo(request: DemoRequest, means: Means): Job<DemoSummary | null> {
  const { out } = request;
  requireFolderName(out);
  if (!(await exists(path.join(out, settingsName)))) await makeSampleOffice(out);
  const office = await Office.open(out, by);
  try {
    const brand = () => readBrand(office.fileOf(sampleSettings.brand));
    return yield* makeAll(request, { ...means, office, brand }, office);
  } finally {
    await office.close();
  }
}

const sampleSettings = {
  issuingBody: { name: 'Thameside Learning Partnership', contact: 'quality.mark@thameside.example' },
  verifyAddress: 'https://thameside.example/quality-mark/',
  register: 'register.sqlite',
  brand: 'brand/brand.json',
} as const;

/** An office of an invented issuing body, with its brand. @throws EnvironmentLacks */
export async function makeSampleOffice(out: string): Promise<void> {
  await makeOffice(out, by, sampleSettings);
  const [from, to] = [projectPath('samples', 'brand'), path.join(out, 'brand')];
  await makeFolder(to);
  for (const name of await readdir(from)) await writeBeside(path.join(to, name), await readFile(path.join(from, name)));
}

/** Whether it is that of the invented issuing body: samples are put into no other. */
export function isSampleOffice({ settings }: Office): boolean {
  return settings.issuingBody.name === sampleSettings.issuingBody.name;
}

async function* makeAll({ out }: DemoRequest, means: Means, office: Office): Job<DemoSummary | null> {
  const isEnded = () => means.signal.aborted;
  const returns = path.join(out, 'returns');
  await makeFolder(returns);

  yield step('returns');
  const blank = await writeBeside(
    path.join(out, 'Quality Mark workbook.xlsx'),
    await buildWorkbook(london, emptyReturn(london)),
  );
  const files: string[] = [];
  for (const sample of sampleSchools) {
    const file = path.join(returns, `${sample.file}.xlsx`);
    files.push(await writeBeside(file, await buildWorkbook(london, sampleReturn(sample, london))));
  }
  const all = { inputs: files, force: false };

  yield step('check');
  const checked = await gather(checkReturns(all, means));
  if (isEnded()) return null;
  yield step('round');
  const { place: agenda } = await placeFor(path.join(out, 'round.xlsx'));
  await gather(makeRound({ ...all, out: agenda, force: true }, means));
  if (isEnded()) return null;
  yield step('certificates');
  const folder = path.join(out, 'certificates');
  await gather(rehearseCertificates({ ...all, out: folder, fromReturns: true }, means));
  if (isEnded()) return null;
  const certificates = await gather(certify({ ...all, out: folder, fromReturns: true }, means));
  if (isEnded()) return null;
  yield step('reports');
  const reports = await gather(makeReports({ ...all, out: path.join(out, 'reports') }, means));
  if (isEnded()) return null;
  yield step('consolidation');
  const named = { workbook: path.join(out, 'borough.xlsx'), report: path.join(out, 'borough.pdf') };
  const csv = path.join(out, 'tables');
  await gather(
    consolidateReturns(
      { ...all, out: named.workbook, pdf: named.report, csv, json: false, suppressSmall: false },
      means,
    ),
  );
  if (isEnded()) return null;
  yield step('publication');
  const publicFolder = path.join(out, 'public');
  const published = await publishRegister({ out: publicFolder }, means);
  if (isEnded()) return null;
  yield step('send-out');
  await gather(writeLetters({ ...all, out: path.join(out, 'letters'), fromReturns: true }, means));
  if (isEnded()) return null;
  await gather(sendOut({ folder: out, out: path.join(out, 'send-out'), by: 'la', fromReturns: true }, means));
  if (isEnded()) return null;
  const borough = { workbook: await newest(named.workbook), report: await newest(named.report) };
  const tables: string[] = [];
  for (const name of Object.keys(csvTables))
    tables.push(...(await writtenAs(path.join(csv, `${name}.csv`))).slice(0, 1));

  const log = await writeBeside(
    path.join(out, 'check.jsonl'),
    checked.results.map((result) => `${JSON.stringify(result)}\n`).join(''),
  );
  const contactSheet = await newest(contactSheetFile(folder));
  const view = demoIndexView(out, {
    blank,
    round: agenda,
    contactSheet,
    borough: { ...borough, tables },
    checked: checked.results,
    reports: reports.results,
    certificates: certificates.results,
    published: { page: published.page, register: path.join(publicFolder, publishedFiles.register) },
    register: registerRows(await (await office.register()).refresh(), means.today, publicFolder),
  });
  const page = demoIndexPage(view, loadTemplate('demo'));
  const index = await writeBeside(path.join(out, 'index.html'), page);

  const made = [...reports.results, ...certificates.results].flatMap(({ output }) => output ?? []);
  return {
    files: [
      blank,
      ...files,
      agenda,
      contactSheet,
      ...made,
      ...Object.values(borough),
      ...tables,
      published.page,
      log,
      index,
    ],
    index,
    environmentLacks: reports.summary.environmentLacks || certificates.summary.environmentLacks,
  };
}

/** Its awards as of a day, by the order in which they came. */
function registerRows(book: Book, today: IsoDate, published: string) {
  return book.awards().map((award) => ({
    serial: award.serial,
    organisation: award.school.organisation,
    award: london.awards[award.facts.award].title,
    lastDay: longDate(award.facts.validUntil),
    state: book.stateOn(award, today) ?? 'not yet valid',
    page: path.join(published, publishedFiles.awardPage(award.serial)),
    badge: path.join(published, publishedFiles.badge(award.serial, 'svg')),
  }));
}

function step(name: DemoStep): JobEvent {
  return remarkEvent({ code: 'demo-step', step: name, count: sampleSchools.length });
}

/** The place where this run wrote the file: under a numbered name if somebody has changed the file of this name. */
async function newest(file: string): Promise<string> {
  return (await writtenAs(file))[0] ?? file;
}

async function gather<Summary>(job: Job<Summary>): Promise<{ results: Result[]; summary: Summary }> {
  const results: Result[] = [];
  const summary = await follow(job, (event) => {
    if (event.event === 'result') results.push(event.result);
  });
  return { results, summary };
}
