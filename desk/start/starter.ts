/** What a starter starts. All are whole paths. */
export interface Started {
  /** Node.js. */
  readonly node: string;
  readonly program: string;
  readonly office: string;
}

/** A file that opens the desk when somebody double-clicks it. */
export interface Starter {
  readonly name: string;
  readonly text: string;
  /** Permissions. */
  readonly mode: number;
}

export type StarterSystem = 'win32' | 'darwin' | 'linux';

/** By this, a starter is known as one that was made here. */
export const starterMark = 'pdqm-desk-starter';

const starters: Readonly<Record<StarterSystem, (started: Started) => Starter>> = {
  win32: windowsStarter,
  darwin: macStarter,
  linux: linuxStarter,
};

/** @throws RangeError where a path holds what cannot stand in a starter: a control character or, on Windows, a quotation mark */
export function starterFor(system: StarterSystem, started: Started): Starter {
  const impossible = system === 'win32' ? /[\p{Cc}"]/u : /\p{Cc}/u;
  for (const path of [started.node, started.program, started.office])
    if (impossible.test(path)) throw new RangeError(path);
  return starters[system](started);
}

/**
 * Within quotation marks cmd.exe changes nothing but names between per cent signs, and a program takes a backslash before the last one for part
 * of it. The paths stand in UTF-8 (code page 65001).
 */
function windowsStarter({ node, program, office }: Started): Starter {
  const quoted = (path: string) => `"${path.replaceAll('%', '%%').replace(/\\+$/, '$&$&')}"`;
  const lines = [
    '@echo off',
    `rem ${starterMark}`,
    'setlocal DisableDelayedExpansion',
    'chcp 65001 >nul',
    'title Quality Mark desk',
    `${quoted(node)} ${quoted(program)} desk --office ${quoted(office)}`,
    'if errorlevel 1 pause',
  ];
  return { name: 'Quality Mark desk.cmd', text: lines.map((line) => `${line}\r\n`).join(''), mode: 0o666 };
}

function macStarter({ node, program, office }: Started): Starter {
  const quoted = (path: string) => `'${path.replaceAll("'", String.raw`'\''`)}'`;
  const command = `exec ${quoted(node)} ${quoted(program)} desk --office ${quoted(office)}`;
  return { name: 'Quality Mark desk.command', text: `#!/bin/sh\n# ${starterMark}\n${command}\n`, mode: 0o755 };
}

function linuxStarter({ node, program, office }: Started): Starter {
  const lines = [
    '[Desktop Entry]',
    `# ${starterMark}`,
    'Type=Application',
    'Version=1.0',
    'Name=Quality Mark desk',
    'Comment=Returns, rounds, certificates and the register of the Quality Mark',
    `Exec=${[node, program].map(inExec).join(' ')} desk --office ${inExec(office)}`,
    'Terminal=true',
    'Categories=Office;',
  ];
  return { name: 'quality-mark-desk.desktop', text: `${lines.join('\n')}\n`, mode: 0o755 };
}

/** An argument of `Exec` (Desktop Entry Specification 1.5, “The Exec key”): quoted, per cent signs twice, and then escaped as any string. */
function inExec(path: string): string {
  const quoted = `"${path.replaceAll(/["`$\\]/g, String.raw`\$&`).replaceAll('%', '%%')}"`;
  return quoted.replaceAll('\\', '\\\\');
}
