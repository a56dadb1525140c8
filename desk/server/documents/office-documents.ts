import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { registerOf } from '../../../generator/jobs/register/register-of.ts';
import { officeFolders } from '../../../generator/office/make-office.ts';
import type { Office } from '../../../generator/office/office.ts';
import { namesOfSet } from '../../../generator/store/file-set.ts';
import { Manifest } from '../../../generator/store/manifest.ts';
import { documentFolders } from '../../api/certificates.ts';
import type { DocumentFolder, DocumentList, DocumentRow } from '../../api/certificates.ts';
import { eventsNow } from '../register/events-now.ts';
import { isRoundWorkbookName } from '../rounds/round-workbook-name.ts';
import { DeskRefused } from '../words.ts';

type Recorded = Pick<DocumentRow, 'file' | 'organisation' | 'la' | 'serial'>;

/** The documents of an office: what its folders record, and is there. Certificates first, and of each kind the newest. */
export async function documentsOf(office: Office): Promise<DocumentList> {
  const replaced = await replacedIn(office);
  const rows = (await Promise.all(documentFolders.map((folder) => documentsIn(folder, office, replaced)))).flat();
  return {
    rows: rows.sort((one, other) => placeIn(one) - placeIn(other) || other.changed.localeCompare(one.changed)),
    rounds: await roundsOf(office),
    events: await eventsNow(office),
  };
}

function placeIn({ folder }: DocumentRow): number {
  return documentFolders.indexOf(folder);
}

/**
 * The whole path of a document. Only what is recorded has one: no path is ever made of what a request says.
 * @throws DeskRefused
 */
export async function documentFile(office: Office, folder: string, file: string): Promise<string> {
  const known = documentFolders.find((each) => each === folder);
  const found = known && (await recordedIn(known, office)).find((each) => each.file === file);
  if (known === undefined || found === undefined) throw new DeskRefused(notThere);
  return path.join(placeOf(known, office), found.file);
}

/** The whole path of a round's workbook in the office. @throws DeskRefused */
export async function roundFile(office: Office, name: string): Promise<string> {
  const found = (await roundsOf(office)).find((each) => each === name);
  if (found === undefined) throw new DeskRefused(noRound);
  return path.join(office.fileOf(officeFolders.rounds), found);
}

async function roundsOf(office: Office): Promise<readonly string[]> {
  const names = await readdir(office.fileOf(officeFolders.rounds)).catch(() => []);
  return names.filter(isRoundWorkbookName).sort();
}

/** The issue that holds, by the path of each certificate of an earlier one; none where there is no register. */
async function replacedIn(office: Office): Promise<ReadonlyMap<string, number>> {
  const register = await registerOf({ office }).catch(() => null);
  await register?.refresh();
  const replaced = new Map<string, number>();
  for (const { issue, documents } of register?.book.awards() ?? [])
    for (const document of documents)
      if (document.issue < issue) replaced.set(office.fileOf(document.file), issue);
      else replaced.delete(office.fileOf(document.file));
  return replaced;
}

async function documentsIn(
  folder: DocumentFolder,
  office: Office,
  replaced: ReadonlyMap<string, number>,
): Promise<readonly DocumentRow[]> {
  const place = placeOf(folder, office);
  const rows = (await recordedIn(folder, office)).map(async (recorded): Promise<DocumentRow | null> => {
    const file = path.join(place, recorded.file);
    const found = await stat(file).catch(() => null);
    const replacedBy = replaced.get(file) ?? null;
    return found && { folder, ...recorded, replacedBy, changed: found.mtime.toISOString(), bytes: found.size };
  });
  return (await Promise.all(rows)).flatMap((row) => row ?? []);
}

/** Plain names only: a record is a file too, and somebody may have written into it. */
async function recordedIn(folder: DocumentFolder, office: Office): Promise<readonly Recorded[]> {
  const place = placeOf(folder, office);
  const recorded = await recordedAt(folder, place);
  return recorded.filter(({ file }) => file === path.basename(file) && !/[\\/]|^\.*$/.test(file));
}

/** Contact sheets lie beside the folders that they show. */
function placeOf(folder: DocumentFolder, office: Office): string {
  return folder === 'contact-sheets' ? office.folder : office.fileOf(folder);
}

const contactSheet = /^(certificates|register)-contact-sheet(-\d+)?( \(\d+\))?\.pdf$/;

async function recordedAt(folder: DocumentFolder, place: string): Promise<readonly Recorded[]> {
  if (folder === 'send-out') return (await namesOfSet(place)).map(named);
  if (folder === 'contact-sheets') return (await readdir(place)).filter((name) => contactSheet.test(name)).map(named);
  return (await entriesOf(place)).map(ofEntry);
}

async function entriesOf(place: string): Promise<Manifest['all']> {
  return (await Manifest.open(place, null)).all;
}

/** As certificates are named. */
const certificate = /^(.+) - certificate (PDQM-[\w-]+)\.pdf$/;

function named(file: string): Recorded {
  return { file, organisation: null, la: null, serial: null };
}

function ofEntry({ file, reading }: Manifest['all'][number]): Recorded {
  // What was made of an award of the register has no return that was read.
  const [, school = null, serial = null] = certificate.exec(file) ?? [];
  const { organisation = school, la = null } = reading?.answer ?? {};
  return { file, organisation, la, serial: reading?.serial ?? serial };
}

const notThere = {
  code: 'no-document',
  message: 'This document is not in the office any more.',
  remedy: 'Go back to the list; it may have been renamed or moved.',
};

const noRound = {
  code: 'no-round',
  message: 'This round is not in the office any more.',
  remedy: 'Load the page again, and choose another one.',
};
