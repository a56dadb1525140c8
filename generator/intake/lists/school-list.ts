import { foldText, plainLine } from '../../../framework/recognise.ts';
import type { Cells } from './columns.ts';
import { cellsUnder, heads, named } from './columns.ts';
import type { CsvRecord } from './csv-file.ts';
import { listRecords } from './list-records.ts';
import { emptyList, listRefused } from './list-refused.ts';

/** A line of a list of schools, as it stands there. */
export interface ListedSchool extends Pick<CsvRecord, 'line' | 'beyond'> {
  readonly organisation: string | null;
  /** Code or name of the local authority. */
  readonly la: string | null;
  /** Its name, where the list has both. */
  readonly laName: string | null;
  readonly urn: string | null;
  readonly laestab: string | null;
  readonly pdLead: string | null;
  readonly contact: string | null;
  readonly standing: Standing;
}

export type Standing = 'open' | 'closed' | 'not yet open';

export interface SchoolList {
  /** Whether it is an extract of all England's schools, of which most are somebody else's. */
  readonly isExtract: boolean;
  readonly schools: AsyncIterable<ListedSchool>;
}

/** How a list is laid out: by these headings it is known, and so its lines are read. */
interface Layout {
  readonly headings: readonly string[];
  readonly isExtract: boolean;
  readonly school: (cells: Cells) => Omit<ListedSchool, 'line' | 'beyond'>;
}

/** Of Get Information about Schools, as downloaded (edubasealldata….csv). */
const extract: Layout = {
  headings: ['EstablishmentName', 'LA (code)', 'URN', 'EstablishmentNumber', 'EstablishmentStatus (name)'],
  isExtract: true,
  school: (cells) => ({
    organisation: cells('EstablishmentName'),
    la: cells('LA (code)'),
    laName: cells('LA (name)'),
    urn: cells('URN'),
    laestab: laestabOf(cells('LA (code)'), cells('EstablishmentNumber')),
    pdLead: null,
    contact: null,
    standing: standingOf(cells('EstablishmentStatus (name)')),
  }),
};

const simple: Layout = {
  headings: [],
  isExtract: false,
  school: (cells) => ({
    organisation: named(cells, heads.organisation),
    la: named(cells, heads.la),
    laName: null,
    urn: named(cells, heads.urn),
    laestab: named(cells, heads.laestab),
    pdLead: named(cells, heads.pdLead),
    contact: null,
    standing: 'open',
  }),
};

/**
 * Opens a list of schools: a CSV with the columns organisation, la, urn, laestab, pd lead, or an extract of Get
 * Information about Schools. It is read as the schools are asked for.
 * @throws WrongRequest where it cannot be read, has not these headings, or has nothing beneath them; while it is read, where it is not a CSV file further on
 */
export async function openSchoolList(file: string): Promise<SchoolList> {
  const records = listRecords(file);
  const first = await records.next();
  if (first.done === true) throw emptyList(file, 'list of schools');
  const headings = first.value.cells.map((heading) => foldText(heading));
  const layout = layoutOf(headings, file);
  const second = await records.next();
  if (second.done === true) throw listRefused(file, 'the list of schools has headings and no school.');
  const lines = chained(second.value, records);
  return { isExtract: layout.isExtract, schools: schoolsOf(lines, headings, layout) };
}

async function* chained<T>(first: T, others: AsyncIterable<T>): AsyncGenerator<T> {
  yield first;
  yield* others;
}

function layoutOf(headings: readonly string[], file: string): Layout {
  const layout = headings.includes(foldText('EstablishmentName')) ? extract : simple;
  const missing = layout.headings.filter((heading) => !headings.includes(foldText(heading)));
  const hasNames = layout.isExtract || heads.organisation.some((heading) => headings.includes(foldText(heading)));
  if (missing.length === 0 && hasNames) return layout;
  throw layout.isExtract
    ? listRefused(file, `the extract has no column headed “${missing.join('”, “')}”.`, {
        remedy: 'Download it again with all its columns.',
      })
    : listRefused(file, 'the list of schools has no column headed “organisation”.', {
        remedy: 'Its first line names its columns: organisation, la, urn, laestab, pd lead.',
      });
}

async function* schoolsOf(
  records: AsyncIterable<CsvRecord>,
  headings: readonly string[],
  { school }: Layout,
): AsyncGenerator<ListedSchool> {
  for await (const { line, beyond, cells } of records) {
    yield { line, beyond, ...school(cellsUnder(headings, cells)) };
  }
}

/** Three digits of the local authority and four of the school; null where either is not known. */
function laestabOf(la: string | null, number: string | null): string | null {
  const [code, own] = [plainLine(la ?? ''), plainLine(number ?? '')];
  return /^\d{3}$/.test(code) && /^\d{1,4}$/.test(own) ? `${code}/${own.padStart(4, '0')}` : null;
}

/** As the extract has it: Open; Open, but proposed to close; Closed; Proposed to open. */
function standingOf(status: string | null): Standing {
  const folded = foldText(status ?? '');
  if (folded.startsWith('closed')) return 'closed';
  return folded.startsWith('proposed to open') ? 'not yet open' : 'open';
}
