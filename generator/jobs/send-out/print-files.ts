import type { Problem } from '../../../framework/problems.ts';
import { problemOf } from '../../../framework/problems.ts';
import { markOf } from '../../../framework/award.ts';
import { counted } from '../../counted.ts';
import type { FileSet } from '../../store/file-set.ts';
import { MergedPdf } from '../../printing/pdf/merge.ts';
import { UnexpectedPdf } from '../../printing/pdf/update.ts';
import type { Means } from '../means.ts';
import { issuerOf } from '../register/issuer.ts';
import { wholeFile } from './enclosures.ts';
import type { Enclosure, Recipient } from './recipient.ts';

/** All documents of one kind as one PDF. */
export interface PrintFile {
  readonly kind: 'certificate' | 'letter';
  readonly place: string;
  readonly pages: number;
}

const files = {
  certificate: { name: 'certificates.pdf', word: 'certificates', one: 'certificate' },
  letter: { name: 'letters.pdf', word: 'letters', one: 'letter' },
} as const;

/**
 * Writes all certificates in the order of their schools as one PDF for the printer, and all letters; none of which there are
 * no documents.
 * @param packed what was packed for each school
 * @returns the files, and what could not be part of them by school
 * @throws EnvironmentLacks
 */
export async function writePrintFiles(
  packed: readonly { readonly recipient: Recipient; readonly enclosures: readonly Enclosure[] }[],
  set: FileSet,
  means: Means,
): Promise<{ readonly files: readonly PrintFile[]; readonly problems: ReadonlyMap<Recipient, readonly Problem[]> }> {
  const [edition] = means.reader.editions;
  const author = (await issuerOf(means))?.name ?? edition.publisher;
  const written: PrintFile[] = [];
  const problems = new Map<Recipient, Problem[]>();
  for (const kind of ['certificate', 'letter'] as const) {
    const merged = new MergedPdf();
    let count = 0;
    for (const { recipient, enclosures } of packed) {
      if (means.signal.aborted) return { files: written, problems };
      for (const enclosure of enclosures.filter((each) => each.kind === kind)) {
        const problem = await addTo(merged, enclosure, recipient);
        if (problem === null) count += 1;
        else problems.set(recipient, [...(problems.get(recipient) ?? []), problem]);
      }
    }
    if (count === 0) continue;
    const { name, word, one } = files[kind];
    const about = {
      title: `${markOf(edition)}: ${word}`,
      language: 'en-GB',
      author,
      subject: `${counted(count, one)} in the order of the agenda`,
      publisher: edition.publisher,
    };
    const { place } = await set.write(name, merged.write(about));
    written.push({ kind, place, pages: merged.length });
  }
  return { files: written, problems };
}

async function addTo(merged: MergedPdf, enclosure: Enclosure, recipient: Recipient): Promise<Problem | null> {
  const pdf = await wholeFile(enclosure, recipient);
  if ('code' in pdf) return pdf;
  try {
    merged.add(pdf, recipient.organisation);
    return null;
  } catch (error) {
    if (!(error instanceof UnexpectedPdf)) throw error;
    return problemOf({
      code: 'not-for-printer',
      message: `${enclosure.file} cannot be put together with the others (${error.message}), and is not in ${files[enclosure.kind === 'letter' ? 'letter' : 'certificate'].name}.`,
      remedy: 'Print it by itself.',
    });
  }
}
