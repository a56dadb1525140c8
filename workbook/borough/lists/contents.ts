import type { ConsolidatedReturn, Standing } from '../../../framework/borough/borough-return.ts';
import type { LaArea } from '../../../framework/borough/figures.ts';
import type { Edition } from '../../../framework/edition.ts';
import { levelIds } from '../../../framework/edition.ts';
import type { Choice } from '../../../framework/fields.ts';
import { toSerial } from '../../../framework/dates.ts';
import type { IsoDate } from '../../../framework/school-return.ts';
import type { Value } from '../../../framework/values.ts';
import { isUnreadable } from '../../../framework/values.ts';
import { levelColours } from '../../layout/styles.ts';
import type { ListColumn, ListContent, Signal } from '../list.ts';

/** Words in a row on whether its return is in the figures. */
export const standingWords: Readonly<Record<Standing, string>> = {
  counted: 'Yes',
  awaiting: 'Awaiting the officer',
  earlier: 'Earlier return',
};

export const alertLook = { ink: '9B1C1C', paper: 'FBE3E3' } as const;
export const noticeLook = { ink: '6B4A00', paper: 'FFF3C4' } as const;

export const laColumn: ListColumn = { key: 'la', title: 'LA area', width: 15, kind: 'text' };
export const schoolColumn: ListColumn = { key: 'school', title: 'School / organisation', width: 23, kind: 'text' };
export const standingColumn: ListColumn = {
  key: 'standing',
  title: 'In the figures',
  width: 13,
  kind: 'word',
  signals: [
    { word: standingWords.awaiting, ...alertLook },
    { word: standingWords.earlier, ...noticeLook },
  ],
};

/** Whose row it is. */
export const subjectColumns: readonly ListColumn[] = [laColumn, schoolColumn];

export function subject({ la, organisation }: { la: LaArea; organisation: string }): readonly ListContent[] {
  return [la.name, organisation];
}

export const standingOf = ({ standing }: ConsolidatedReturn): string => standingWords[standing];

/** A level's word in the level's colours, and anything else as what could not be read. */
export function levelSignals(edition: Edition): readonly Signal[] {
  return [
    ...levelIds.map((level) => ({ word: edition.levels[level].title, ...levelColours[level] })),
    { word: null, ...alertLook },
  ];
}

/** The word of a choice, or what was typed in its place. */
export function choiceContent(value: Value<string>, choices: readonly Choice[]): string | null {
  if (value === null) return null;
  if (isUnreadable(value)) return value.unreadable;
  return choices.find(({ id }) => id === value)?.title ?? value;
}

/** The serial number of a day, or what was typed in its place. */
export function dateContent(value: Value<IsoDate>): string | number | null {
  if (value === null) return null;
  return isUnreadable(value) ? value.unreadable : toSerial(value);
}
