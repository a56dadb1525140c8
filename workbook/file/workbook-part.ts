import { cellText } from './cell-text.ts';
import { parseBoolean } from './cell-value.ts';
import type { DefinedName } from '../read/cell-source.ts';
import type { Budget } from './limits.ts';
import { limits } from './limits.ts';
import { officeRelationships, spreadsheet } from './namespaces.ts';
import { damaged } from './unreadable-workbook.ts';
import type { WorkbookPackage } from './workbook-package.ts';
import type { ElementReader } from './xml.ts';

export interface WorkbookPart {
  readonly date1904: boolean;
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly DefinedName[];
}

export interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Of the relationship to its part; empty for an entry that has none. */
  readonly id: string;
}

/**
 * ECMA-376 Part 1, section 18.2 Workbook. Names that Excel makes for itself (`_xlnm.Print_Area`, section 18.2.5) are left out, and
 * so are those without a name or of a sheet that is not there: what they were for is found without them.
 */
export function readWorkbookPart(opened: WorkbookPackage, part: string, budget: Budget): WorkbookPart {
  let date1904 = false;
  const sheets: ListedSheet[] = [];
  const names: WrittenName[] = [];
  const workbookPr: ElementReader = {
    open(tag) {
      date1904 = parseBoolean(tag.get('date1904') ?? '0') ?? noDateSystem();
    },
  };
  const sheet: ElementReader = {
    open(tag, scope) {
      budget.spend('sheets');
      const name = tag.get('name') ?? '';
      sheets.push({
        name: cellText(name.slice(0, limits.sheetNameCharacters)),
        hidden: (tag.get('state') ?? 'visible') !== 'visible',
        id: scope.attribute(tag, 'id', officeRelationships) ?? '',
      });
    },
  };
  let name: string | undefined;
  let localSheetId: string | undefined;
  const definedName: ElementReader = {
    open(tag) {
      budget.spend('names');
      name = tag.get('name');
      localSheetId = tag.get('localSheetId');
    },
    close(text) {
      if (name === undefined) return;
      budget.spend('text', name.length + text.length);
      if (!name.startsWith('_xlnm.')) names.push({ name: cellText(name), localSheetId, refersTo: cellText(text) });
    },
  };
  const reader = {
    children: new Map<string, ElementReader>([
      ['workbookPr', workbookPr],
      ['sheets', { children: new Map([['sheet', sheet]]) }],
      ['definedNames', { children: new Map([['definedName', definedName]]) }],
    ]),
  };
  opened.read(part, { root: 'workbook', vocabulary: spreadsheet, reader });
  return { date1904, sheets, names: names.flatMap((name) => scoped(name, sheets) ?? []) };
}

/** Every date in the workbook depends on it. */
function noDateSystem(): never {
  throw damaged('a date system that is none');
}

interface WrittenName {
  readonly name: string;
  /** Position of its sheet, counted from 0; none where it belongs to the workbook. */
  readonly localSheetId: string | undefined;
  readonly refersTo: string;
}

function scoped({ name, localSheetId, refersTo }: WrittenName, sheets: readonly ListedSheet[]): DefinedName | null {
  const scope = localSheetId === undefined ? null : sheets[Number(localSheetId)]?.name;
  if (scope === undefined) return null;
  return { name, scope, refersTo: refersTo.trim().replace(/^=/, '') };
}
