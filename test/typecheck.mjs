/** The types alone, for who has just changed some. */
import { count, pass } from './gate.mjs';
import { types } from './types.mjs';

for (const gate of types) await pass(gate);
process.exitCode = count.failed === 0 ? 0 : 1;
