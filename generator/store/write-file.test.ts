import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { EnvironmentLacks } from '../failure.ts';
import { moveIfFree, writeAside, writeWhole } from './write-file.ts';

const folder = temporaryFolder();

describe('a file', () => {
  it('that another program has put there is not replaced, and nothing is left beside it', async () => {
    const file = path.join(folder, 'mine.pdf');
    const aside = await writeAside(file, 'new', 'all');
    writeFileSync(file, 'theirs');
    expect(await moveIfFree(aside, file)).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe('theirs');
    expect(readdirSync(folder)).toEqual(['mine.pdf']);
  });

  it('gets its name where nothing has it', async () => {
    const file = path.join(folder, 'free.pdf');
    expect(await moveIfFree(await writeAside(file, 'new', 'all'), file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('that cannot be written is named, and nothing is left of it', async () => {
    mkdirSync(path.join(folder, 'in-the-way.pdf'));
    await expect(writeWhole(path.join(folder, 'in-the-way.pdf'), 'new')).rejects.toThrow(EnvironmentLacks);
    await expect(writeWhole(path.join(folder, 'nowhere', 'a.pdf'), 'new')).rejects.toThrow('there is no such folder');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
