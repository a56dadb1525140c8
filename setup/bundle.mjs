/** Makes scripts for browsers: one of each public page’s, and the desk’s pages. A program of its own, run by the build. */
import path from 'node:path';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack from 'webpack';

const root = path.dirname(import.meta.dirname);

/**
 * @param {RegExp} test
 * @param {boolean} tsx
 */
const compiled = (test, tsx) => ({
  test,
  loader: 'swc-loader',
  options: {
    jsc: {
      parser: { syntax: 'typescript', tsx },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
  },
});

/** @type {import('webpack').Configuration} */
const common = { mode: 'production', context: root, devtool: false, performance: { hints: false } };

/** @type {import('webpack').Configuration} */
const publicPages = {
  ...common,
  target: ['web', 'es2020'],
  entry: { page: './verification/main.ts', register: './verification/register.ts' },
  output: { path: path.join(root, 'dist', 'verification'), filename: '[name].js' },
  module: {
    rules: [
      { ...compiled(/\.ts$/, false), sideEffects: false },
      { test: /verification[/\\](main|register)\.ts$/, sideEffects: true },
    ],
  },
};

/** @type {import('webpack').Configuration} */
const desk = {
  ...common,
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
  optimization: { splitChunks: { chunks: 'async', minSize: 20_000 } },
  module: {
    rules: [
      compiled(/\.tsx?$/, true),
      { test: /\.woff2$/, type: 'asset/resource', generator: { filename: 'fonts/[name][ext]' } },
    ],
  },
  plugins: [
    new HtmlWebpackPlugin({ template: './desk/pages/index.html', filename: 'index.html', scriptLoading: 'defer' }),
  ],
};

const compiler = webpack([publicPages, desk]);

compiler.run((error, stats) => {
  const faults = error?.message ?? (stats?.hasErrors() ? stats.toString('errors-only') : null);
  if (faults !== null) console.error(faults);
  process.exitCode = faults === null ? 0 : 1;
  compiler.close(() => undefined);
});
