import type { PdfFile } from '../../pdf-file.ts';
import type { Fonts } from './fonts.ts';
import type { Element, Structure } from './structure.ts';
import { kidsOf } from './structure.ts';
import { columnsOf } from './table-grid.ts';
import { textStringsOf } from './text-string.ts';

/** What is looked at to say whether a document keeps PDF/UA-1. */
export interface Finished {
  readonly file: PdfFile;
  readonly fonts: Fonts;
  /** Whether all that is drawn is marked, in marks that are whole. */
  readonly isMarked: boolean;
  readonly contents: readonly string[];
}

/**
 * Where a document falls short of PDF/UA-1 (ISO 14289-1), as far as a program of ours can see; none where it does not.
 * What only people can judge, such as whether a picture’s description fits, is not looked at. Each fault with its number in
 * the Matterhorn Protocol 1.02, and what it is.
 */
export function faultsOf(finished: Finished, structure: Structure): readonly string[] {
  return [
    ...faultsOfDocument(finished),
    ...faultsOfFonts(finished),
    ...faultsOfLinks(finished.file),
    ...faultsOfHeadings(structure),
    ...[...structure.values()].flatMap((element) => faultsOfElement(element, structure)),
  ];
}

function faultsOfDocument({ file, isMarked }: Finished): readonly string[] {
  const catalog = file.textOf(file.root);
  const title = textStringsOf(file.textOf(file.info)).get('Title') ?? '';
  return [
    ...(isMarked ? [] : ['01-005 content that is neither tagged nor an artifact']),
    ...(title.trim() === '' ? ['06-003 no title'] : []),
    ...(catalog.includes('/DisplayDocTitle true') ? [] : ['07-001 its title is not shown']),
    ...(catalog.includes('/Marked true') && catalog.includes('/StructTreeRoot') ? [] : ['01-005 not tagged']),
    ...(/\/Lang \([A-Za-z]{2,3}(?:-[A-Za-z\d]{1,8})*\)/.test(catalog) ? [] : ['11-006 no language']),
  ];
}

function faultsOfFonts({ fonts, contents }: Finished): readonly string[] {
  return [
    ...[...fonts].flatMap(([name, { isEmbedded }]) => (isEmbedded ? [] : [`31-009 font ${name} is not embedded`])),
    ...(contents.some((content) => content.includes('<0000> Tj'))
      ? ['31-030 letters that its font does not have']
      : []),
  ];
}

function faultsOfLinks(file: PdfFile): readonly string[] {
  const pages = file.pages.map((page) => file.textOf(page));
  const links = file.beginningWith('<</Type /Annot\n').map((link) => file.textOf(link));
  return [
    ...pages.flatMap((page) =>
      page.includes('/Annots') && !page.includes('/Tabs /S') ? ['28-008 links that are not reached in order'] : [],
    ),
    ...links.flatMap((link) => [
      ...(link.includes('/StructParent ') ? [] : ['28-011 a link outside the structure']),
      ...(link.includes('/Contents ') ? [] : ['28-012 a link that does not say where it leads']),
    ]),
  ];
}

function faultsOfHeadings(structure: Structure): readonly string[] {
  const levels = [...structure.values()].flatMap(({ kind }) => (/^H[1-6]$/.test(kind) ? [Number(kind[1])] : []));
  return levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? 0;
    return level > before + 1 ? [`14-003 a heading of level ${String(level)} after one of ${String(before)}`] : [];
  });
}

/** What may hold what (ISO 32000-1, 14.8.4.3). */
const holders: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  Lbl: ['LI', 'NonStruct', 'P'],
  LBody: ['LI'],
};

const known = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form Aside Em Strong'.split(
    ' ',
  ),
);

function faultsOfElement(element: Element, structure: Structure): readonly string[] {
  const { kind, text } = element;
  if (!known.has(kind)) return [`02-001 an element of no known kind (${kind})`];
  const allowed = holders[kind];
  const holder = allowed === undefined ? undefined : structure.get(Number(/\/P (\d+) 0 R/.exec(text)?.[1] ?? 'NaN'));
  if (allowed !== undefined && !allowed.includes(holder?.kind ?? ''))
    return [`09-004 ${kind} inside ${holder?.kind ?? 'nothing'}`];
  if (kind === 'Figure')
    return [
      ...(/\/Alt (?:\((?!\))|<FEFF\w)/.test(text) ? [] : ['13-004 a figure without a description']),
      ...(text.includes('/BBox [') ? [] : ['a figure without a place']),
    ];
  if (kind === 'TH') return text.includes('/Scope /') ? [] : ['15-003 a heading cell of no row or column'];
  if (kind === 'LI')
    return kidsOf(element).every(({ number }) => ['Lbl', 'LBody'].includes(structure.get(number)?.kind ?? ''))
      ? []
      : ['09-005 an item of a list without a body'];
  return kind === 'Table' && new Set(columnsOf(element, structure)).size > 1
    ? ['a table whose rows differ in length']
    : [];
}
