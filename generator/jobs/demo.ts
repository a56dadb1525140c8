import path from 'node:path';
import { london } from '../../framework/editions/london/index.ts';
import { emptyReturn } from '../../framework/fields.ts';
import { buildWorkbook } from '../../workbook/write/return-workbook.ts';
import { csvTables } from '../documents/borough-csv/csv-tables.ts';
import { sampleReturn } from '../../samples/sample-school.ts';
import { sampleSchools } from '../../samples/schools.ts';
import { demoIndexView } from '../documents/demo-index/demo-index.ts';
import type { ExitCode } from '../failure.ts';
import { exitCodes, wasInterrupted } from '../failure.ts';
import { Results } from '../cli/results.ts';
import type { Result } from '../result.ts';
import { makeFolder, requireFolderName } from '../store/folder-to-write-to.ts';
import { placeFor, writeBeside, writtenAs } from '../store/written-files.ts';
import { loadTemplate } from '../printing/templates.ts';
import { certificate } from './certify.ts';
import { check } from './check.ts';
import { consolidateReturns } from './consolidate/consolidate.ts';
import { contactSheetFile } from './making/dry-run.ts';
import { report } from './report.ts';
import { round } from './round/round.ts';

export interface DemoOptions {
  readonly out: string;
  readonly quiet: boolean;
}

/** `pdqm demo`: the workbooks of twelve fictional schools, their reports and certificates, the picture of their boroughs, and a page that leads to all. */
export async function demo({ out, quiet }: DemoOptions): Promise<ExitCode> {
  const say = (what: string) => quiet || process.stderr.write(`${what}\n`);
  const returns = path.join(out, 'returns');
  requireFolderName(out);
  await makeFolder(returns);

  say(`Making ${String(sampleSchools.length)} sample returns …`);
  const blank = await writeBeside(
    path.join(out, 'Quality Mark workbook.xlsx'),
    await buildWorkbook(london, emptyReturn(london)),
  );
  const files: string[] = [];
  for (const sample of sampleSchools) {
    const file = path.join(returns, `${sample.file}.xlsx`);
    files.push(await writeBeside(file, await buildWorkbook(london, sampleReturn(sample, london))));
  }

  say('Checking them …');
  const checked = await gather((results) => check(files, silent, results));
  if (wasInterrupted(checked.exitCode)) return checked.exitCode;
  say('Making verifier reports …');
  const reports = await gather((results) => report(files, { ...silent, out: path.join(out, 'reports') }, results));
  if (wasInterrupted(reports.exitCode)) return reports.exitCode;
  say('Making the agenda of a panel round …');
  const { place: agenda } = await placeFor(path.join(out, 'round.xlsx'));
  const rounds = await gather((results) => round(files, { ...silent, out: agenda, force: true }, results));
  if (wasInterrupted(rounds.exitCode)) return rounds.exitCode;
  say('Making certificates …');
  const folder = path.join(out, 'certificates');
  const looked = await gather((results) => certificate(files, { ...silent, out: folder, dryRun: true }, results));
  if (wasInterrupted(looked.exitCode)) return looked.exitCode;
  const certificates = await gather((results) => certificate(files, { ...silent, out: folder }, results));
  if (wasInterrupted(certificates.exitCode)) return certificates.exitCode;
  say('Consolidating the returns of the boroughs …');
  const named = { workbook: path.join(out, 'borough.xlsx'), report: path.join(out, 'borough.pdf') };
  const csv = path.join(out, 'tables');
  const consolidated = await gather((results) =>
    consolidateReturns(
      files,
      { ...silent, out: named.workbook, pdf: named.report, csv, suppressSmall: false },
      results,
    ),
  );
  if (wasInterrupted(consolidated.exitCode)) return consolidated.exitCode;
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
  });
  const template = loadTemplate('demo');
  const page = template.render({ ...view, stylesheet: template.stylesheet });
  const index = await writeBeside(path.join(out, 'index.html'), page);

  const made = [...reports.results, ...certificates.results].flatMap(({ output }) => output ?? []);
  process.stdout.write(
    [blank, ...files, agenda, contactSheet, ...made, ...Object.values(borough), ...tables, log, index]
      .map((file) => `${file}\n`)
      .join(''),
  );
  say(`Open ${index} to look round.`);
  return worst([checked, reports, rounds, looked, certificates, consolidated].map(({ exitCode }) => exitCode));
}

/** The file as this run has written it: beside one of its name that somebody has changed, where there is such a one. */
async function newest(file: string): Promise<string> {
  return (await writtenAs(file))[0] ?? file;
}

const silent = { json: false, quiet: true };

async function gather(
  run: (results: Results) => Promise<ExitCode>,
): Promise<{ results: Result[]; exitCode: ExitCode }> {
  const results: Result[] = [];
  const exitCode = await run(new Results(silent, (result) => results.push(result)));
  return { results, exitCode };
}

/** That some samples have errors is the point of them; anything worse is trouble. */
function worst(codes: readonly ExitCode[]): ExitCode {
  return Math.max(...codes.map((code) => (code === exitCodes.incomplete ? exitCodes.done : code))) as ExitCode;
}
