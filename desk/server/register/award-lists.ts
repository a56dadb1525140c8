import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { importAwards } from '../../../generator/jobs/register/import-awards.ts';
import { listedOn } from '../../../generator/jobs/register/award-line.ts';
import type { RegisterMeans } from '../../../generator/jobs/register/register-means.ts';
import { registerOf } from '../../../generator/jobs/register/register-of.ts';
import type { Office } from '../../../generator/office/office.ts';
import { safeName } from '../../../generator/store/file-name.ts';
import { hashOf } from '../../../generator/store/manifest.ts';
import { writeWhole } from '../../../generator/store/write-file.ts';
import type { ListPreview } from '../../api/register.ts';
import { listsOf, removeOldLists } from '../kept-lists.ts';
import { DeskRefused } from '../words.ts';
import { rowOf, titlesIn } from './rows.ts';

/** Lists of earlier awards that were sent to be looked at; each in a folder that is named by its content. */
export class AwardLists {
  private readonly office: Office;
  private readonly folder: string;

  constructor(office: Office) {
    this.office = office;
    this.folder = listsOf(office);
  }

  /** What a list would do, which is kept to be taken later. @throws WrongRequest where it cannot be read */
  async preview(name: string, bytes: Uint8Array, means: RegisterMeans): Promise<ListPreview> {
    const list = hashOf(bytes);
    const [, last = ''] = /([^\\/]*)$/.exec(name) ?? [];
    const file = path.join(this.folder, list, safeName(last, 'list'));
    await mkdir(path.dirname(file), { recursive: true });
    await writeWhole(file, bytes);
    await removeOldLists(this.office);
    const { added, known, faults } = await importAwards({ file, dryRun: true }, means);
    const { book } = await registerOf(means);
    return {
      list,
      name: path.basename(file),
      added: added.map(rowOf),
      known: known.map((award) => rowOf(listedOn(means.today, award, book))),
      faults,
      awardTitles: titlesIn(means.edition),
    };
  }

  /** The file of a list that was looked at. @throws DeskRefused */
  async fileOf(list: string): Promise<string> {
    const found = (await readdir(this.folder).catch(() => [])).find((each) => each === list);
    const [name] = found === undefined ? [] : await readdir(path.join(this.folder, found));
    if (found === undefined || name === undefined) throw new DeskRefused(notThere);
    return path.join(this.folder, found, name);
  }
}

const notThere = {
  code: 'no-list',
  message: 'The desk does not have this list any more.',
  remedy: 'Choose the file again.',
};
