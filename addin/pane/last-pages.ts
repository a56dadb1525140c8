import type { TableName } from '../../framework/fields.ts';
import type { Route } from './routes.ts';
import { tableTitles, verifySections } from './routes.ts';

const key = 'quality-mark.last-pages';

/** So many workbooks are remembered. */
const most = 20;

/** Remembers on which page of the pane somebody was last, workbook by workbook. */
export class LastPages {
  private readonly workbook: string;

  /** @param workbook tells one workbook from another */
  constructor(workbook: string) {
    this.workbook = workbook;
  }

  /** Null where nothing is remembered, or nothing that is a page. */
  last(): Route | null {
    return pageIn(remembered().find(([workbook]) => workbook === this.workbook)?.[1]);
  }

  /** A row may be another one by then: its list is remembered. */
  remember({ field: _, ...page }: Route): void {
    const kept = page.page === 'row' ? { page: 'table', table: page.table } : page;
    const others = remembered().filter(([workbook]) => workbook !== this.workbook);
    try {
      localStorage.setItem(key, JSON.stringify([[this.workbook, kept], ...others].slice(0, most)));
    } catch {
      // Storage may be forbidden in Office's frames, or full: the pane then opens at its overview.
      return;
    }
  }
}

function remembered(): readonly (readonly [workbook: unknown, page: unknown])[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isPair) : [];
  } catch {
    return [];
  }
}

const isPair = (kept: unknown): kept is readonly [unknown, unknown] => Array.isArray(kept) && kept.length === 2;

const plainPages = ['details', 'overall', 'check', 'submit', 'verify', 'panel', 'help'] as const;

/** Storage is anybody's: what is no page of this version leads nowhere. */
function pageIn(kept: unknown): Route | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { page, aspect, strand, table, section } = kept as Readonly<Record<string, unknown>>;
  const plain = plainPages.find((each) => each === page);
  if (plain) return { page: plain };
  if (page === 'aspect' && typeof aspect === 'string') return { page, aspect };
  if (page === 'strand' && typeof aspect === 'string' && typeof strand === 'string') return { page, aspect, strand };
  const list = (Object.keys(tableTitles) as TableName[]).find((each) => each === table);
  if (page === 'table' && list) return { page, table: list };
  const part = verifySections.find((each) => each === section);
  return page === 'verifySection' && part ? { page, section: part } : null;
}
