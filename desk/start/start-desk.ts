import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { isFailure } from '../../generator/failure.ts';
import { officeAbove } from '../../generator/office/office-above.ts';
import { dropHeldFolders } from '../../generator/store/one-run.ts';
import { onItsLines } from '../../generator/on-one-line.ts';
import { systemCode, whyNot } from '../../generator/system-error.ts';
import { Desk, usualFolder } from '../server/desk.ts';
import { systemUser } from '../../generator/system-user.ts';
import { serve } from '../server/server.ts';
import type { DeskServer } from '../server/server.ts';
import { installStarter, starterFolders } from './install-starter.ts';
import { keptByNpm } from './kept-by-npm.ts';
import { openBrowser } from './open-browser.ts';

interface Options {
  readonly office?: string;
  readonly port?: number;
  readonly open: boolean;
  readonly installShortcut?: boolean;
}

const examples = `
Examples:
  npm run desk                                      the desk of the office here, or of one above this folder
  npm run desk -- --office demo/                    that of the samples which npm run demo makes
  npm run desk -- --install-shortcut                a starter on your desktop
`;

const exitCodes = { usage: 2, environment: 3 } as const;

const portIn = (text: string): number => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('Give a whole number from 0 to 65535.');
  return port;
};

/** Starts the desk, says where it is, and opens it; ends it when it is told to. Sets the exit code. */
export async function startDesk(args: readonly string[]): Promise<void> {
  process.once('exit', dropHeldFolders);
  try {
    const options = optionsIn(args);
    if (options.installShortcut) return await install(options);
    const server = await opened(options);
    process.stdout.write(`${server.address}\n`);
    const where = options.open ? 'The desk opens in your browser.' : 'Open this address in your browser.';
    process.stderr.write(`${where} Leave this window open; Ctrl+C closes the desk.\n`);
    heedSignals(server);
    if (options.open) openBrowser(server.address);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : exitCodes.usage;
    } else if (isFailure(error)) {
      process.stderr.write(`pdqm: ${onItsLines(error.message)}\n`);
      process.exitCode = exitCodes.usage;
    } else if (systemCode(error) !== null) {
      const { reason, remedy } = whyNot(error);
      const isTaken = systemCode(error) === 'EADDRINUSE';
      process.stderr.write(
        isTaken ? 'pdqm: another program uses this port. Name another after --port.\n' : `pdqm: ${reason}. ${remedy}\n`,
      );
      process.exitCode = exitCodes.environment;
    } else throw error;
  }
}

/** @throws CommanderError, which has been said, also for `--help` */
function optionsIn(args: readonly string[]): Options {
  const command = new Command('pdqm desk')
    .description('The desk: everything, in the browser. It is reached from this computer only.')
    .option('--office <folder>', 'folder of the office; where there is none yet, the desk offers to make it')
    .option('--port <n>', 'port of this computer; any free port if you leave it out', portIn)
    .option('--no-open', 'do not open the browser')
    .option('--install-shortcut', 'put a starter of the desk on your desktop, to double-click; start nothing')
    .addHelpText('after', examples)
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'pdqm: ')) })
    .exitOverride();
  const kept = keptByNpm(args, command.options);
  if (kept !== null) command.error(`pdqm: ${kept}`);
  return command.parse([...args], { from: 'user' }).opts<Options>();
}

async function install(options: Options): Promise<void> {
  try {
    for (const place of await installStarter(folderOf(options), await starterFolders()))
      process.stdout.write(`${place}\n`);
    process.stderr.write('Double-click it to open the desk.\n');
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    process.stderr.write(
      `pdqm: no starter can hold this path: ${JSON.stringify(error.message)}. Choose another folder.\n`,
    );
    process.exitCode = exitCodes.usage;
  }
}

function folderOf({ office }: Options): string {
  return office ?? officeAbove('.') ?? usualFolder();
}

async function opened(options: Options): Promise<DeskServer> {
  const { port = 0 } = options;
  const desk = await Desk.start({
    folder: folderOf(options),
    by: systemUser(),
    register: process.env['PDQM_REGISTER'],
  });
  return serve(desk, port);
}

/** The first signal ends the desk in order: what is being done is finished or kept to be finished. A second ends all at once. */
function heedSignals(server: DeskServer): void {
  let isEnding = false;
  const end = () => {
    if (isEnding) process.exit(1);
    isEnding = true;
    void server.close().then(() => process.exit(0));
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, end);
}
