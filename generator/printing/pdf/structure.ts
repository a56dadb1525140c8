import type { PdfFile } from '../../pdf-file.ts';

interface Element {
  readonly kind: string;
  readonly text: string;
}

/** Elements of the structure by their numbers (ISO 32000-1, 14.7.2). */
export type Structure = ReadonlyMap<number, Element>;

export function structureOf(file: PdfFile): Structure {
  const elements = new Map<number, Element>();
  for (const number of file.numbers) {
    if (!file.openingOf(number).startsWith('<</Type /StructElem')) continue;
    const text = file.textOf(number);
    const [, kind = ''] = /\/S \/(\w+)/.exec(text) ?? [];
    elements.set(number, { kind, text });
  }
  return elements;
}

/** Gives what an item of a list says a body of its own (Matterhorn 09-005): Chromium puts it beside the item’s label. */
export function giveListsBodies(file: PdfFile, structure: Structure): void {
  for (const [item, { kind, text }] of structure) {
    const [, whole, list, only] = kind === 'LI' ? (/\/K (\[([^\]]*)\]|\d+(?: 0 R)?)/.exec(text) ?? []) : [];
    if (whole === undefined) continue;
    const kids = [...(list ?? only ?? whole).matchAll(/(\d+)( 0 R)?/g)].map(([kid, number, isElement]) => ({
      kid,
      element: isElement === undefined ? null : Number(number),
    }));
    const isLoose = (kid: (typeof kids)[number]): boolean =>
      !['Lbl', 'LBody'].includes(structure.get(kid.element ?? -1)?.kind ?? '');
    const loose = kids.filter(isLoose);
    // What a list’s item says itself, without an element, would have to be known by another one in more places.
    if (loose.length === 0 || loose.some(({ element }) => element === null)) continue;
    const [, page = ''] = /(\/Pg \d+ 0 R)/.exec(text) ?? [];
    const body = file.add(
      `<</Type /StructElem\n/S /LBody\n/P ${String(item)} 0 R\n${page}\n/K [${loose.map(({ kid }) => kid).join(' ')}]>>`,
    );
    for (const { element } of loose) {
      if (element !== null)
        file.replace(element, file.textOf(element).replace(/\/P \d+ 0 R/, `/P ${String(body)} 0 R`));
    }
    const labels = kids.filter((kid) => !isLoose(kid)).map(({ kid }) => kid);
    file.replace(
      item,
      file
        .textOf(item)
        .replace(/\/K (?:\[[^\]]*\]|\d+(?: 0 R)?)/, `/K [${[...labels, `${String(body)} 0 R`].join(' ')}]`),
    );
  }
}
