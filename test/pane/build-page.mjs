/**
 * Builds the pane over a session in memory, the way the add-in is built: `node test/pane/build-page.mjs FOLDER`.
 * The page is FOLDER/page.html; served by anything, `?state=half` shows it (sample-states.ts has the names).
 */
import path from 'node:path';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { building, POLICY } from '../../webpack.config.js';

const [folder = ''] = process.argv.slice(2);
const { plugins = [], ...common } = building('production');

const compiler = webpack({
  ...common,
  entry: { page: './test/pane/page.tsx' },
  output: { path: path.resolve(folder), filename: '[name].js', cssFilename: '[name].css', publicPath: 'auto' },
  plugins: [
    ...plugins,
    new HtmlWebpackPlugin({
      template: path.join(import.meta.dirname, 'page.html'),
      filename: 'page.html',
      scriptLoading: 'defer',
      templateParameters: { policy: POLICY },
    }),
  ],
});
compiler?.run((error, stats) => {
  if (!error && !stats?.hasErrors()) return;
  console.error(error ?? stats?.toString('errors-only'));
  process.exitCode = 1;
});
