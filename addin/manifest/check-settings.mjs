/** Run before the add-in is built for people to use: says in a line each what the build is not told, and ends it. */
import { contactFaults } from './support-contact.mjs';

const faults = contactFaults(process.env);
for (const fault of faults) console.error(fault);
if (faults.length > 0) {
  console.error('See "Building and hosting" in docs/deploy.md.');
  process.exitCode = 1;
}
