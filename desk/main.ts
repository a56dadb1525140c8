#!/usr/bin/env node
import { startDesk } from './start/start-desk.ts';

await startDesk(process.argv.slice(2));
