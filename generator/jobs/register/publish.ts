import path from 'node:path';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { credentialFacts, statementOf } from '../../../register/proof/award-credential.ts';
import { credentialOf } from '../../../register/proof/credential.ts';
import { didDocument } from '../../../register/proof/did-document.ts';
import { publishedStatus, revokedOn } from '../../../register/proof/publishing.ts';
import type { Site } from '../../../register/proof/site.ts';
import { publishedFiles } from '../../../register/proof/site.ts';
import { statementText } from '../../../register/proof/statement.ts';
import { statusListOf } from '../../../register/proof/status-list.ts';
import { isWithdrawn } from '../../../register/state.ts';
import type { Office } from '../../office/office.ts';
import { makeFolder, requireFolderName } from '../../store/folder-to-write-to.ts';
import { holdFolder } from '../../store/one-run.ts';
import type { PublishedFile } from '../../store/published-folder.ts';
import { PublishedFolder } from '../../store/published-folder.ts';
import { exists } from '../../store/write-file.ts';
import type { Means } from '../means.ts';
import { issuerOf } from './issuer.ts';
import type { Publication, PublishedAward } from './publication.ts';
import { publicPages } from './public-pages.ts';
import { originOf, publicIssuer, saidOf, siteOf } from './proof-of-office.ts';
import { officeIn, registerOf } from './register-of.ts';

export interface PublishRequest {
  /** Folder to publish into. */
  readonly out: string;
}

export interface Published {
  /** The verification page’s file. */
  readonly page: string;
  /** Where it is to be found. */
  readonly address: string;
  readonly awards: number;
  /** How many files were written; the others were as they should be. */
  readonly written: number;
}

/** What publishing would do in a folder. */
export interface PublicationPlan {
  /** Where the verification page is to be found. */
  readonly address: string;
  readonly awards: number;
  /** Names of files from the folder, with `/`. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** How many files would stay as they are. */
  readonly unchanged: number;
}

/** Says what publishing would do, and does nothing. @throws WrongRequest; RegisterUnusable */
export async function planPublication({ out }: PublishRequest, means: Means): Promise<PublicationPlan> {
  const office = officeIn(means);
  const site = siteOf(office);
  requireFolderName(out);
  const publication = await publicationOf(site, office, means);
  const folder = (await exists(out)) ? await PublishedFolder.open(out) : null;
  const names = { added: [] as string[], changed: [] as string[], unchanged: [] as string[] };
  for (const file of filesOf(publication)) names[(await folder?.look(file)) ?? 'added'].push(file.name);
  const { added, changed, unchanged } = names;
  const removed = (await folder?.leaving()) ?? [];
  const { length: awards } = publication.awards;
  return { address: site.verifyAddress, awards, added, changed, removed, unchanged: unchanged.length };
}

/**
 * Writes what anybody may see of an office’s awards, for a web server: each file only where it is not as it should be.
 * @throws WrongRequest; EnvironmentLacks; RegisterUnusable
 */
export async function publishRegister({ out }: PublishRequest, means: Means): Promise<Published> {
  const office = officeIn(means);
  const site = siteOf(office);
  requireFolderName(out);
  const publication = await publicationOf(site, office, means);
  await makeFolder(out);
  const lock = await holdFolder(out);
  try {
    const folder = await PublishedFolder.open(out);
    let written = 0;
    for (const file of filesOf(publication)) if (await folder.write(file)) written += 1;
    await folder.close();
    const { length: awards } = publication.awards;
    return { page: path.join(out, site.page), address: site.verifyAddress, awards, written };
  } finally {
    await lock.release();
  }
}

/** Signing takes milliseconds each: a desk that publishes thousands of awards goes on answering in between. */
const signedAtOnce = 10;

async function publicationOf(site: Site, office: Office, means: Means): Promise<Publication> {
  const register = await registerOf(means);
  const book = await register.refresh();
  const [keys, signer, at] = [await office.keys(), await office.signer(), new Date().toISOString()];
  const { editions } = means.reader;
  const { name = null, contact = null } = (await issuerOf(means)) ?? {};
  const awards: PublishedAward[] = [];
  for (const award of book.awards()) {
    if (awards.length % signedAtOnce === 0) await othersTurn();
    const edition = editions.find(({ id }) => id === award.facts.edition) ?? editions[0];
    const place = book.statusIndexOf(award.serial, award.issue);
    const facts = credentialFacts(saidOf(award), place, originOf(office, { site, name, edition }));
    const issued = award.issues[award.issue - 1] ?? award.registered;
    awards.push({
      award,
      state: book.stateOn(award, means.today),
      credential: credentialOf(facts, issued, signer),
      statement: statementText(statementOf(saidOf(award), edition), signer),
    });
  }
  const revoked = revokedOn(book, (award) => isWithdrawn(award, means.today));
  return {
    site,
    edition: editions[0],
    awards,
    status: publishedStatus(book, { issuer: publicIssuer(office, { name, contact }), keys, at }),
    statusList: statusListOf(revoked, site, at, signer),
    did: didDocument(site, keys),
    today: means.today,
  };
}

function* filesOf(publication: Publication): Generator<PublishedFile> {
  const { site, did, status, statusList, awards } = publication;
  const isWholeHost = new URL(site.base).pathname === '/';
  const didPlaces = [publishedFiles.did, ...(isWholeHost ? [`.well-known/${publishedFiles.did}`] : [])];
  for (const name of didPlaces) yield json(name, did);
  yield json(publishedFiles.status, status);
  yield json(publishedFiles.statusList, statusList);
  for (const { award, credential } of awards) yield json(publishedFiles.credential(award.serial), credential);
  yield* publicPages(publication);
}

function json(name: string, value: unknown): PublishedFile {
  return { name, content: `${JSON.stringify(value, null, 2)}\n` };
}
