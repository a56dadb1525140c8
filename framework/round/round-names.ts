import { foldText } from '../recognise.ts';
import { likenessKeys, mayNameOne, wordsOfName } from './school-name.ts';

/** A row of a round: which return it is about, and what it calls the school. */
interface NamedRow {
  readonly key: string;
  readonly organisation: string | null;
}

/** What the name in a row is to the row’s return: its name, a name that nobody has, or that of another school of the round. */
type NameInRow = 'own' | 'unknown' | 'of another';

/** The names of schools in the rows of a round. */
export class RoundNames {
  private readonly rows: readonly NamedRow[];
  private byKey: ReadonlyMap<string, readonly NamedRow[]> | null = null;

  constructor(rows: readonly NamedRow[]) {
    this.rows = rows;
  }

  /** @param organisation of the return that the row is about */
  nameIn(row: NamedRow, organisation: string | null): NameInRow {
    const [inRow, own] = [row.organisation, organisation ?? ''];
    if (inRow === null || mayNameOne(inRow, own)) return 'own';
    return this.isOfOther(row, inRow) || this.isOfOther(row, own) ? 'of another' : 'unknown';
  }

  private isOfOther({ key }: NamedRow, name: string): boolean {
    this.byKey ??= indexOf(this.rows);
    const alike = keysOf(name).flatMap((each) => this.byKey?.get(each) ?? []);
    return alike.some((row) => row.key !== key && mayNameOne(row.organisation ?? '', name));
  }
}

function indexOf(rows: readonly NamedRow[]): ReadonlyMap<string, readonly NamedRow[]> {
  const byKey = new Map<string, NamedRow[]>();
  for (const row of rows) {
    for (const key of keysOf(row.organisation ?? '')) if (!byKey.get(key)?.push(row)) byKey.set(key, [row]);
  }
  return byKey;
}

/** Two names that may be of one school share one of them. */
function keysOf(name: string): readonly string[] {
  return [foldText(name), ...likenessKeys(wordsOfName(name))].filter((key) => key !== '');
}
