/**
 * Builds the add-in, and beside it the pane over a session in memory: `node test/pane/build-page.mjs FOLDER`, after
 * `npm run build`. Served by anything, FOLDER/page.html?state=half shows the pane; sample-states.ts has the names.
 */
import path from 'node:path';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import configure, { POLICY } from '../../webpack.config.js';

const [folder = ''] = process.argv.slice(2);
const { output, plugins = [], ...common } = configure({}, { mode: 'production' });
const here = import.meta.dirname;

webpack(
  {
    ...common,
    output: { ...output, path: path.resolve(folder) },
    plugins: [
      ...plugins,
      new webpack.EntryPlugin(here, './page.tsx', { name: 'page' }),
      new HtmlWebpackPlugin({
        template: path.join(here, 'page.html'),
        filename: 'page.html',
        chunks: ['page'],
        scriptLoading: 'defer',
        templateParameters: { policy: POLICY },
      }),
    ],
  },
  (error, stats) => {
    if (!error && !stats?.hasErrors()) return;
    console.error(error ?? stats?.toString('errors-only'));
    process.exitCode = 1;
  },
);
