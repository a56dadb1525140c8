import type { Edition, PartId } from '../../framework/edition.ts';
import type { TableName } from '../../framework/fields.ts';
import { blockOf } from '../../framework/fields.ts';

export const verifySections = ['before', 'visit', 'sampled', 'judgements', 'summary'] as const;
export type VerifySection = (typeof verifySections)[number];

/** A page of the pane. `field` is the path of the entry that gets the focus there. */
export type Route = (
  | { readonly page: 'overview' | 'details' | 'overall' | 'check' | 'submit' | 'verify' | 'panel' | 'help' }
  | { readonly page: 'aspect'; readonly aspect: PartId }
  | { readonly page: 'strand'; readonly aspect: PartId; readonly strand: PartId }
  | { readonly page: 'table'; readonly table: TableName; readonly aspect?: PartId }
  /** `index` is null for a row that is yet to be added. */
  | { readonly page: 'row'; readonly table: TableName; readonly index: number | null; readonly aspect?: PartId }
  | { readonly page: 'verifySection'; readonly section: VerifySection }
) & { readonly field?: string };

export const overview: Route = { page: 'overview' };

export const tableTitles: Readonly<Record<TableName, string>> = { evidence: 'Evidence', actions: 'Actions' };

export const sectionTitles: Readonly<Record<VerifySection, string>> = {
  before: 'Before the visit',
  visit: 'The visit',
  sampled: 'Evidence sampled',
  judgements: 'Judgements',
  summary: 'Summary and recommendation',
};

/** Title of a page, as its heading and the links to it say it. */
export function titleOf(route: Route, edition: Edition): string {
  switch (route.page) {
    case 'overview':
      return 'Overview';
    case 'details':
      return 'Details';
    case 'aspect':
      return aspectOf(route.aspect, edition)?.shortTitle ?? 'Aspect';
    case 'strand':
      return aspectOf(route.aspect, edition)?.strands.find(({ id }) => id === route.strand)?.title ?? 'Strand';
    case 'overall':
      return 'Overall';
    case 'table':
      return tableTitles[route.table];
    case 'row':
      return rowTitle(route.table, route.index);
    case 'check':
      return 'Check';
    case 'submit':
      return 'Submit';
    case 'verify':
      return 'Verification';
    case 'verifySection':
      return sectionTitles[route.section];
    case 'panel':
      return 'Panel';
    case 'help':
      return 'Help';
  }
}

function rowTitle(table: TableName, index: number | null): string {
  if (table === 'evidence') return index === null ? 'Add evidence' : 'Edit evidence';
  return index === null ? 'Add an action' : 'Edit action';
}

/** The page above a page; null for the overview. */
function parentOf(route: Route): Route | null {
  switch (route.page) {
    case 'overview':
      return null;
    case 'strand':
      return { page: 'aspect', aspect: route.aspect };
    case 'row':
      return { page: 'table', table: route.table };
    case 'verifySection':
      return { page: 'verify' };
    default:
      return overview;
  }
}

/** The way down to a page, from the overview, without the page itself. */
export function pathTo(route: Route): readonly Route[] {
  const parent = parentOf(route);
  return parent === null ? [] : [...pathTo(parent), parent];
}

/** Names a page, whichever of its entries has the focus. */
export function keyOf({ field: _, ...page }: Route): string {
  return JSON.stringify(page);
}

/** The page on which an entry stands, or on which a whole table does. Null for what no page shows. */
export function routeOf(field: string, edition: Edition): Route | null {
  const [first = '', second = '', third, fourth] = field.split('.');
  switch (first) {
    case 'details':
      return { page: 'details', field };
    case 'aspects':
      if (!aspectOf(second, edition)) return null;
      return third === 'strands' && fourth !== undefined
        ? { page: 'strand', aspect: second, strand: fourth, field }
        : { page: 'aspect', aspect: second, field };
    case 'evidence':
    case 'actions':
      return second === ''
        ? { page: 'table', table: first }
        : { page: 'row', table: first, index: Number(second), field };
    case 'overall':
      return { page: 'overall', field };
    case 'verification':
      return { page: 'verifySection', section: sectionOf(second), field };
    case 'panel':
      return { page: 'panel', field };
    case 'meta':
      return { page: 'submit' };
    default:
      return null;
  }
}

const rows: Readonly<Record<string, VerifySection>> = { visit: 'visit', sampled: 'sampled', aspects: 'judgements' };

/** The part of the verifier's record to which a property of `Verification` belongs. */
export function sectionOf(property: string): VerifySection {
  return rows[property] ?? blockOf(property);
}

export function aspectOf(id: PartId, edition: Edition): Edition['aspects'][number] | undefined {
  return edition.aspects.find((aspect) => aspect.id === id);
}

/** Pages that a link from outside may open, such as `taskpane.html?page=check`. */
const entrances = ['check', 'submit', 'verify', 'help'] as const;

/** The page that the pane opens with: the one that its address asks for, else another. */
export function routeFrom(search: string, otherwise = overview): Route {
  const asked = new URLSearchParams(search).get('page');
  const page = entrances.find((entrance) => entrance === asked);
  return page === undefined ? otherwise : { page };
}
