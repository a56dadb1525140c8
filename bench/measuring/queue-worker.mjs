/**
 * A worker whose browser is a wait: `node queue-worker.mjs ADDRESS FOLDER MILLISECONDS`. Says `ready` once it takes work, and ends with
 * its standard input.
 */
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
await ended;
await place.board.close();
