import path from 'node:path';
import { longDate } from '../../../framework/dates.ts';
import { isInForce } from '../../../register/state.ts';
import type { CertificateView } from '../../documents/certificate/certificate.ts';
import { certificateView } from '../../documents/certificate/certificate.ts';
import { loadTemplate } from '../../printing/templates.ts';
import type { Job } from '../job.ts';
import { begun, progress } from '../job.ts';
import { printContactSheets } from '../making/dry-run.ts';
import { dressedTemplate } from '../making/look.ts';
import type { Means } from '../means.ts';
import { certifiedAward } from './certified-award.ts';
import { issuerOf, lookOf } from './issuer.ts';
import { officeIn, registerOf } from './register-of.ts';

/**
 * The certificates of all awards in force in miniature, as they would be made today, on sheets in the office.
 * @returns the files; none where no award is in force
 * @throws WrongRequest where there is no register; EnvironmentLacks; RegisterUnusable
 */
export async function* registerContactSheets(means: Means): Job<readonly string[]> {
  const office = officeIn(means);
  const { editions } = means.reader;
  const book = await (await registerOf(means)).refresh();
  const issuer = await issuerOf(means);
  const look = lookOf(issuer);
  const own = await means.templates?.();
  const { template } = dressedTemplate('certificate', look, { own });
  const sheet = loadTemplate('contact-sheet', own);
  yield begun(1);
  const views = book
    .awards()
    .filter((award) => isInForce(book.stateOn(award, means.today)))
    .map((award): CertificateView => {
      const edition = editions.find(({ id }) => id === award.facts.edition) ?? editions[0];
      return certificateView(certifiedAward(award), edition, issuer);
    });
  const words = {
    title: 'Certificates of awards in force',
    about: 'certificates of awards in force',
    foot: `As they would be made on ${longDate(means.today)}.`,
  };
  const beside = path.join(office.folder, 'register');
  const files = yield* printContactSheets(views, { words, template, sheet, look }, beside, means);
  yield progress;
  return files;
}
