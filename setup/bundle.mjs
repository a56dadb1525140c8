/** Makes one script of each public page’s. A program of its own, run by the build. */
import path from 'node:path';
import webpack from 'webpack';

const root = path.dirname(import.meta.dirname);

const compiler = webpack({
  mode: 'production',
  context: root,
  devtool: false,
  target: ['web', 'es2020'],
  entry: { page: './verification/main.ts', register: './verification/register.ts' },
  output: { path: path.join(root, 'dist', 'verification'), filename: '[name].js' },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'swc-loader',
        options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
        sideEffects: false,
      },
      { test: /verification[/\\](main|register)\.ts$/, sideEffects: true },
    ],
  },
  performance: { hints: false },
});

compiler.run((error, stats) => {
  const faults = error?.message ?? (stats?.hasErrors() ? stats.toString('errors-only') : null);
  if (faults !== null) console.error(faults);
  process.exitCode = faults === null ? 0 : 1;
  compiler.close(() => undefined);
});
