import { instantOf } from './description.ts';
import { CopiedObjects, SharedObjects } from './copied-objects.ts';
import { NewPdf } from './new-pdf.ts';
import { PdfObjects } from './objects.ts';
import { pagesOf, parentsOf, required } from './page-tree.ts';
import { pdfText, textStringsOf } from './text-string.ts';
import { UnexpectedPdf } from './update.ts';
import { xmpPacket } from './xmp.ts';

/** What a document that is put together of others says of itself. */
export interface AboutMerged {
  readonly title: string;
  /** As in HTML: `en-GB`. */
  readonly language: string;
  readonly author: string;
  readonly subject: string;
  readonly publisher: string;
}

interface Part {
  readonly title: string;
  /** Its first page, and the top of its structure. */
  readonly page: number;
  readonly element: number;
}

/**
 * One PDF of many, to be printed in one go: their pages in the order in which they are added, each document a part of one
 * structure with a bookmark of its own. What documents have in common stands once. Attachments and signatures stay behind.
 * The same documents give the same bytes.
 */
export class MergedPdf {
  private readonly out = new NewPdf();
  private readonly shared = new SharedObjects();
  private readonly tree = this.out.reserve();
  private readonly structure = this.out.reserve();
  private readonly whole = this.out.reserve();
  private readonly pages: number[] = [];
  private readonly parts: Part[] = [];
  /** Of the pages and annotations, by their keys: what of the structure is on them. */
  private readonly parents: string[] = [];
  private nextKey = 0;
  private latest = '';
  private isAccessible = true;

  /** How many pages it has by now. */
  get length(): number {
    return this.pages.length;
  }

  /**
   * @param title of its bookmark
   * @throws UnexpectedPdf where it is not as this program writes one, or leads to places within itself; nothing of it is added
   */
  add(pdf: Uint8Array, title: string): void {
    const from = new PdfObjects(pdf);
    const catalog = from.get(from.root).text;
    const structureAt = required(from.referredTo(catalog, 'StructTreeRoot'), 'no tags');
    const structure = from.get(structureAt).text;
    if (/\/(Dests|RoleMap|ClassMap|IDTree)\b/.test(catalog + structure)) throw new UnexpectedPdf('names of its own');
    const { pages, trees } = pagesOf(from, required(from.referredTo(catalog, 'Pages'), 'no pages'));
    const parents = parentsOf(from, structure);
    const top = required(from.referredTo(structure, 'K'), 'no top of its structure');

    const copy = new CopiedObjects(from, this.out, this.shared);
    copy.lead(structureAt, this.whole);
    for (const tree of trees) copy.lead(tree, this.tree);
    const numbers = pages.map((page) => copy.reserve(page));
    const annotations = pages.flatMap((page) => annotationsOf(from, page));
    for (const annotation of annotations) copy.reserve(annotation);
    const element = copy.reserve(top);
    copy.putOwn(top, asPart(from.get(top).text, title));
    for (const annotation of annotations) copy.putOwn(annotation, this.keyed(from.get(annotation).text));
    for (const page of pages) copy.putOwn(page, this.keyed(this.placed(from, page)));
    const entries = parents.map(
      ({ key, object }) => `${String(this.nextKey + key)} ${copy.renumbered(`${String(object)} 0 R`)}`,
    );

    this.pages.push(...numbers);
    this.parents.push(...entries);
    this.nextKey += Math.max(-1, ...parents.map(({ key }) => key)) + 1;
    this.parts.push({ title, page: numbers[0] ?? 0, element });
    this.takeNotice(from, catalog);
  }

  write(about: AboutMerged): Buffer {
    const { out, tree, structure, whole } = this;
    const kids = (numbers: readonly number[]) => numbers.map((number) => `${String(number)} 0 R`).join(' ');
    out.put(tree, `<</Type /Pages\n/Count ${String(this.length)}\n/Kids [${kids(this.pages)}]>>`);
    const parents = out.add(`<</Type /ParentTree\n/Nums [${this.parents.join('\n')}]>>`);
    out.put(
      structure,
      `<</Type /StructTreeRoot\n/K ${String(whole)} 0 R\n/ParentTreeNextKey ${String(this.nextKey)}\n/ParentTree ${String(parents)} 0 R>>`,
    );
    const elements = this.parts.map(({ element }) => element);
    out.put(
      whole,
      `<</Type /StructElem\n/S /Document\n/Lang ${pdfText(about.language)}\n/P ${String(structure)} 0 R\n/K [${kids(elements)}]>>`,
    );
    const root = out.add(
      `<</Type /Catalog\n/Version /1.7\n/Pages ${String(tree)} 0 R\n/MarkInfo <</Type /MarkInfo /Marked true>>\n` +
        `/StructTreeRoot ${String(structure)} 0 R\n/Outlines ${String(this.bookmarks())} 0 R\n/PageMode /UseOutlines\n` +
        `/ViewerPreferences <</Type /ViewerPreferences /DisplayDocTitle true>>\n/Lang ${pdfText(about.language)}\n` +
        `/Metadata ${String(this.metadata(about))} 0 R>>`,
    );
    const { title, author, subject } = about;
    const info = out.add(
      `<</Title ${pdfText(title)}\n/Author ${pdfText(author)}\n/Subject ${pdfText(subject)}\n/Creator (Chromium)\n` +
        `/Producer (Skia/PDF)\n/CreationDate (${this.latest})\n/ModDate (${this.latest})>>`,
    );
    return out.write(root, info);
  }

  /** A page without the place in which a signature was. */
  private placed(from: PdfObjects, page: number): string {
    const annotations = annotationsOf(from, page).map((number) => `${String(number)} 0 R`);
    const listed = annotations.length === 0 ? '' : `/Annots [${annotations.join(' ')}]\n`;
    return from.get(page).text.replace(/\/Annots \[[\d R\s]*\]\s*/, listed);
  }

  /** With the keys by which its pages and annotations are known among all of them. */
  private keyed(text: string): string {
    return text.replace(/\/(StructParents?) (\d+)/g, (_, entry: string, key: string) => {
      return `/${entry} ${String(this.nextKey + Number(key))}`;
    });
  }

  private bookmarks(): number {
    const { out, parts } = this;
    const root = out.reserve();
    const numbers = parts.map(() => out.reserve());
    const beside = (entry: string, index: number) =>
      numbers[index] === undefined ? '' : `/${entry} ${String(numbers[index])} 0 R\n`;
    parts.forEach(({ title, page, element }, index) => {
      const neighbours = beside('Prev', index - 1) + beside('Next', index + 1);
      out.put(
        numbers[index] ?? 0,
        `<</Title ${pdfText(title)}\n/Parent ${String(root)} 0 R\n${neighbours}/SE ${String(element)} 0 R\n/Dest [${String(page)} 0 R /Fit]>>`,
      );
    });
    const ends = beside('First', 0) + beside('Last', numbers.length - 1);
    out.put(root, `<</Type /Outlines\n${ends}/Count ${String(parts.length)}>>`);
    return root;
  }

  private metadata(about: AboutMerged): number {
    const at = instantOf(this.latest);
    if (at === null) throw new UnexpectedPdf('no date');
    const packet = xmpPacket({
      ...about,
      creatorTool: 'Chromium',
      producer: 'Skia/PDF',
      createdAt: at,
      modifiedAt: at,
      claims: this.isAccessible ? ['pdfua-1'] : [],
    });
    return this.out.add(`<</Type /Metadata\n/Subtype /XML\n/Length ${String(packet.length)}>>`, packet);
  }

  /** It is as new as the newest of them, and claims of PDF/UA what all of them claim. */
  private takeNotice(from: PdfObjects, catalog: string): void {
    const made = textStringsOf(from.get(from.info).text).get('CreationDate') ?? '';
    if (made > this.latest) this.latest = made;
    const metadata = from.referredTo(catalog, 'Metadata');
    const packet = metadata === null ? null : from.get(metadata).stream;
    this.isAccessible &&= packet?.includes('<pdfuaid:part>1<') === true;
  }
}

/** What lies on a page, such as links; a signature is of the whole document, and does not hold for another. */
function annotationsOf(from: PdfObjects, page: number): readonly number[] {
  const { text } = from.get(page);
  if (!/\/Annots\b/.test(text)) return [];
  const [, listed] = /\/Annots \[([\d R\s]*)\]/.exec(text) ?? [];
  if (listed === undefined) throw new UnexpectedPdf('links in a form of their own');
  return [...listed.matchAll(/(\d+) 0 R/g)]
    .map(([, number]) => Number(number))
    .filter((number) => !/\/Subtype \/Widget\b/.test(from.get(number).text));
}

/** The top of one document’s structure below that of all. */
function asPart(text: string, title: string): string {
  if (!/\/S \/Document\b/.test(text)) throw new UnexpectedPdf('another top of its structure');
  return text.replace(/\/S \/Document\b/, () => `/S /Part\n/T ${pdfText(title)}`);
}
