import type { Aspect, Edition } from '../../framework/edition.ts';
import { levelIds } from '../../framework/edition.ts';
import type { Field } from '../../framework/fields.ts';
import { fieldAt, valueAt } from '../../framework/fields.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import { absoluteA1, quotedSheet, quotedText } from '../address.ts';
import { countForAspect, rowsOf } from './formulas.ts';
import type { CountedEntry, Formula, Input, SheetLayout, State } from './layout.ts';
import { listsOf } from './lists-of-edition.ts';
import { metaSheetName, stateColumns } from './meta.ts';
import { nameOf } from './names.ts';
import { holds, isBlank, stateFormula, stateOf, tidied } from './understood.ts';

/** Whether the input is highlighted while empty and counted on Start. Not every such input is required. */
const isAskedFor = ({ need }: Pick<Field, 'need'>): boolean => need !== 'optional';

/** What a sheet has to hold before its step can be finished. */
export interface SheetNeeds {
  /**
   * Its needed inputs; what may stand elsewhere, or is needed only at times; its other lists and dates, which are fine while they are
   * empty, but must be understood. In the order in which they stand on the hidden sheet.
   */
  readonly entries: readonly CountedEntry[];
  /** True if it is not needed of an organisation that does not seek the award. */
  readonly awardOnly: boolean;
}

export function needsOf(edition: Edition, { inputs, filledInBy }: SheetLayout): SheetNeeds {
  const aspect = edition.aspects.find(({ id }) => inputs.some(({ field }) => field.path === `aspects.${id}.level`));
  const isJudged = ({ field: { kind } }: Input) => kind === 'choice' || kind === 'date';
  return {
    entries: [
      ...inputs.filter(({ field }) => isAskedFor(field)).map((input) => inputEntry(edition, input)),
      ...(aspect ? [evidenceEntry(edition, aspect), actionEntry(edition, aspect)] : []),
      ...(inputs.some(({ field }) => field.path === roundPath) ? [roundEntry(edition)] : []),
      ...inputs
        .filter((input) => !isAskedFor(input.field) && isJudged(input))
        .map((input) => neededOnceWrong(inputEntry(edition, input))),
    ],
    awardOnly: filledInBy !== 'school',
  };
}

function inputEntry(edition: Edition, { field }: Input): CountedEntry {
  const { path } = field;
  return {
    title: titleOnStart(field),
    path,
    get formula() {
      return stateFormula(nameOf(path), field, listsOf(edition));
    },
    stateOf: (schoolReturn, today) => stateOf(edition, path, schoolReturn, today),
  };
}

function neededOnceWrong(entry: CountedEntry): CountedEntry {
  const { title, path } = entry;
  return {
    title,
    path,
    get formula() {
      return `IF(${entry.formula}="to correct","to correct","not needed")`;
    },
    stateOf: (schoolReturn, today) =>
      entry.stateOf(schoolReturn, today) === 'to correct' ? 'to correct' : 'not needed',
  };
}

/** What an input is called in the list of what is left: `Vision: our level` is Vision. */
function titleOnStart({ title, of, need }: Field): string {
  return `${of ?? title}${need === 'asked for' ? ' (asked for)' : ''}`;
}

/** Evidence for an aspect stands on its sheet or in the table. */
function evidenceEntry(edition: Edition, aspect: Aspect): CountedEntry {
  const path = `aspects.${aspect.id}.evidence` as const;
  return otherEntry({
    title: 'Evidence',
    path,
    missing: () => `AND(${isBlank(nameOf(path))},${countForAspect(edition, aspect, 'evidence')}=0)`,
    isMissing: (schoolReturn) => valueAt(schoolReturn, path) === null && rowsOf(schoolReturn, aspect, 'evidence') === 0,
  });
}

/** An aspect below the highest level needs an action, on its sheet or in the table. */
function actionEntry(edition: Edition, aspect: Aspect): CountedEntry {
  const path = `aspects.${aspect.id}.action` as const;
  const level = `aspects.${aspect.id}.level` as const;
  const lower = levelIds.slice(0, -1);
  return otherEntry({
    title: 'Action',
    path,
    needed: () => holds(edition, level, lower),
    isNeeded: (schoolReturn) => lower.some((id) => valueAt(schoolReturn, level) === id),
    missing: () => `AND(${isBlank(nameOf(path))},${countForAspect(edition, aspect, 'actions')}=0)`,
    isMissing: (schoolReturn) => valueAt(schoolReturn, path) === null && rowsOf(schoolReturn, aspect, 'actions') === 0,
  });
}

const roundPath = 'overall.round';

/** An organisation that seeks the award gives a date or round. */
function roundEntry(edition: Edition): CountedEntry {
  return otherEntry({
    title: fieldAt(edition, roundPath).title,
    path: roundPath,
    needed: () => holds(edition, 'overall.intention', ['yes']),
    isNeeded: ({ overall }) => overall.intention === 'yes',
    missing: () => isBlank(nameOf(roundPath)),
    isMissing: ({ overall }) => overall.round === null,
  });
}

function otherEntry({
  title,
  path,
  needed = () => 'TRUE',
  isNeeded = () => true,
  missing,
  isMissing,
}: Pick<CountedEntry, 'title' | 'path'> & {
  readonly needed?: () => string;
  readonly isNeeded?: (schoolReturn: SchoolReturn) => boolean;
  readonly missing: () => string;
  readonly isMissing: (schoolReturn: SchoolReturn) => boolean;
}): CountedEntry {
  return {
    title,
    path,
    get formula() {
      return `IFERROR(IF(${needed()},IF(${missing()},"empty","understood"),"not needed"),"to correct")`;
    },
    stateOf: (schoolReturn) => {
      if (!isNeeded(schoolReturn)) return 'not needed';
      return isMissing(schoolReturn) ? 'empty' : 'understood';
    },
  };
}

/** True in the workbook of an organisation that does not seek the award: nobody verifies it. */
export const auditOnlyFormula = `${tidied('Overall_Intention')}="No"`;

/** Whether this return has to hold what is needed. */
export function isWanted({ awardOnly }: SheetNeeds, { overall }: SchoolReturn): boolean {
  return !awardOnly || overall.intention !== 'no';
}

/**
 * `3 of 6 entries`: those that are understood, of those that are needed as the sheet stands; what is left names the others.
 * @param first the row of the sheet's first entry on the hidden sheet
 */
export function countUnderstood({ entries }: SheetNeeds, first: number): Formula {
  const count = (state: State) => `COUNTIF(${stateCells(first, entries.length)},"${state}")`;
  return {
    get formula() {
      return `${count('understood')}&" of "&(${String(entries.length)}-${count('not needed')})&" entries"`;
    },
    result: (schoolReturn, today) => {
      const states = entries.map((entry) => entry.stateOf(schoolReturn, today));
      const needed = states.filter((state) => state !== 'not needed');
      return `${String(needed.filter((state) => state === 'understood').length)} of ${String(needed.length)} entries`;
    },
  };
}

/** The words that make an entry of Start stand out. */
export const toCorrect = 'to correct';

/** Names what is to be corrected and what is still missing; says that all is there otherwise, or that nothing is wanted. */
export function whatIsLeft(edition: Edition, needs: SheetNeeds, first: number): Formula {
  const { entries } = needs;
  const done = 'complete';
  const notNeeded = 'not needed: you do not seek the award';
  return {
    get formula() {
      const [wrong, missing] = [listing(entries, first, 'to correct'), listing(entries, first, 'empty')];
      const wrongs = `COUNTIF(${stateCells(first, entries.length)},"to correct")`;
      const missings = `COUNTIF(${stateCells(first, entries.length)},"empty")`;
      const left =
        `IF(${wrongs}+${missings}=0,"${done}",IF(${wrongs}=0,"","${toCorrect}: "&MID(${wrong},3,500))` +
        `&IF(${wrongs}*${missings}=0,"","; ")&IF(${missings}=0,"","still to do: "&MID(${missing},3,500)))`;
      return needs.awardOnly ? `IF(${holds(edition, 'overall.intention', ['no'])},"${notNeeded}",${left})` : left;
    },
    result: (schoolReturn, today) => {
      if (!isWanted(needs, schoolReturn)) return notNeeded;
      const titles = (state: State) =>
        entries.filter((entry) => entry.stateOf(schoolReturn, today) === state).map(({ title }) => title);
      return leftInWords(titles('to correct'), titles('empty')) || done;
    },
    alert: toCorrect,
  };
}

/** `to correct: Vision; still to do: Culture`; nothing where there is neither. */
export function leftInWords(wrong: readonly string[], missing: readonly string[]): string {
  return [
    ...(wrong.length > 0 ? [`${toCorrect}: ${wrong.join(', ')}`] : []),
    ...(missing.length > 0 ? [`still to do: ${missing.join(', ')}`] : []),
  ].join('; ');
}

/** The titles of the entries of this state, each after a comma. */
function listing(entries: readonly CountedEntry[], first: number, state: State): string {
  return entries
    .map(({ title }, index) => `IF(${stateCells(first + index, 1)}="${state}",${quotedText(`, ${title}`)},"")`)
    .join('&');
}

function stateCells(first: number, count: number): string {
  const [from, to] = [first, first + count - 1].map((row) => absoluteA1({ row, column: stateColumns.state }));
  const area = count === 1 ? from : `${from ?? ''}:${to ?? ''}`;
  return `${quotedSheet(metaSheetName)}!${area ?? ''}`;
}
