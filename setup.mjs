/**
 * Makes a checkout ready to run: packages, build and, with --browser, a browser that prints PDFs.
 * Says nothing when there is nothing to do; all that it says goes to stderr.
 */
import { setUp, SetUpError } from './setup/set-up.mjs';

try {
  await setUp({ browser: process.argv.includes('--browser') });
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}
