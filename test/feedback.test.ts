import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { london } from '../framework/editions/london/index.ts';
import type * as ReaderModule from '../generator/intake/reader.ts';
import type * as ConsolidateModule from '../generator/jobs/consolidate/consolidate.ts';
import type * as JobModule from '../generator/jobs/job.ts';
import type { JobEvent } from '../generator/jobs/job.ts';
import type { Means } from '../generator/jobs/means.ts';
import { findBrowser } from '../generator/printing/browser.ts';
import type { Printer } from '../generator/printing/printer.ts';
import type * as PrinterModule from '../generator/printing/printer.ts';
import { projectPath } from '../generator/project-folder.ts';
import type { Result } from '../generator/result.ts';
import { emptyReturn } from '../framework/fields.ts';
import { workbookTemplate } from './borough/workbook-template.ts';
import { readPdf } from './pdf.ts';
import type { Changes } from './returns.ts';
import { changed, verifiedReturn } from './returns.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** As it was built: threads that read are started from files, and whoever calls work off and whoever hears of it have to mean the same. */
const built = async <Module>(file: string): Promise<Module> =>
  (await import(pathToFileURL(projectPath('dist', 'generator', file)).href)) as Module;
const { consolidateReturns } = await built<typeof ConsolidateModule>('jobs/consolidate/consolidate.js');
const { follow } = await built<typeof JobModule>('jobs/job.js');
const { openPrinter } = await built<typeof PrinterModule>('printing/printer.js');
const { ThreadReader } = await built<typeof ReaderModule>('intake/reader.js');

const folder = temporaryFolder();
const returns = path.join(folder, 'returns');
const feedback = path.join(folder, 'feedback');
let reader: InstanceType<typeof ThreadReader>;
let printer: Printer;

beforeAll(async () => {
  reader = new ThreadReader([london], 2);
  printer = openPrinter({ browserPath: findBrowser() ?? '', browsers: 1 });
  mkdirSync(returns);
  const fill = await workbookTemplate(london);
  const save = (name: string, changes: Changes, from = verifiedReturn(london), savedAt = '2026-07-01T09:00:00Z') => {
    const school = { 'details.la': '208', 'details.urn': null, 'details.laestab': null };
    writeFileSync(path.join(returns, `${name}.xlsx`), fill(changed(from, { ...school, ...changes }), savedAt));
  };
  for (const letter of 'ABCDEF')
    save(`school ${letter}`, { 'details.organisation': `School ${letter}`, 'meta.returnId': `RSCH00L00000${letter}` });
  save('copy of A', { 'details.organisation': 'School A', 'meta.returnId': 'RSCH00L00000A' });
  save('twice, one', { 'details.organisation': 'Two', 'details.urn': '100777', 'meta.returnId': 'RTW0000000002' });
  save('twice, other', {
    'details.organisation': 'Two',
    'details.urn': '100777',
    'meta.returnId': 'RTW0000000003',
    'details.pdLead': 'Somebody else',
  });
  save('untouched', { 'details.organisation': 'Untouched', 'meta.returnId': 'RUNT0UCHED222' }, emptyReturn(london));
  writeFileSync(path.join(returns, 'damaged.xlsx'), 'not a workbook at all');
});
afterAll(async () => {
  await Promise.all([reader.close(), printer.close()]);
});

const means = (signal = new AbortController().signal): Means => ({
  reader,
  printer: () => Promise.resolve(printer),
  office: null,
  today: '2026-11-29',
  signal,
});

const request = {
  inputs: [returns],
  out: path.join(folder, 'borough.xlsx'),
  json: false,
  suppressSmall: false,
  feedback,
};

async function run(signal?: AbortSignal, hear: (event: JobEvent) => void = () => undefined) {
  const results = new Map<string, Result>();
  const summary = await follow(consolidateReturns(request, means(signal)), (event) => {
    if (event.event === 'result') results.set(path.basename(event.result.file, '.xlsx'), event.result);
    hear(event);
  });
  return { results, summary };
}

const pages = () => readdirSync(feedback).filter((name) => name.endsWith('.pdf'));
const codesOf = (result: Result | undefined) => result?.problems.map(({ code }) => code) ?? [];

it('a run that is ended while it prints is finished by the same request, and what is there is not made again', async () => {
  const ended = new AbortController();
  let begun = 0;
  await run(ended.signal, ({ event }) => {
    if (event === 'begun') begun += 1;
    if (event === 'progress' && begun === 2) ended.abort();
  });
  const there = pages();
  expect([there.length > 0, there.length < 6]).toEqual([true, true]);

  const { results, summary } = await run();
  expect(summary?.pages).toMatchObject({ made: 6 - there.length, unchanged: there.length, environmentLacks: false });
  const again = await run();
  expect(again.summary?.pages).toMatchObject({ made: 0, unchanged: 6 });
  expect(pages().length).toBe(6);
  expect(readdirSync(feedback).filter((name) => /running|part$/.test(name))).toEqual([]);
  for (const letter of 'BCDEF') {
    const output = results.get(`school ${letter}`)?.output ?? '';
    expect(path.basename(output)).toMatch(new RegExp(`^School ${letter} - how we compare [0-9A-Z]{6}\\.pdf$`));
  }
});

it('answers once for every file: no page for a copy, for two returns of one school, for one without a level, for what cannot be read', async () => {
  const { results } = await run();
  const answers = [...results].map(([name, { status, output }]) => [name, status, output?.endsWith('.pdf') ?? false]);

  expect(results.size).toBe(11);
  expect(answers.filter(([, , isPage]) => isPage).length).toBe(6);
  expect(results.get('damaged')).toMatchObject({ status: 'refused', output: null });
  expect(codesOf(results.get('twice, one'))).toContain('two-returns');
  expect(results.get('twice, other')?.status).toBe('refused');
  expect(codesOf(results.get('untouched'))).toContain('no-feedback');
  expect([results.get('copy of A'), results.get('school A')].map((each) => each?.status).sort()).toEqual([
    'unchanged',
    'unchanged',
  ]);
  expect([...results.values()].flatMap(codesOf)).not.toContain('earlier-document');
});

it('the page of a school names nobody but whom it could ask, and no level of theirs', async () => {
  const { results } = await run();
  const { text } = {
    text: (await readPdf(readFileSync(results.get('school B')?.output ?? ''))).pages.map((page) => page.text).join(' '),
  };

  expect(text).toContain('School B');
  expect(text).not.toMatch(/Two|Untouched/);
  const named = [...text.matchAll(/School [ACDEF]\b(.{0,60})/g)].map(([, after]) => after);
  expect(named.filter((after) => /Developing|Enhancing|Embedded/.test(after ?? ''))).toEqual([]);
});

it('a page that somebody changed is left, and the new one lies beside it; one that is gone is made again', async () => {
  const [first = '', second = ''] = pages();
  writeFileSync(path.join(feedback, first), 'signed by hand');
  rmSync(path.join(feedback, second));
  const { summary } = await run();

  expect(summary?.pages).toMatchObject({ made: 2, unchanged: 4 });
  expect(readFileSync(path.join(feedback, first), 'utf8')).toBe('signed by hand');
  expect(pages()).toContain(first.replace('.pdf', ' (2).pdf'));
});

it('is not made with what is for publication, and its folder is not named like a file', async () => {
  const refused = (more: object) => follow(consolidateReturns({ ...request, ...more }, means()), () => undefined);

  await expect(refused({ suppressSmall: true })).rejects.toMatchObject({ code: 'feedback-not-published' });
  await expect(refused({ feedback: 'pages.pdf' })).rejects.toMatchObject({ code: 'folder-named-like-file' });
});
