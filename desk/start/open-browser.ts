import { spawn } from 'node:child_process';

/** The program that opens an address in the browser that a person uses, by system. */
const openers: Readonly<Record<string, readonly string[]>> = {
  darwin: ['open'],
  // Not `start`, which is a word of the shell: no shell ever reads the address.
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Opens an address in the browser. Where the system has none, nothing happens: the address stands on the screen too. */
export function openBrowser(address: string): void {
  const [program = 'xdg-open', ...args] = openers[process.platform] ?? [];
  const opener = spawn(program, [...args, address], { stdio: 'ignore', detached: true });
  opener.on('error', () => undefined);
  opener.unref();
}
