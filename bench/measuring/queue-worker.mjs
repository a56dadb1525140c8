/**
 * A worker whose browser is a wait: `node queue-worker.mjs ADDRESS FOLDER MILLISECONDS`. Says `ready` once it takes work, ends with
 * its standard input, and says the seconds of processor time that it has taken.
 */
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { Board } from '../../dist/generator/queue/board.js';
import { printing } from '../../dist/generator/queue/crafts.js';
import { openDocumentStore } from '../../dist/generator/queue/open-document-store.js';
import { Worker } from '../../dist/generator/queue/worker.js';
import { waitingPrinter } from './waiting-printer.mjs';

const [address, folder, milliseconds] = process.argv.slice(2);
const place = { board: await Board.open(address), store: await openDocumentStore(folder) };
const end = new AbortController();
process.stdin.on('end', () => end.abort()).resume();
const crafts = { print: printing(waitingPrinter(Number(milliseconds))), read: () => pause(0) };
const ended = new Worker({ place, crafts, atOnce: 1 }).run(end.signal);
console.log('ready');
const before = process.cpuUsage();
await ended;
const { user, system } = process.cpuUsage(before);
await place.board.close();
console.log(`processor ${String((user + system) / 1e6)}`);
