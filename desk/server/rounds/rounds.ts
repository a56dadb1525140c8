import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { IsoDate } from '../../../framework/school-return.ts';
import { officeFolders } from '../../../generator/office/make-office.ts';
import { safeName } from '../../../generator/store/file-name.ts';
import { makeFolder } from '../../../generator/store/folder-to-write-to.ts';
import { exists } from '../../../generator/store/write-file.ts';
import type { RoundLine } from '../../api/rounds.ts';
import { deskFolder } from '../desk-folder.ts';
import { DeskRefused } from '../words.ts';
import { DeskRound } from './desk-round.ts';
import { decisionsEnding, writeKept } from './round-file.ts';
import type { RoundPlaces, Surroundings } from './surroundings.ts';

/** The rounds of an office that are held at the desk. */
export class Rounds {
  private readonly folder: string;
  private readonly around: Surroundings;
  private readonly open = new Map<string, Promise<DeskRound>>();
  /** The names of all, when they were looked at last. */
  private known = '';

  constructor(around: Surroundings) {
    this.around = around;
    this.folder = around.office.fileOf(officeFolders.rounds);
  }

  /** The latest first. A round whose file is damaged has nothing but its name; its page says why. @throws EnvironmentLacks */
  async list(): Promise<readonly RoundLine[]> {
    const lines: RoundLine[] = [];
    for (const name of await this.names()) {
      const round = await this.openAs(name).catch(() => null);
      const entries = Object.values(round?.entries ?? {});
      lines.push({
        name,
        decidedOn: round?.sitting.decidedOn ?? null,
        returns: round?.agenda?.round.agenda.length ?? null,
        decided: entries.filter(({ decision }) => decision !== null).length,
      });
    }
    const dayOf = ({ decidedOn }: RoundLine) => decidedOn ?? '9999';
    return lines.sort((one, other) => (dayOf(one) < dayOf(other) ? 1 : -1));
  }

  /** The latest first. A round whose file is damaged is left out. @throws EnvironmentLacks */
  async readable(): Promise<readonly DeskRound[]> {
    const rounds: DeskRound[] = [];
    for (const { name } of await this.list()) {
      const round = await this.openAs(name).catch(() => null);
      if (round !== null) rounds.push(round);
    }
    return rounds;
  }

  /** Files that have been brought before the panel in any round. */
  async chosen(): Promise<ReadonlyMap<string, string>> {
    const byFile = new Map<string, string>();
    for (const { name, files } of await this.readable()) for (const file of files) byFile.set(file, name);
    return byFile;
  }

  /** No path is made of a name that somebody sends: it is looked up among the rounds that there are. @throws DeskRefused */
  async round(name: string): Promise<DeskRound> {
    if (!this.open.has(name) && !(await this.names()).includes(name)) throw new DeskRefused(noRound);
    return this.openAs(name);
  }

  /**
   * A round of these returns, whose agenda is still to be made.
   * @param asked by the name of a workbook that is there, it takes over what that says
   * @throws DeskRefused where there is one of this name
   */
  async begin(asked: {
    readonly name: string;
    readonly decidedOn: IsoDate | null;
    readonly files: readonly string[];
  }): Promise<DeskRound> {
    const { files, decidedOn } = asked;
    const there = await readdir(this.folder).catch(() => []);
    const name = there.some((file) => file === `${asked.name}.xlsx`) ? asked.name : safeName(asked.name, 'Round');
    const places = this.placesOf(name);
    const names = (await this.names()).map((each) => each.toLowerCase());
    if (names.includes(name.toLowerCase()) || (await exists(places.decisions))) throw new DeskRefused(roundThere);
    await makeFolder(this.folder);
    await writeKept(places.decisions, {
      ...{ files: [...files], decidedOn, members: null },
      ...{ decisions: {}, setAside: [], workbook: null, written: null },
    });
    this.around.events.tell({ event: 'changed', area: 'rounds' });
    return this.openAs(name);
  }

  /** Writes what is decided and not in the workbooks yet. */
  async close(): Promise<void> {
    for (const round of this.open.values()) await (await round.catch(() => null))?.close();
  }

  /** Tells pages of what somebody has written elsewhere: in another desk of the same office, or in a round’s workbook. */
  async look(): Promise<void> {
    const names = (await this.names()).join('\n');
    const news = [names !== this.known];
    this.known = names;
    for (const opening of this.open.values()) {
      const round = await opening.catch(() => null);
      news.push((await round?.hasNews()) ?? false);
    }
    if (!news.includes(true)) return;
    for (const area of ['rounds', 'decisions'] as const) this.around.events.tell({ event: 'changed', area });
  }

  private async openAs(name: string): Promise<DeskRound> {
    const known = this.open.get(name);
    if (known !== undefined) {
      const round = await known;
      await round.refresh();
      return round;
    }
    const opening = DeskRound.open(this.placesOf(name), this.around);
    this.open.set(name, opening);
    opening.catch(() => this.open.delete(name));
    return opening;
  }

  private async names(): Promise<readonly string[]> {
    const files = await readdir(this.folder).catch(() => []);
    return files.filter((file) => file.endsWith(decisionsEnding)).map((file) => file.slice(0, -decisionsEnding.length));
  }

  private placesOf(name: string): RoundPlaces {
    return {
      name,
      workbook: path.join(this.folder, `${name}.xlsx`),
      decisions: path.join(this.folder, `${name}${decisionsEnding}`),
      agenda: path.join(deskFolder(this.around.office), 'rounds', `${name}.json`),
    };
  }
}

const noRound = {
  code: 'no-round',
  message: 'There is no such round any more.',
  remedy: 'Go back to the list of rounds; its files may have been moved.',
};

const roundThere = {
  code: 'round-there',
  message: 'There is a round of this name already.',
  remedy: 'Give this one another name, such as the day on which the panel meets.',
};
