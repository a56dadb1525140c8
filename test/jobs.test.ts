import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { london } from '../framework/editions/london/index.ts';
import type * as ReaderModule from '../generator/intake/reader.ts';
import type * as CertifyModule from '../generator/jobs/certify.ts';
import type * as CheckModule from '../generator/jobs/check.ts';
import type * as JobModule from '../generator/jobs/job.ts';
import type * as DocumentsModule from '../generator/jobs/making/documents.ts';
import type { JobEvent } from '../generator/jobs/job.ts';
import type { DocumentKind } from '../generator/jobs/making/kind.ts';
import type { Means } from '../generator/jobs/means.ts';
import { findBrowser } from '../generator/printing/browser.ts';
import type { Printer } from '../generator/printing/printer.ts';
import type * as PrinterModule from '../generator/printing/printer.ts';
import { projectPath } from '../generator/project-folder.ts';
import type { Result } from '../generator/result.ts';
import { workbookTemplate } from './borough/workbook-template.ts';
import { readPdf } from './pdf.ts';
import { changed, decidedReturn } from './returns.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** As it was built: threads that read are started from files, and whoever calls work off and whoever hears of it have to mean the same. */
const built = async <Module>(file: string): Promise<Module> =>
  (await import(pathToFileURL(projectPath('dist', 'generator', file)).href)) as Module;
const { certify } = await built<typeof CertifyModule>('jobs/certify.js');
const { makeDocuments } = await built<typeof DocumentsModule>('jobs/making/documents.js');
const { checkReturns } = await built<typeof CheckModule>('jobs/check.js');
const { follow } = await built<typeof JobModule>('jobs/job.js');
const { openPrinter } = await built<typeof PrinterModule>('printing/printer.js');
const { ThreadReader } = await built<typeof ReaderModule>('intake/reader.js');

/** More than are begun before the first of them is heard of. */
const names = Array.from({ length: 72 }, (_, index) => `School ${String(index).padStart(2, '0')}`);
const folder = temporaryFolder();
let reader: InstanceType<typeof ThreadReader>;
let printer: Printer;
/** The same returns on the disk, and as bytes. */
let files: readonly string[];
let given: readonly { readonly name: string; readonly bytes: Uint8Array }[];

beforeAll(async () => {
  reader = new ThreadReader([london], 2);
  printer = openPrinter({ browserPath: findBrowser() ?? '', browsers: 2 });
  mkdirSync(path.join(folder, 'returns'));
  const made: { name: string; bytes: Uint8Array }[] = [];
  const fill = await workbookTemplate(london);
  for (const [index, organisation] of names.entries()) {
    const changes = {
      'details.organisation': organisation,
      'details.urn': null,
      'details.laestab': null,
      'meta.returnId': `RJBSA${[...String(index).padStart(2, '0')].map((digit) => 'ACDEFGHJKM'.charAt(Number(digit)).repeat(4)).join('')}`,
    };
    const bytes = fill(changed(decidedReturn(london), changes), '2026-07-01T09:00:00Z');
    made.push({ name: `${organisation}.xlsx`, bytes });
  }
  given = made;
  files = made.map(({ name, bytes }) => {
    const file = path.join(folder, 'returns', name);
    writeFileSync(file, bytes);
    return file;
  });
});
afterAll(async () => {
  await Promise.all([reader.close(), printer.close()]);
});

const means = (signal = new AbortController().signal): Means => ({
  reader,
  printer: () => Promise.resolve(printer),
  office: null,
  today: '2026-11-28',
  signal,
});
const out = (name: string): string => path.join(folder, name);

it('two certificate jobs and a check run side by side; one is ended, and the others end as if they were alone', async () => {
  const ended = new AbortController();
  const heard: Record<'disk' | 'bytes' | 'check', JobEvent[]> = { disk: [], bytes: [], check: [] };
  const onDisk = certify({ inputs: files, out: out('disk'), force: false }, means());
  const asBytes = certify({ inputs: given, out: out('bytes'), force: false }, means(ended.signal));
  const checking = checkReturns({ inputs: files }, means());

  const [disk, , check] = await Promise.all([
    follow(onDisk, (event) => heard.disk.push(event)),
    follow(asBytes, (event) => {
      heard.bytes.push(event);
      if (event.event === 'result') ended.abort();
    }),
    follow(checking, (event) => heard.check.push(event)),
  ]);

  const results = (of: keyof typeof heard) =>
    heard[of].flatMap((event) => (event.event === 'result' ? [event.result] : []));
  expect(disk).toEqual({ environmentLacks: false });
  expect(check).toEqual({ problems: null });
  expect(results('disk').map(({ organisation, status }) => [organisation, status])).toEqual(
    names.map((name) => [name, 'made']),
  );
  expect(results('check').map(({ organisation }) => organisation)).toEqual(names);
  // What was in hand when it was ended is finished, and nothing more is begun.
  const made = results('bytes');
  expect(made.length).toBeGreaterThan(0);
  expect(made.length).toBeLessThan(names.length);
  for (const { output, organisation } of [...results('disk'), ...made]) {
    const { pages } = await readPdf(readFileSync(output ?? ''));
    expect(pages.map(({ text }) => text).join(' ')).toContain(organisation);
  }
});

it('a job that is run again with the same means makes the rest, from bytes, and what is there is unchanged', async () => {
  const statuses: string[] = [];
  await follow(certify({ inputs: given, out: out('bytes'), force: false }, means()), (event) => {
    if (event.event === 'result') statuses.push(event.result.status);
  });

  expect(statuses).toHaveLength(names.length);
  expect(statuses[0]).toBe('unchanged');
  expect(statuses.at(-1)).toBe('made');
});

it('a job that cannot be done ends with a code and facts, and the means serve the next', async () => {
  const job = certify({ inputs: files, out: out('certificates.pdf'), force: false }, means());
  await expect(follow(job, () => undefined)).rejects.toMatchObject({
    code: 'folder-named-like-file',
    facts: { folder: out('certificates.pdf'), ending: '.pdf' },
  });
  const events: JobEvent[] = [];
  await follow(checkReturns({ inputs: files.slice(0, 1) }, means()), (event) => events.push(event));
  expect(events.map(({ event }) => event)).toEqual(['begun', 'progress', 'result']);
});

it('a document that cannot be prepared is the result of its return, and the others are made', async () => {
  const kind: DocumentKind = {
    template: 'report',
    refuse: () => [],
    prepare({ schoolReturn: { details } }) {
      if (details.organisation === names[1]) throw new RangeError('2026-13-01 is no day');
      const title = details.organisation ?? '';
      return { name: title, page: { stylesheet: '', title, language: 'en-GB', body: `<h1>${title}</h1>` } };
    },
  };
  const results: Result[] = [];
  await follow(
    makeDocuments(kind, { inputs: files.slice(0, 3), out: out('flawed'), force: false }, means()),
    (event) => {
      if (event.event === 'result') results.push(event.result);
    },
  );
  expect(results.map(({ organisation, status }) => [organisation, status])).toEqual([
    [names[0], 'made'],
    [names[1], 'failed'],
    [names[2], 'made'],
  ]);
  expect(results[1]?.problems[0]?.message).toContain('2026-13-01 is no day');
});
