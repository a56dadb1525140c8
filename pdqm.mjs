#!/usr/bin/env node
/** The command line from a checkout: sets up what is missing, then runs the built program in this same process. */
import path from 'node:path';
import { root, setUp, SetUpError } from './setup/set-up.mjs';

/** npm runs scripts in the project's root; a path that the user typed is meant from where they typed it. */
function returnToTheUsersFolder() {
  const { INIT_CWD: folder, npm_package_json: manifest } = process.env;
  if (folder && manifest === path.join(root, 'package.json')) process.chdir(folder);
}

try {
  await setUp();
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(error.message);
  process.exit(error.exitCode);
}
returnToTheUsersFolder();
// The desk is a front of its own, beside the command line.
const front = process.argv[2] === 'desk' ? 'desk' : 'generator/cli';
if (front === 'desk') process.argv.splice(2, 1);
await import(new URL(`./dist/${front}/main.js`, import.meta.url).href);
