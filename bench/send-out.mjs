import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { findBrowser } from '../dist/generator/printing/browser.js';
import { MergedPdf } from '../dist/generator/printing/pdf/merge.js';
import { openPrinter } from '../dist/generator/printing/printer.js';
import { loadTemplate } from '../dist/generator/printing/templates.js';
import { certificateViews } from './measuring/sample-certificates.mjs';

const count = 500;

/** All certificates of a large round as one PDF for the printer, from their files to its own. */
export async function measure() {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-send-out-'));
  try {
    const files = await printed(folder);
    const before = process.memoryUsage().rss;
    let most = before;
    const [start, work] = [performance.now(), process.cpuUsage()];
    const merged = new MergedPdf();
    for (const { file, title } of files) {
      merged.add(await readFile(file), title);
      most = Math.max(most, process.memoryUsage().rss);
    }
    const about = { title: 'Certificates', language: 'en-GB', author: 'A', subject: 'S', publisher: 'P' };
    const pdf = merged.write(about);
    await writeFile(path.join(folder, 'certificates.pdf'), pdf);
    most = Math.max(most, process.memoryUsage().rss);
    const [seconds, { user, system }] = [(performance.now() - start) / 1000, process.cpuUsage(work)];
    const apart = (await Promise.all(files.map(({ file }) => stat(file)))).reduce((sum, { size }) => sum + size, 0);
    const megabytes = (bytes) => bytes / 1024 ** 2;
    return {
      title: `${String(count)} certificates as one PDF`,
      columns: ['', 'seconds', 'of a processor', 'MB of memory', 'MB apart', 'MB as one', 'pages'],
      rows: [
        [
          'merged',
          seconds,
          (user + system) / 1e6,
          megabytes(most),
          megabytes(apart),
          megabytes(pdf.length),
          merged.length,
        ],
      ],
      figures: [
        { what: 'seconds of a processor', value: (user + system) / 1e6, atMost: 10 },
        { what: 'MB of memory, all of the process', value: megabytes(most), atMost: 1024 },
        { what: 'its size : that of the files', value: pdf.length / apart, atMost: 0.6 },
      ],
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function printed(folder) {
  const template = loadTemplate('certificate');
  const printer = openPrinter({ browserPath: findBrowser() });
  try {
    return await Promise.all(
      certificateViews(count).map(async (view) => {
        const { title, language } = view;
        const pdf = await printer.print({
          stylesheet: template.stylesheet,
          title,
          language,
          body: template.render(view),
        });
        const file = path.join(folder, `${view.serial}.pdf`);
        await writeFile(file, pdf);
        return { file, title: view.organisation };
      }),
    );
  } finally {
    await printer.close();
  }
}
