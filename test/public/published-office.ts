import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addYears } from '../../framework/dates.ts';
import type { AwardId } from '../../framework/edition.ts';
import type { IsoDate } from '../../framework/school-return.ts';
import { signerOf } from '../../generator/office/keys.ts';
import type { Statement } from '../../register/proof/statement.ts';
import { statementText } from '../../register/proof/statement.ts';
import { pdqm } from '../many-runs.ts';

/** So many years from today. */
export function yearsFromNow(years: number): IsoDate {
  return addYears(new Date().toISOString().slice(0, 10), years);
}

interface Listed {
  readonly serial: string;
  readonly issue: number;
  readonly organisation: string;
  readonly award: AwardId;
  readonly validFrom: IsoDate;
  readonly validUntil: IsoDate;
}

/** An office that publishes, driven by the command line. */
export class PublishedOffice {
  /** Of the office. */
  readonly folder: string;
  /** What it publishes. */
  readonly out: string;
  private awards: readonly Listed[] = [];

  private constructor(folder: string) {
    this.folder = folder;
    this.out = path.join(folder, 'public');
  }

  /** @param awards lines of a list to import: organisation, la, urn, award, date */
  static async make(folder: string, verifyAddress: string, awards: readonly string[]): Promise<PublishedOffice> {
    const office = new PublishedOffice(folder);
    await run('init', folder);
    const issuingBody = { name: 'Camden Learning', contact: 'mark@example.org', website: 'https://example.org/' };
    writeFileSync(path.join(folder, 'pdqm.json'), JSON.stringify({ issuingBody, verifyAddress }));
    const list = path.join(folder, 'awards.csv');
    writeFileSync(list, ['organisation,la,urn,award,date of award', ...awards].join('\n'));
    if (awards.length > 0) await office.register('import', list);
    return office;
  }

  async register(...args: readonly string[]): Promise<void> {
    await run('register', ...args, '--office', this.folder);
  }

  async publish(): Promise<void> {
    await this.register('publish', '--out', this.out);
    await this.learn();
  }

  async giveNewKey(): Promise<void> {
    await run('init', this.folder, '--new-key');
  }

  /** A file that was published. */
  published(name: string): string {
    return readFileSync(path.join(this.out, name), 'utf8');
  }

  /** The register’s own list, as its command prints it. */
  private async learn(): Promise<void> {
    const { stdout } = await pdqm(['register', '--json', '--office', this.folder]);
    this.awards = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Listed);
  }

  /** An award whose organisation begins so. */
  award(organisation: string): Listed {
    const found = this.awards.find((award) => award.organisation.startsWith(organisation));
    if (found === undefined) throw new RangeError(`There is no ${organisation}`);
    return found;
  }

  /** What the code on an award’s certificate says, signed by the office’s key. */
  async statement(organisation: string, changes: Partial<Statement> = {}): Promise<string> {
    const { serial, issue, organisation: name, award, validFrom, validUntil } = this.award(organisation);
    const said = {
      serial,
      issue,
      organisation: name,
      laCode: '202',
      award,
      decidedOn: validFrom,
      validFrom,
      validUntil,
    };
    return statementText({ ...said, sample: false, ...changes }, await signerOf(this.folder));
  }
}

async function run(...args: readonly string[]): Promise<void> {
  const { code, stderr } = await pdqm(args);
  if (code !== 0) throw new Error(`pdqm ${args.join(' ')}: ${stderr}`);
}
