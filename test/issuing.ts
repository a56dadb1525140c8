import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readIssuedList } from '../generator/intake/lists/issued-list.ts';
import type { Ran } from './pdqm.ts';
import { pdqm } from './many-runs.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** For each test a folder of its own, in which workbooks are issued for `schools.csv`. */
export function issuingFolder(): IssuingFolder {
  const root = temporaryFolder();
  let cwd = root;
  let folders = 0;

  beforeEach(() => {
    folders += 1;
    cwd = path.join(root, String(folders));
    mkdirSync(cwd);
  });

  const at = (...names: readonly string[]) => path.join(cwd, ...names);
  return {
    at,
    save: (name, content) => writeFileSync(at(name), content),
    run: (args) => pdqm(args, { cwd }),
    issue: (...args) => pdqm(['new', '--schools', 'schools.csv', '--out', 'issued', '--json', ...args], { cwd }),
    inFolder: () => readdirSync(at('issued')).sort(),
    listed: () => readIssuedList(at('issued', 'issued.csv')),
  };
}

interface IssuingFolder {
  /** A path in the folder. */
  readonly at: (...names: readonly string[]) => string;
  readonly save: (name: string, content: string | Buffer) => void;
  readonly run: (args: readonly string[]) => Promise<Ran>;
  /** Issues the workbooks, with these arguments too. */
  readonly issue: (...args: readonly string[]) => Promise<Ran>;
  /** What lies beside the workbooks that were issued, they included. */
  readonly inFolder: () => readonly string[];
  /** What the list of those that were issued says. */
  readonly listed: () => ReturnType<typeof readIssuedList>;
}

/** Of an extract of the register of schools. */
export const headings =
  'URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,EstablishmentStatus (name),Postcode';
/** An extract as it is downloaded: Windows-1252, other boroughs, closed schools, names as schools have them. */
export const extract = [
  headings,
  '"100001","208","Lambeth","2001","Ysgol Gwên, “Larch” End","Open","SW2 1AA"',
  '"100002","208","Lambeth","2002","Holy Trinity","Open","SW2 1AB"',
  '"100003","208","Lambeth","2003","Holy Trinity","Open, but proposed to close","SW2 1AC"',
  '"","208","Lambeth","","=HYPERLINK(""https://evil.example"",""St Anne\r\nand St Mary"")","Open","SW2 1AD"',
  '"100005","208","Lambeth","2005","-Con/Prn?","Open","SW2 1AE"',
  '"100006","208","Lambeth","2006","@Elm","Closed","SW2 1AF"',
  '"100007","208","Lambeth","2007","Fir","Proposed to open","SW2 1AG"',
  '"100008","209","Lewisham","2001","+Oak","Open","SE13 1AA"',
  '"100009","936","Surrey","2001","Ash","Open","KT1 1AA"',
  '"100002","208","Lambeth","2002","Holy Trinity Primary","Open","SW2 1AB"',
].join('\r\n');
