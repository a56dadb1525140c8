import { mkdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { loadEditions } from '../../generator/editions.ts';
import { makeSampleOffice } from '../../generator/jobs/demo.ts';
import { openTools } from '../../generator/jobs/open-tools.ts';
import type { Tools } from '../../generator/jobs/open-tools.ts';
import type { QueueNews } from '../../generator/jobs/queue-of.ts';
import { issuingBodyOf, makeOffice, officeFolders } from '../../generator/office/make-office.ts';
import { settingsName } from '../../generator/office/office-above.ts';
import { Office } from '../../generator/office/office.ts';
import { exists } from '../../generator/store/write-file.ts';
import { version } from '../../generator/version.ts';
import { isPostgres } from '../../register/store/address.ts';
import type { WhatIsAwaited } from '../api/jobs.ts';
import type { NewOffice, NoOffice, OfficeState } from '../api/office.ts';
import { BrandDesk } from './brand/brand-desk.ts';
import { deskFolder } from './desk-folder.ts';
import { Events } from './events.ts';
import { Jobs } from './jobs/jobs.ts';
import { KeptJobs } from './jobs/kept-jobs.ts';
import { kinds } from './jobs/kinds.ts';
import { Returns } from './returns/returns.ts';
import { Taking } from './returns/take.ts';
import { watched } from './returns/watched.ts';
import { chosenName } from './settings/who.ts';
import { RoundWorkbooks } from './year/round-workbooks.ts';
import { Rounds } from './rounds/rounds.ts';
import { DeskRefused } from './words.ts';

export interface DeskRequest {
  /** Folder of the office; where there is none, one can be made there. */
  readonly folder: string;
  /** Who is noted for what is put on record. */
  readonly by: string;
  /** Address of a register that stands above that of the settings. */
  readonly register?: string | undefined;
}

/** What the desk has open of an office. */
export interface OpenOffice {
  readonly office: Office;
  readonly tools: Tools;
  readonly returns: Returns;
  readonly taking: Taking;
  readonly rounds: Rounds;
  readonly roundWorkbooks: RoundWorkbooks;
  readonly jobs: Jobs;
  readonly brand: BrandDesk;
}

/** The desk behind its pages: an office, what is done in it, and who is told. */
export class Desk {
  readonly events = new Events();
  private readonly request: DeskRequest;
  private readonly missed = new Set<WhatIsAwaited>();
  private open: (OpenOffice & { readonly close: () => Promise<void> }) | null = null;
  private isOpening = false;

  private constructor(request: DeskRequest) {
    this.request = request;
  }

  /** @throws WrongRequest where the folder holds settings that are wrong */
  static async start(request: DeskRequest): Promise<Desk> {
    const desk = new Desk(request);
    if (await exists(path.join(request.folder, settingsName))) await desk.openOffice(request.folder);
    return desk;
  }

  /** @throws DeskRefused where there is none yet */
  get here(): OpenOffice {
    if (this.open === null) {
      throw new DeskRefused({
        code: 'no-office',
        message: 'There is no office yet.',
        remedy: 'Make one on the first page.',
      });
    }
    return this.open;
  }

  /** Without the database nobody works either. */
  get awaited(): WhatIsAwaited {
    return this.missed.has('database') ? 'database' : this.missed.has('worker') ? 'worker' : null;
  }

  /** What is open; null where there is no office yet. */
  get office(): OpenOffice | null {
    return this.open;
  }

  state(): OfficeState | NoOffice {
    if (this.open === null) {
      return { folder: null, suggested: path.resolve(this.request.folder), samples: this.samples, version };
    }
    const { office, tools } = this.open;
    return {
      folder: path.resolve(office.folder),
      issuingBody: { name: office.settings.issuingBody.name, contact: office.settings.issuingBody.contact },
      isNamed: issuingBodyOf(office) !== null,
      edition: tools.reader.editions[0].title,
      version,
    };
  }

  /** Makes an office and opens it; what is one already is opened. @throws WrongRequest; EnvironmentLacks; DeskRefused */
  async makeOffice({ folder, name, contact }: NewOffice): Promise<void> {
    if (!path.isAbsolute(folder)) throw new DeskRefused(notWhole);
    await this.openFirst(async () => {
      if (!(await exists(path.join(folder, settingsName)))) {
        await makeOffice(folder, this.request.by, { issuingBody: { name, contact }, register: 'register.sqlite' });
      }
      await this.openOffice(folder);
    });
  }

  /** Opens the sample office; where there is none yet, it is made, and filled while it is open. @throws DeskRefused; EnvironmentLacks */
  async openSamples(): Promise<void> {
    await this.openFirst(async () => {
      const folder = this.samples;
      const isThere = await exists(path.join(folder, settingsName));
      if (!isThere) await makeSampleOffice(folder);
      await this.openOffice(folder);
      if (!isThere) await this.here.jobs.start('make-samples', {});
    });
  }

  async close(): Promise<void> {
    await this.open?.close();
  }

  /** Beside the office that is suggested, unless that is to be the demo’s. */
  private get samples(): string {
    const suggested = path.resolve(this.request.folder);
    return path.basename(suggested) === demoFolder ? suggested : `${suggested} samples`;
  }

  /** Where no office is open, nor being opened. */
  private async openFirst(opened: () => Promise<void>): Promise<void> {
    if (this.open !== null || this.isOpening) throw new DeskRefused(openAlready);
    this.isOpening = true;
    try {
      await opened();
    } finally {
      this.isOpening = false;
    }
    this.events.tell({ event: 'changed', area: 'office' });
  }

  private hear(news: QueueNews): void {
    const { what, isMissed } = told[news];
    if (isMissed) this.missed.add(what);
    else this.missed.delete(what);
    this.events.tell({ event: 'awaited', awaited: this.awaited });
  }

  private async openOffice(folder: string): Promise<void> {
    const { by, register } = this.request;
    const office = await Office.open(folder, by, register);
    const name = await chosenName(office);
    if (name !== null) await office.handTo(name);
    const { edition } = office.settings;
    const editions = await loadEditions(edition === undefined ? undefined : office.fileOf(edition));
    const hasWorkers = office.settings.queue && isPostgres(office.address);
    const tools = openTools({ office, editions, queue: hasWorkers ? (news) => this.hear(news) : undefined });
    const returns = await Returns.open(
      office,
      editions.map(({ id }) => id),
    );
    const rounds = new Rounds({ office, editions, events: this.events, by });
    const roundWorkbooks = new RoundWorkbooks(office, tools.reader);
    const kept = new KeptJobs(path.join(deskFolder(office), 'jobs'));
    const jobs = await Jobs.open({
      kinds,
      tools,
      at: { office, returns, rounds, roundWorkbooks },
      events: this.events,
      kept,
    });
    await mkdir(returns.folder, { recursive: true });
    const readSoon = () => void jobs.start('read-returns', {}).catch(() => undefined);
    const lookSoon = () => void rounds.look().catch(() => undefined);
    const unwatch = [watched(returns.folder, readSoon), watched(office.fileOf(officeFolders.rounds), lookSoon)];
    const brand = new BrandDesk(office, tools);
    const close = async () => {
      for (const end of unwatch) end();
      await jobs.close();
      await rounds.close();
      await brand.close();
      await tools.close();
      await office.close();
    };
    this.open = { office, tools, returns, taking: new Taking(returns), rounds, roundWorkbooks, jobs, brand, close };
    this.events.tell({ event: 'jobs', jobs: jobs.list() });
    if ((await returns.list()).unread > 0) readSoon();
  }
}

const told: Readonly<Record<QueueNews, { readonly what: WhatIsAwaited; readonly isMissed: boolean }>> = {
  'nobody-works': { what: 'worker', isMissed: true },
  'somebody-works': { what: 'worker', isMissed: false },
  'database-gone': { what: 'database', isMissed: true },
  'database-back': { what: 'database', isMissed: false },
};

/** As the command for the demo names it. */
const demoFolder = 'demo';

/** Where an office is suggested to somebody who has named none. */
export function usualFolder(): string {
  return path.join(os.homedir(), 'Quality Mark');
}

const openAlready = {
  code: 'office-open',
  message: 'The desk works in an office already.',
  remedy: 'Close the desk and start it again to work in another one.',
};

const notWhole = {
  code: 'folder-not-whole',
  message: 'This is not the whole path of a folder.',
  remedy: 'Give it from its beginning, such as C:\\Users\\You\\Quality Mark or /Users/you/Quality Mark.',
};
