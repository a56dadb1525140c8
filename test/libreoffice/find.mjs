import { spawnSync } from 'node:child_process';

/** A Python that can talk to LibreOffice: Debian's own first, since another may stand before it on the PATH. */
const pythons = ['/usr/bin/python3', 'python3'];

/**
 * The Python with which LibreOffice can be driven here; null where LibreOffice or its Python bridge is not installed.
 * @returns {string | null}
 */
export function findLibreOfficePython() {
  const works = (/** @type {string} */ program, /** @type {string[]} */ args) =>
    spawnSync(program, args, { stdio: 'ignore' }).status === 0;
  if (!works('soffice', ['--version'])) return null;
  return pythons.find((python) => works(python, ['-c', 'import uno'])) ?? null;
}
