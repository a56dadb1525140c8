import { NewPdf } from './new-pdf.ts';
import { PdfObjects, renumbered } from './objects.ts';
import { pagesOf, parentsOf, required } from './page-tree.ts';
import { pdfText } from './text-string.ts';
import { UnexpectedPdf } from './update.ts';

/**
 * A PDF for each page of one that Chromium printed of several bodies, each of which is a page and the next child of its
 * structure. What they share, such as fonts, stands in each.
 * @param titles of the documents, in the order of the pages; the title of the whole is lost
 * @throws UnexpectedPdf where a page has anything of another body, links, or is not as Chromium writes one
 */
export function dividedPdf(pdf: Uint8Array, titles: readonly string[]): readonly Buffer[] {
  const whole = wholeOf(pdf);
  if (whole.pages.length !== titles.length || whole.bodies.length !== titles.length)
    throw new UnexpectedPdf('a body is not a page');
  return titles.map((title, index) => partOf(whole, title, index));
}

interface Whole {
  readonly objects: PdfObjects;
  readonly catalog: string;
  readonly structureAt: number;
  readonly documentAt: number;
  readonly pages: readonly number[];
  /** The nodes above the pages. */
  readonly trees: readonly number[];
  /** The elements of the bodies. */
  readonly bodies: readonly number[];
  /** Lists of what owns the marked contents of pages, by the keys that the pages bear. */
  readonly owners: ReadonlyMap<number, number>;
}

const kids = /\/K \[([\d R\s]*)\]/;

function wholeOf(pdf: Uint8Array): Whole {
  const objects = new PdfObjects(pdf);
  const catalog = objects.get(objects.root).text;
  const structureAt = required(objects.referredTo(catalog, 'StructTreeRoot'), 'no tags');
  const structure = objects.get(structureAt).text;
  if (/\/(Dests|Names|Outlines|AcroForm|Metadata|RoleMap|ClassMap|IDTree)\b/.test(catalog + structure))
    throw new UnexpectedPdf('names of its own');
  const documentAt = required(objects.referredTo(structure, 'K'), 'no top of its structure');
  const [, bodies = ''] = kids.exec(objects.get(documentAt).text) ?? [];
  return {
    objects,
    catalog,
    structureAt,
    documentAt,
    ...pagesOf(objects, required(objects.referredTo(catalog, 'Pages'), 'no pages')),
    bodies: [...bodies.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number)),
    owners: new Map(parentsOf(objects, structure).map(({ key, object }) => [key, object])),
  };
}

function partOf(whole: Whole, title: string, index: number): Buffer {
  const { objects, catalog, structureAt, documentAt, trees } = whole;
  const [page = 0, body = 0] = [whole.pages[index], whole.bodies[index]];
  const pageText = objects.get(page).text;
  const [, key = ''] = /\/StructParents (\d+)/.exec(pageText) ?? [];
  const ownersAt = required(whole.owners.get(Number(key)) ?? null, 'a page without tags');
  if (/\/Annots\b/.test(pageText)) throw new UnexpectedPdf('links');

  const out = new NewPdf();
  // First, as Chromium has it: whoever looks for what a document says of itself reads its beginning.
  const info = out.add(objects.get(objects.info).text.replace(titleEntry, () => `/Title ${pdfText(title)}`));
  const part = new Part(objects, out, new Set([...whole.pages, ...whole.bodies]));
  const [tree, structure] = [out.reserve(), out.reserve()];
  for (const each of trees) part.lead(each, tree);
  part.lead(structureAt, structure);
  const [ownPage, ownDocument] = [part.reserve(page), part.reserve(documentAt)];
  part.reserve(body);
  part.put(body);
  part.put(documentAt, objects.get(documentAt).text.replace(kids, `/K [${String(body)} 0 R]`));
  part.hasAllElements = true;
  part.put(page, pageText.replace(/\/StructParents \d+/, '/StructParents 0'));
  out.put(tree, `<</Type /Pages\n/Count 1\n/Kids [${String(ownPage)} 0 R]>>`);
  const parents = out.add(`<</Type /ParentTree\n/Nums [0 ${String(part.numberOf(ownersAt))} 0 R]>>`);
  out.put(
    structure,
    `<</Type /StructTreeRoot\n/K ${String(ownDocument)} 0 R\n/ParentTreeNextKey 1\n/ParentTree ${String(parents)} 0 R>>`,
  );
  const root = out.add(part.renumbered(catalog));
  return out.write(root, info, null);
}

const titleEntry = /\/Title (?:\((?:[^()\\]|\\[\s\S])*\)|<[\dA-Fa-f]*>)/;

/** The objects of one page on their way into a document of its own. */
class Part {
  /** Whether each element of its structure has been written. */
  hasAllElements = false;
  private readonly from: PdfObjects;
  private readonly out: NewPdf;
  /** Pages and bodies, its own among them. */
  private readonly apart: ReadonlySet<number>;
  /** Numbers there, by those here. */
  private readonly numbers = new Map<number, number>();

  constructor(from: PdfObjects, out: NewPdf, apart: ReadonlySet<number>) {
    this.from = from;
    this.out = out;
    this.apart = apart;
  }

  /** References to an object lead to that one. */
  lead(number: number, to: number): void {
    this.numbers.set(number, to);
  }

  /** Gives an object a number, under which it is written later with `put`. */
  reserve(number: number): number {
    const own = this.out.reserve();
    this.numbers.set(number, own);
    return own;
  }

  put(number: number, text = this.from.get(number).text): void {
    this.out.put(this.numberOf(number), this.renumbered(text), this.from.get(number).stream);
  }

  /** The number of an object there; one that is not there yet is copied. @throws UnexpectedPdf where it is of another body */
  numberOf(number: number): number {
    const known = this.numbers.get(number);
    if (known !== undefined) return known;
    const { text } = this.from.get(number);
    if (this.apart.has(number) || (this.hasAllElements && text.startsWith('<</Type /StructElem\n')))
      throw new UnexpectedPdf('a page has something of another body');
    const own = this.reserve(number);
    this.put(number, text);
    return own;
  }

  renumbered(text: string): string {
    return renumbered(text, (number) => this.numberOf(number));
  }
}
