/** A loader that lets Node 20 import our TypeScript as it is, for programs that are not worth a build of their own. */
import { readFile } from 'node:fs/promises';
import { transform } from '@swc/core';

/** @type {import('node:module').LoadHook} */
export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const { code } = await transform(await readFile(new URL(url), 'utf8'), {
    filename: url,
    swcrc: false,
    sourceMaps: 'inline',
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'es6' },
  });
  return { format: 'module', shortCircuit: true, source: code };
}
