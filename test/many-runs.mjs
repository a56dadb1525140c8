/**
 * Runs the built command line again and again in this process, each time with the arguments and in the folder that a message
 * names, and answers with what it printed and its exit code: most of a short run is otherwise the start of Node and of the program.
 */
import os from 'node:os';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import puppeteer from 'puppeteer-core';

// As on a machine with one processor: a further browser and reading thread for a handful of files cost more than they save.
os.availableParallelism = () => 1;
syncBuiltinESMExports();

/** @type {Map<string, Promise<import('puppeteer-core').Browser>>} */
const browsers = new Map();
const launch = puppeteer.launch.bind(puppeteer);

/**
 * Runs print in one browser, one after the other, each in a page of its own: its start costs more than what is printed.
 * @param {import('puppeteer-core').LaunchOptions} options
 */
async function launchOnce(options) {
  const kind = JSON.stringify([options.executablePath, options.args]);
  const { signal: _, ...lasting } = options;
  const started = browsers.get(kind) ?? launch(lasting);
  browsers.set(kind, started);
  const browser = await started;
  // One that was ended because it took too long to close is no browser for the next run.
  browser.once('disconnected', () => browsers.delete(kind));
  return new Proxy(browser, {
    get(target, name) {
      if (name === 'close') return () => closePages(target);
      const value = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
Object.assign(puppeteer, { launch: launchOnce });

/**
 * But for a blank one, since a browser ends with its last page.
 * @param {import('puppeteer-core').Browser} browser
 */
async function closePages(browser) {
  const pages = await browser.pages();
  await browser.newPage();
  await Promise.all(pages.map((page) => page.close()));
}

/** @type {typeof import('piscina').Piscina} */
const Pool = createRequire(import.meta.url)('piscina');
/** @type {Map<string, import('piscina').Piscina>} */
const pools = new Map();

/** Runs read in one thread, one after the other: its start and its first file cost more than the other files of a short run. */
class LastingPool extends Pool {
  /** @param {ConstructorParameters<typeof Pool>[0]} options */
  constructor(options) {
    const kind = JSON.stringify(options);
    const lasting = pools.get(kind);
    if (lasting !== undefined) return lasting;
    super(options);
    pools.set(kind, this);
  }

  /** @override */
  async destroy() {
    // With the process.
  }
}
Object.defineProperty(Pool, 'Piscina', { value: LastingPool });

process.once('disconnect', () => {
  for (const pool of pools.values()) void Pool.prototype.destroy.call(pool);
  for (const browser of browsers.values()) void browser.then((each) => each.close());
});

const program = new URL('../dist/generator/cli/main.js', import.meta.url).href;
// Every run adds its own.
for (const emitter of [process, process.stdout, process.stderr]) emitter.setMaxListeners(0);

/** @param {NodeJS.WriteStream} stream @param {string[]} written */
function divert(stream, written) {
  stream.write = (/** @type {string | Uint8Array} */ chunk, /** @type {unknown[]} */ ...rest) => {
    written.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
    const whenDone = rest.at(-1);
    if (typeof whenDone === 'function') queueMicrotask(() => whenDone());
    return true;
  };
}

let count = 0;

/** @param {{ args: readonly string[], cwd: string }} message */
async function run({ args, cwd }) {
  /** @type {string[]} */ const stdout = [];
  /** @type {string[]} */ const stderr = [];
  divert(process.stdout, stdout);
  divert(process.stderr, stderr);
  process.chdir(cwd);
  process.argv = [process.execPath, program, ...args];
  process.exitCode = 0;
  try {
    await import(`${program}?${(count += 1)}`);
  } catch (error) {
    stderr.push(error instanceof Error ? `${error.stack}\n` : String(error));
    process.exitCode = 1;
  }
  process.send?.({ code: process.exitCode, stdout: stdout.join(''), stderr: stderr.join('') });
}

process.on('message', (message) => void run(/** @type {{ args: readonly string[], cwd: string }} */ (message)));
