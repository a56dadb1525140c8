/**
 * Builds the add-in, and beside it the pane over a session in memory, unless that has been done from the same sources:
 * `node test/pane/build-page.mjs`, after `npm run build`. Prints the folder. Served by anything, its page.html?state=half
 * shows the pane; sample-states.ts has the names.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { oneAtATime } from '../../setup/one-at-a-time.mjs';
import { root } from '../../setup/set-up.mjs';
import configure, { POLICY } from '../../webpack.config.js';

const here = import.meta.dirname;
const cache = path.join(root, 'node_modules', '.cache', 'pane-tests');
const folder = path.join(cache, 'pages');
const stamp = path.join(cache, 'built-from');

const SETTINGS = ['package.json', 'package-lock.json', 'manifest.xml', 'webpack.config.js'];
const SOURCE_FOLDERS = ['addin', 'framework', 'screen', 'workbook'];

/** Whom the built pane names; a name of no machine. */
process.env['SUPPORT_URL'] = 'https://qualitymark.example/help';
process.env['SUPPORT_EMAIL'] = 'help@qualitymark.example';

/** A digest over the names and contents of all that the build reads. */
function fingerprint() {
  const digest = createHash('sha256');
  const below = SOURCE_FOLDERS.flatMap((source) =>
    readdirSync(path.join(root, source), { recursive: true, withFileTypes: true }),
  );
  const sources = [...below, ...readdirSync(here, { withFileTypes: true })]
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
  for (const file of [...SETTINGS, ...sources]) digest.update(`${file}\0`).update(readFileSync(path.join(root, file)));
  return digest.digest('hex');
}

function isCurrent() {
  try {
    return readFileSync(stamp, 'utf8') === fingerprint();
  } catch {
    return false;
  }
}

/** @returns {Promise<void>} */
function build() {
  const { output, plugins = [], ...common } = configure({}, { mode: 'production' });
  const page = new HtmlWebpackPlugin({
    template: path.join(here, 'page.html'),
    filename: 'page.html',
    chunks: ['page'],
    scriptLoading: 'defer',
    templateParameters: { policy: POLICY },
  });
  const compiler = webpack({
    ...common,
    output: { ...output, path: folder },
    plugins: [...plugins, new webpack.EntryPlugin(here, './page.tsx', { name: 'page' }), page],
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
}

mkdirSync(cache, { recursive: true });
// Test files run side by side, and the first of them builds for all.
await oneAtATime(cache, async () => {
  if (isCurrent()) return;
  const builtFrom = fingerprint();
  rmSync(stamp, { force: true });
  await build();
  writeFileSync(stamp, builtFrom);
});
console.log(folder);
