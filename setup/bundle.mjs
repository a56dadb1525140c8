/**
 * Makes one script of each public page’s, and one of what a reading thread runs, which a thread starts in a third of the time that its
 * hundred files take. A program of its own, run by the build.
 */
import path from 'node:path';
import webpack from 'webpack';

const root = path.dirname(import.meta.dirname);
const rules = [
  {
    test: /\.ts$/,
    loader: 'swc-loader',
    options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
    sideEffects: false,
  },
  {
    test: /(verification[/\\](main|register)|intake[/\\]reading-worker)\.ts$/,
    sideEffects: true,
  },
];

const publicPages = {
  mode: 'production',
  context: root,
  devtool: false,
  target: ['web', 'es2020'],
  entry: { page: './verification/main.ts', register: './verification/register.ts' },
  output: { path: path.join(root, 'dist', 'verification'), filename: '[name].js' },
  module: { rules },
  performance: { hints: false },
};

const readingThread = {
  mode: 'production',
  context: root,
  devtool: false,
  target: 'node20',
  entry: { 'reading-worker': './generator/intake/reading-worker.ts' },
  experiments: { outputModule: true },
  output: { path: path.join(root, 'dist', 'generator', 'intake'), filename: '[name].js', library: { type: 'module' } },
  externalsType: 'module',
  externals: ['piscina'],
  module: { rules },
  // A message of a fault names where it is.
  optimization: { minimize: false },
};

const compiler = webpack([publicPages, readingThread]);

compiler.run((error, stats) => {
  const faults = error?.message ?? (stats?.hasErrors() ? stats.toString('errors-only') : null);
  if (faults !== null) console.error(faults);
  process.exitCode = faults === null ? 0 : 1;
  compiler.close(() => undefined);
});
