import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packagesAreCurrent } from '../setup/packages.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

interface LockFile {
  packages: Record<string, { optionalDependencies?: Record<string, string> }>;
}

describe('the packages of this project', () => {
  it('are installed as the lock file says, and the lock file is in step with package.json', () => {
    expect(packagesAreCurrent(ROOT)).toBe(true);
  });

  it('are named with one exact version each', async () => {
    const manifest = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as Manifest;
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter(([, version]) => !/^(npm:@?[\w/-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('have no download address in the lock file', async () => {
    const lock = await readFile(path.join(ROOT, 'package-lock.json'), 'utf8');
    expect(lock.split('\n').filter((line) => line.includes('"resolved"'))).toEqual([]);
  });

  it('are all in the lock file, those of every platform too, without which `npm ci` refuses to install', async () => {
    const lock = JSON.parse(await readFile(path.join(ROOT, 'package-lock.json'), 'utf8')) as LockFile;
    const wanted = Object.values(lock.packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies),
    );
    const places = Object.keys(lock.packages);
    expect(wanted.filter((name) => !places.some((place) => place.endsWith(`node_modules/${name}`)))).toEqual([]);
  });

  it('run no script when they are installed', async () => {
    expect(await readFile(path.join(ROOT, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m);
  });
});

describe('set-up finds the packages', () => {
  let folder: string;
  const manifest = { dependencies: { zod: '4.0.0' }, devDependencies: {} };
  const zod = { version: '4.0.0', integrity: 'sha512-a' };
  const forAnotherPlatform = { version: '1.0.0', integrity: 'sha512-b', optional: true };

  const write = (file: string, content: unknown) => writeFile(path.join(folder, file), JSON.stringify(content));

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'packages-'));
    await mkdir(path.join(folder, 'node_modules'));
    await write('package.json', { name: 'sample', ...manifest });
    await write('package-lock.json', {
      packages: {
        '': { dependencies: manifest.dependencies },
        'node_modules/zod': zod,
        'node_modules/fsevents': forAnotherPlatform,
      },
    });
    await write('node_modules/.package-lock.json', { packages: { 'node_modules/zod': zod } });
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('current when all are there but those of another platform', () => {
    expect(packagesAreCurrent(folder)).toBe(true);
  });

  it('missing without node_modules', async () => {
    await rm(path.join(folder, 'node_modules'), { recursive: true });
    expect(packagesAreCurrent(folder)).toBe(false);
  });

  it('missing when an installation was interrupted, which leaves npm no record', async () => {
    await rm(path.join(folder, 'node_modules', '.package-lock.json'));
    expect(packagesAreCurrent(folder)).toBe(false);
  });

  it('out of date when another version or other content is installed', async () => {
    for (const other of [
      { ...zod, version: '3.9.9' },
      { ...zod, integrity: 'sha512-c' },
    ]) {
      await write('node_modules/.package-lock.json', { packages: { 'node_modules/zod': other } });
      expect(packagesAreCurrent(folder)).toBe(false);
    }
  });

  it('out of date when one more is installed than the lock file knows', async () => {
    await write('node_modules/.package-lock.json', { packages: { 'node_modules/zod': zod, 'node_modules/left': zod } });
    expect(packagesAreCurrent(folder)).toBe(false);
  });

  it('out of date when package.json asks for something that the lock file was not made for', async () => {
    await write('package.json', { name: 'sample', ...manifest, devDependencies: { jest: '30.0.0' } });
    expect(packagesAreCurrent(folder)).toBe(false);
  });
});
