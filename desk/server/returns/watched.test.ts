import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import { watched } from './watched.ts';

const folder = path.join(temporaryFolder(), 'returns');
const file = path.join(folder, 'Alder.xlsx');

/** Saves as programs do: beside the file, and then in its place. */
function save(text: string): void {
  writeFileSync(path.join(folder, 'saving.tmp'), text);
  renameSync(path.join(folder, 'saving.tmp'), file);
}

it('tells of a file that was saved in the place of another, and is written to or deleted then', async () => {
  mkdirSync(folder);
  writeFileSync(file, 'first');
  let tell = (): void => undefined;
  const told = () =>
    new Promise<void>((resolve) => {
      tell = resolve;
    });
  const end = watched(folder, () => tell());
  for (const change of [() => save('second'), () => writeFileSync(file, 'third'), () => rmSync(file)]) {
    const heard = told();
    change();
    await heard;
  }
  end();
});
