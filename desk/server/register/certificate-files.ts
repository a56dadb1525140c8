import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Award } from '../../../register/award.ts';
import { awardWith } from '../../../register/edits.ts';
import type { DocumentRecord } from '../../../register/events.ts';
import { registerOf } from '../../../generator/jobs/register/register-of.ts';
import type { Office } from '../../../generator/office/office.ts';
import { hashOf } from '../../../generator/store/manifest.ts';
import type { AwardDocument } from '../../api/register.ts';
import { DeskRefused } from '../words.ts';

/** The latest certificate of each issue, the newest first. */
function latestOf({ documents }: Award): readonly (DocumentRecord & { readonly issue: number })[] {
  const byIssue = new Map(documents.map((document) => [document.issue, document]));
  return [...byIssue.values()].sort((one, other) => other.issue - one.issue);
}

export function documentsWithStanding(award: Award, office: Office): Promise<readonly AwardDocument[]> {
  return Promise.all(
    latestOf(award).map(async ({ issue, file, hash }) => {
      const bytes = await bytesOf(office, file);
      return { issue, file, standing: bytes === null ? 'missing' : hashOf(bytes) === hash ? 'whole' : 'changed' };
    }),
  );
}

/**
 * A certificate as it was recorded: the register names the file, and its content has to be the one that was recorded.
 * @param issue the one that holds where left out
 * @throws RegisterRefused where no award has the serial; DeskRefused
 */
export async function certificateOf(
  serial: string,
  issue: number | undefined,
  office: Office,
): Promise<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const award = awardWith(serial, (await registerOf({ office })).book);
  const document = latestOf(award).find((each) => each.issue === (issue ?? award.issue));
  if (document === undefined) throw new DeskRefused(notMade);
  const bytes = await bytesOf(office, document.file);
  if (bytes === null) throw new DeskRefused(missing);
  if (hashOf(bytes) !== document.hash) throw new DeskRefused(changed);
  return { name: path.posix.basename(document.file), bytes };
}

async function bytesOf(office: Office, file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = await readFile(office.fileOf(file)).catch(() => null);
  return bytes && new Uint8Array(bytes);
}

const notMade = {
  code: 'certificate-not-made',
  message: 'There is no certificate of this issue in the office.',
  remedy: 'Make it on the award’s page.',
};

const missing = {
  code: 'certificate-missing',
  message: 'The certificate is not where it was put.',
  remedy: 'Put it back, or make it again on the award’s page.',
};

const changed = {
  code: 'certificate-changed',
  message: 'The file is not the certificate that was recorded, so it is not given out.',
  remedy: 'Move it away, then make the certificate again on the award’s page.',
};
