/**
 * `npm run preview` shows the pane beside a plain grid of a workbook, in an ordinary browser, for anybody without Excel.
 * Without more it is a blank Quality Mark workbook; `npm run preview -- FILE.xlsx` opens that file, and never writes it.
 */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../setup/set-up.mjs';

register('./typescript.mjs', import.meta.url);
const { london } = await import('../../framework/editions/london/index.ts');
const { emptyReturn } = await import('../../framework/fields.ts');
const { buildWorkbook } = await import('../../workbook/write/return-workbook.ts');
const { ExcelHost } = await import('./host.ts');
const { WorkbookModel } = await import('./model/workbook-model.ts');
const { serveExcel } = await import('./web/web-host.ts');

const USUAL_PORT = 3443;

/** @returns {Promise<string>} the folder that it is in */
async function buildAddIn() {
  console.error('Building the add-in ...');
  const { default: webpack } = await import('webpack');
  const { default: configure } = await import('../../webpack.config.js');
  const compiler = webpack(configure({}, { mode: 'production' }));
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, result) => (error ? reject(error) : resolve(result)));
  });
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  return path.join(root, 'dist-addin');
}

/** @param {string | undefined} file @param {boolean} empty */
async function openWorkbook(file, empty) {
  if (empty) return WorkbookModel.blank();
  return WorkbookModel.open(file ? await readFile(file) : await buildWorkbook(london, emptyReturn(london)));
}

/** @param {Omit<Parameters<typeof serveExcel>[0], 'port'>} options */
async function serve(options) {
  try {
    return await serveExcel({ ...options, port: USUAL_PORT });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
    return serveExcel(options);
  }
}

/** Opens the browser that the person uses; where that cannot be done, the address stands on the screen. @param {string} address */
function show(address) {
  /** @type {Partial<Record<NodeJS.Platform, [string, ...string[]]>>} */
  const openers = { darwin: ['open'], win32: ['cmd', '/c', 'start'] };
  const [program, ...args] = openers[process.platform] ?? ['xdg-open'];
  spawn(program, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

const OPTIONS = /** @type {const} */ ({
  /** An empty workbook, in which the pane offers to insert the template. */
  empty: { type: 'boolean', default: false },
  /** Another add-in than ours, already built. */
  'add-in': { type: 'string' },
  'no-browser': { type: 'boolean', default: false },
});

const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS });
const model = await openWorkbook(positionals[0], values.empty);
const { address } = await serve({
  host: new ExcelHost(model),
  addinFolder: values['add-in'] ?? (await buildAddIn()),
  excelApi: '1.13',
  officeFromHere: true,
});
console.log(`
The pane beside a plain grid:  ${address}

Your browser will warn of the certificate. It was made a moment ago by this program, for this machine alone, because
Office's library works over https only: choose "Advanced", then "Continue to localhost".
Nothing leaves this machine. "Save a copy" keeps the workbook; Ctrl+C ends the preview, and what is not saved is gone.`);
if (!values['no-browser']) show(address);
