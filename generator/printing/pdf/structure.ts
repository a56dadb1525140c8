import type { PdfFile } from '../../pdf-file.ts';

/** An element of the structure (ISO 32000-1, 14.7.2). */
export interface Element {
  readonly number: number;
  /** `TH` */
  readonly kind: string;
  readonly text: string;
}

/** The elements of the structure by their numbers. */
export type Structure = Map<number, Element>;

/** What an element holds: another one by its number, a marked content of a page by its, or an annotation by its. */
export interface Kid {
  readonly kind: 'element' | 'content' | 'object';
  readonly number: number;
  /** The page of a content; null where the element or one above names it. */
  readonly page: number | null;
}

/** A marked content, by its page and its number. */
export interface Content {
  readonly page: number;
  readonly content: number;
}

/** Replaces an element, in the file and in what is known of it. */
export function replaceElement(file: PdfFile, structure: Structure, { number, kind }: Element, text: string): void {
  structure.set(number, { number, kind, text });
  file.replace(number, text);
}

const beginning = '<</Type /StructElem\n/S /';

export function structureOf(file: PdfFile): Structure {
  const elements = new Map<number, Element>();
  for (const number of file.beginningWith(beginning)) {
    const text = file.textOf(number);
    elements.set(number, { number, kind: text.slice(beginning.length, text.indexOf('\n', beginning.length)), text });
  }
  return elements;
}

const kidsEntry = /\/K (\[(?:[^[\]]|<<[^>]*>>)*\]|\d+(?: 0 R)?|<<[^>]*>>)/;

/** What an element holds, in its order. */
export function kidsOf({ text }: Element): readonly Kid[] {
  const [, kids = ''] = kidsEntry.exec(text) ?? [];
  return [...kids.matchAll(kid)].map(([, object, page, marked, number, isElement]) =>
    object !== undefined
      ? { kind: 'object', number: Number(object), page: null }
      : marked !== undefined
        ? { kind: 'content', number: Number(marked), page: Number(page) }
        : { kind: isElement === undefined ? 'content' : 'element', number: Number(number), page: null },
  );
}

const kid = /<<\/Type \/OBJR\s\/Obj (\d+) 0 R[^>]*>>|<<\/Type \/MCR\s\/Pg (\d+) 0 R\s\/MCID (\d+)>>|(\d+)( 0 R)?/g;

/** The marked contents of an element and of all within, in their order. */
export function contentsOf(element: Element, structure: Structure, pageAbove = 0): readonly Content[] {
  const own = pageOf(element) ?? pageAbove;
  return kidsOf(element).flatMap(({ kind, number, page }) => {
    const within = kind === 'element' ? structure.get(number) : undefined;
    if (within !== undefined) return contentsOf(within, structure, own);
    return kind === 'content' ? [{ page: page ?? own, content: number }] : [];
  });
}

/** The number of the page that an element names; null where it names none. */
function pageOf({ text }: Element): number | null {
  const [, page] = /\/Pg (\d+) 0 R/.exec(text) ?? [];
  return page === undefined ? null : Number(page);
}

/** Gives what an item of a list says a body of its own (Matterhorn 09-005): Chromium puts it beside the item’s label. */
export function giveListsBodies(file: PdfFile, structure: Structure): void {
  for (const item of [...structure.values()].filter(({ kind }) => kind === 'LI')) {
    const kids = kidsOf(item);
    const isLoose = ({ kind, number }: Kid): boolean =>
      kind !== 'element' || !['Lbl', 'LBody'].includes(structure.get(number)?.kind ?? '');
    const loose = kids.filter(isLoose);
    if (loose.length === 0 || loose.some(({ kind, page }) => kind === 'object' || page !== null)) continue;
    const page = pageOf(item);
    const text = `<</Type /StructElem\n/S /LBody\n/P ${String(item.number)} 0 R${page === null ? '' : `\n/Pg ${String(page)} 0 R`}\n/K [${loose.map(written).join(' ')}]>>`;
    const body = file.add(text);
    structure.set(body, { number: body, kind: 'LBody', text });
    const contents: number[] = [];
    for (const { kind, number } of loose) {
      const element = kind === 'element' ? structure.get(number) : undefined;
      if (element === undefined) contents.push(number);
      else replaceElement(file, structure, element, element.text.replace(/\/P \d+ 0 R/, `/P ${String(body)} 0 R`));
    }
    if (page !== null) ownContents(file, { page, contents }, body);
    const others = [...kids.filter((kid) => !isLoose(kid)).map(written), `${String(body)} 0 R`];
    replaceElement(file, structure, item, item.text.replace(kidsEntry, `/K [${others.join(' ')}]`));
  }
}

function written({ kind, number }: Kid): string {
  return kind === 'element' ? `${String(number)} 0 R` : String(number);
}

/**
 * Notes in the table of owners (ISO 32000-1, 14.7.4.4) that marked contents of a page belong to another element.
 * @param owner null where they belong to none any more
 */
export function ownContents(
  file: PdfFile,
  { page, contents }: { readonly page: number; readonly contents: readonly number[] },
  owner: number | null,
): void {
  if (contents.length === 0) return;
  const [table = 0] = file.beginningWith('<</Type /ParentTree\n');
  const [, key = ''] = /\/StructParents (\d+)/.exec(file.textOf(page)) ?? [];
  const [entries = ''] = /\/Nums \[[^\]]*\]/.exec(file.textOf(table)) ?? [];
  const [, owners] = new RegExp(`[[ \\n]${key} (\\d+) 0 R`).exec(entries) ?? [];
  if (owners === undefined) return;
  const given = new Set(contents);
  let index = -1;
  const text = file.textOf(Number(owners)).replace(/(?:\d+ 0 R|null)(?=[\s\]])/g, (reference) => {
    index += 1;
    return given.has(index) ? (owner === null ? 'null' : `${String(owner)} 0 R`) : reference;
  });
  file.replace(Number(owners), text);
}
