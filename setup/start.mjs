/**
 * `npm start` builds the add-in, serves it on this machine, builds it again when a source changes, and opens Excel with
 * it where there is a desktop Excel. `npm stop` takes it out of Excel again.
 */
import { spawn } from 'node:child_process';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import { DEVELOPMENT_ADDRESS } from '../addin/manifest/production-manifest.mjs';
import configure from '../webpack.config.js';
import { root } from './set-up.mjs';

/** Fetched when it is wanted: it brings 590 packages (450 MB), and only developers with Excel need it. */
const DEBUGGING = 'office-addin-debugging@7.0.0';

const BY_HAND = 'manifest.xml can be added to Excel by hand: see "A single PC" in docs/deploy.md.';

const { hostname: host, port } = new URL(DEVELOPMENT_ADDRESS);
const hasDesktopExcel = process.platform === 'win32' || process.platform === 'darwin';

/**
 * Puts the add-in of manifest.xml into desktop Excel, or takes it out.
 * @param {'start' | 'stop'} verb
 */
function inExcel(verb) {
  const args = ['--yes', DEBUGGING, verb, 'manifest.xml', 'desktop', ...(verb === 'start' ? ['--app', 'excel'] : [])];
  // On Windows npx is a .cmd file, which only a shell can start.
  const tool = spawn('npx', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  tool.on('close', (code) => {
    if (code !== 0) console.error(`Excel could not be reached: see the messages above. ${BY_HAND}`);
  });
}

async function serve() {
  // Excel loads nothing from a server that the machine does not trust; the system asks once whether it may.
  const options = hasDesktopExcel ? await getHttpsServerOptions() : {};
  const server = new WebpackDevServer(
    { host, port, server: { type: 'https', options }, hot: false, static: false, client: { overlay: false } },
    webpack(configure({}, { mode: 'development' })),
  );
  await server.start();
  console.error(`The add-in is served at ${DEVELOPMENT_ADDRESS} until Ctrl+C.`);
}

if (process.argv.includes('--stop')) {
  inExcel('stop');
} else {
  await serve();
  if (hasDesktopExcel) inExcel('start');
  else
    console.error(`There is no desktop Excel on this system; npm run preview shows the pane without Excel. ${BY_HAND}`);
}
