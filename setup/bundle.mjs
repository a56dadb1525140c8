/**
 * Makes one script of each public page’s, and one of what a reading thread runs, which a thread starts in a third of the time that its
 * hundred files take; and the desk’s pages. A program of its own, run by the build.
 */
import path from 'node:path';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { minimised } from './minimised.mjs';

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

/** @type {import('webpack').Configuration} */
const publicPages = {
  mode: 'production',
  context: root,
  devtool: false,
  target: ['web', 'es2020'],
  entry: { page: './verification/main.ts', register: './verification/register.ts' },
  output: { path: path.join(root, 'dist', 'verification'), filename: '[name].js' },
  optimization: minimised,
  module: { rules },
  performance: { hints: false },
};

/** @type {import('webpack').Configuration} */
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

/** @type {import('webpack').Configuration} */
const desk = {
  mode: 'production',
  context: root,
  devtool: false,
  target: ['web', 'es2022'],
  entry: { desk: './desk/pages/main.tsx' },
  output: {
    path: path.join(root, 'dist', 'desk-pages'),
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    cssFilename: '[name].[contenthash:8].css',
    cssChunkFilename: '[name].[contenthash:8].css',
    publicPath: '/',
  },
  experiments: { css: true },
  optimization: { ...minimised, splitChunks: { chunks: 'async', minSize: 20_000 } },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: 'swc-loader',
        options: {
          jsc: {
            parser: { syntax: 'typescript', tsx: true },
            transform: { react: { runtime: 'automatic' } },
            target: 'es2022',
          },
        },
      },
      { test: /\.woff2$/, type: 'asset/resource', generator: { filename: 'fonts/[name][ext]' } },
    ],
  },
  plugins: [
    new HtmlWebpackPlugin({ template: './desk/pages/index.html', filename: 'index.html', scriptLoading: 'defer' }),
  ],
  performance: { hints: false },
};

/** @type {import('webpack').Configuration[]} */
const bundles = [publicPages, readingThread, desk];
const compiler = webpack(bundles);

compiler.run((error, stats) => {
  const faults = error?.message ?? (stats?.hasErrors() ? stats.toString('errors-only') : null);
  if (faults !== null) console.error(faults);
  process.exitCode = faults === null ? 0 : 1;
  compiler.close(() => undefined);
});
