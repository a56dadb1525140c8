import { foldText, tidyText } from '../../../framework/recognise.ts';

/** What stands in a record beneath a heading, on one line; null where nothing does, or the list has no such heading. */
export type Cells = (heading: string) => string | null;

/** @param headings folded */
export function cellsUnder(headings: readonly string[], cells: readonly string[]): Cells {
  return (heading) => {
    const place = headings.indexOf(foldText(heading));
    return place < 0 ? null : tidyText((cells[place] ?? '').replace(/\s+/g, ' '));
  };
}

/** What people call the columns of a list of their own. */
export const heads = {
  organisation: [
    'organisation',
    'school',
    'school name',
    'name of school',
    'organisation name',
    'school / organisation',
    'establishment',
    'establishment name',
    'organization',
    'name',
  ],
  la: ['la', 'local authority', 'la area', 'la name', 'local authority name', 'borough', 'la code', 'lea', 'council'],
  urn: ['urn', 'school urn', 'urn number', 'unique reference number'],
  laestab: [
    'laestab',
    'la estab',
    'la/estab',
    'dfe number',
    'dfe no',
    'dfes number',
    'dfe',
    'school number',
    'laestab number',
  ],
  award: ['award', 'award made', 'award level', 'level', 'quality mark', 'outcome', 'decision'],
  decidedOn: [
    'date of award',
    'award date',
    'date awarded',
    'awarded on',
    'awarded',
    'date of decision',
    'decided on',
    'date',
    'valid from',
  ],
  pdLead: ['pd lead', 'professional development lead', 'cpd lead', 'cpd leader', 'pd leader', 'lead'],
} as const;

/** The first entry beneath any of these headings. */
export function named(cells: Cells, headings: readonly string[]): string | null {
  for (const heading of headings) {
    const text = cells(heading);
    if (text !== null) return text;
  }
  return null;
}
