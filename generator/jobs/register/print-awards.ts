import path from 'node:path';
import type { Edition } from '../../../framework/edition.ts';
import type { Problem } from '../../../framework/problems.ts';
import { problemOf } from '../../../framework/problems.ts';
import type { Award } from '../../../register/award.ts';
import { awardWith } from '../../../register/edits.ts';
import type { Book } from '../../../register/book.ts';
import { RegisterRefused } from '../../../register/refused.ts';
import { WrongRequest } from '../../failure.ts';
import type { OwnTemplates, Template } from '../../printing/templates.ts';
import type { Issuer } from '../../documents/certificate/certificate.ts';
import type { Result } from '../../result.ts';
import { makeFolder, requireFolderName } from '../../store/folder-to-write-to.ts';
import type { JournalEntry } from '../../store/journal.ts';
import { hashOf, inputCode, Manifest } from '../../store/manifest.ts';
import { holdFolder } from '../../store/one-run.ts';
import { exists } from '../../store/write-file.ts';
import type { Job } from '../job.ts';
import { begun } from '../job.ts';
import type { DocumentsSummary } from '../making/documents.ts';
import { dressedTemplate } from '../making/look.ts';
import type { Answer, Plan, PressedDocument } from '../making/plan.ts';
import { Press } from '../making/press.ts';
import { replacedDocument } from '../making/press-problems.ts';
import type { Means } from '../means.ts';
import { outputFolder } from '../output-folder.ts';
import { pathFromHere } from '../path-from-here.ts';
import { resultOf } from '../result-of.ts';
import type { Records } from './award-on-record.ts';
import { AwardOnRecord } from './award-on-record.ts';
import { certificateDocument } from './certificate-document.ts';
import { certifiedAward } from './certified-award.ts';
import { withdrawn } from './certifying.ts';
import type { Proving } from './proving.ts';
import { provingBy } from './proving.ts';
import { issuerOf, lookOf } from './issuer.ts';
import { lettersProblem } from './letters-problem.ts';

export interface PrintRequest {
  readonly serials: readonly string[];
  /** Folder to write to; null for the office's own. */
  readonly out: string | null;
  /** Makes also what is unchanged. */
  readonly force: boolean;
}

/**
 * Makes the certificates of awards of the register again, of the issue that holds, and answers for each: `file` is its serial.
 * @throws WrongRequest where there is no register; RegisterUnusable
 */
export async function* printAwards(request: PrintRequest, means: Means): Job<DocumentsSummary> {
  const { office, today } = means;
  if (office === null) throw new WrongRequest('no-register', {});
  const register = await office.register();
  await register.refresh();
  const out = outputFolder(request.out, 'certificates', office);
  requireFolderName(out);
  const own = await means.templates?.();
  await means.printer();
  await makeFolder(out);
  const folder = await holdFolder(out);
  try {
    const issuer = await issuerOf(means);
    const again = new PrintedAgain({
      records: { office, register, today },
      editions: means.reader.editions,
      folder: out,
      manifest: await Manifest.open(out, null),
      issuer,
      own,
      proving: await provingBy(means, issuer),
      archive: means.archive ?? false,
    });
    return yield* printAll(again, request, means);
  } finally {
    await folder.release();
  }
}

async function* printAll(again: PrintedAgain, { serials, force }: PrintRequest, means: Means): Job<DocumentsSummary> {
  const { templateHash, manifest, folder } = again;
  const press = new Press({
    folder,
    label: 'all',
    kind: 'certificate',
    template: templateHash,
    archive: means.archive ?? false,
    manifest,
    files: [],
    leftToOthers: [],
    force,
    printer: await means.printer(),
    today: means.today,
    signal: means.signal,
  });
  const asked = [...new Set(serials)];
  yield begun(asked.length);
  try {
    yield* press.answers(asked, (serial) => again.plan(serial));
  } finally {
    await press.close();
  }
  return { environmentLacks: press.environmentLacks };
}

interface PrintingAgain {
  readonly records: Records;
  readonly editions: readonly Edition[];
  readonly folder: string;
  readonly manifest: Manifest;
  readonly proving: Proving;
  readonly issuer: Issuer | null;
  readonly archive: boolean;
  readonly own: OwnTemplates | undefined;
}

/** Awards of the register, as they are printed into a folder. */
class PrintedAgain {
  readonly templateHash: string;
  readonly folder: string;
  readonly manifest: Manifest;
  private readonly records: Records;
  private readonly editions: readonly Edition[];
  private readonly template: Template;
  private readonly issuer: Issuer | null;
  private readonly proving: Proving;

  constructor({ records, editions, folder, manifest, issuer, own, proving, archive }: PrintingAgain) {
    this.records = records;
    this.editions = editions;
    this.folder = folder;
    this.manifest = manifest;
    this.proving = proving;
    this.issuer = issuer;
    const { template, hash } = dressedTemplate('certificate', lookOf(issuer), { own, archive });
    this.template = template;
    this.templateHash = hash;
  }

  async plan(serial: string): Promise<Plan> {
    const award = awardIn(this.records.register.book, serial);
    if (award instanceof RegisterRefused) return refused(resultOf(serial, 'refused'), problemOf(award.refusal));
    const { organisation, la } = award.school;
    const about = resultOf(serial, 'refused', { organisation, la });
    const isOver = withdrawn(award, this.records.today);
    if (isOver !== null) return refused(about, isOver);
    const edition = this.editions.find(({ id }) => id === award.facts.edition);
    if (edition === undefined) return refused(about, otherEdition(award));
    const [letters] = lettersProblem(certifiedAward(award));
    return letters === undefined ? { document: await this.documentOf(award, edition, about) } : refused(about, letters);
  }

  private async documentOf(award: Award, edition: Edition, about: Result): Promise<PressedDocument> {
    const { serial } = award;
    const certified = certifiedAward(award);
    const onRecord = new AwardOnRecord(this.records, certified, null);
    const { issuer, proving } = this;
    const { name, page, finish } = certificateDocument(certified, edition, this.template, {
      issuer,
      proving,
      statusIndex: onRecord.statusIndex,
    });
    const fileName = `${name}.pdf`;
    // What is known of the return that it was made of stays known.
    const known = this.manifest.get(fileName);
    const earlier = await this.replaced(award, [fileName, ...this.namesOfSameReturn(known)]);
    const answer: Answer = (outcome, more = []) => ({ ...about, ...outcome, problems: [...more, ...earlier] });
    return {
      file: serial,
      input: known?.input ?? `#${inputCode(serial)}`,
      contentHash: known?.inputHash ?? hashOf(serial),
      edition,
      fileName,
      page,
      finish: finish ?? null,
      reading: known?.reading,
      onRecord,
      answer,
    };
  }

  /** Of what the folder itself knows, the press speaks. */
  private namesOfSameReturn(known: JournalEntry | null): readonly string[] {
    return known === null ? [] : this.manifest.madeOf(known.input, 'certificate').map(({ file }) => file);
  }

  /** Certificates of earlier issues that are still there under another name. */
  private async replaced(
    { documents, issue, serial }: Award,
    spokenOf: readonly string[],
  ): Promise<readonly Problem[]> {
    const { office } = this.records;
    const others = new Set(spokenOf.map((name) => path.resolve(this.folder, name)));
    const files = new Set(documents.filter((each) => each.issue < issue).map(({ file }) => office.fileOf(file)));
    const there: string[] = [];
    for (const file of files) if (!others.has(file) && (await exists(file))) there.push(pathFromHere(file));
    return there.map((file) => replacedDocument(file, serial, issue));
  }
}

function awardIn(book: Book, serial: string): Award | RegisterRefused {
  try {
    return awardWith(serial, book);
  } catch (error) {
    if (error instanceof RegisterRefused) return error;
    throw error;
  }
}

function refused(about: Result, problem: Problem): Plan {
  return { refused: { ...about, problems: [problem] } };
}

function otherEdition({ serial, facts }: Award): Problem {
  return problemOf({
    code: 'other-edition',
    message: `${serial} is an award of the edition ${facts.edition}, which is not in use here.`,
    remedy: 'Make its certificate with that edition.',
  });
}
