import type { Field } from '../../framework/fields.ts';

/** Asked for, but a step can be finished without it: the framework's own template judges aspects, not strands. */
const strandLevel = /^aspects\.\w+\.strands\.\w+\.level$/;

/** Inputs that are asked for. */
const needed = [
  strandLevel,
  /^details\.(la|organisation|pdLead|assessedOn)$/,
  /^aspects\.\w+\.level$/,
  /^overall\.(level|intention)$/,
  /^verification\.(verifier|visitedOn|goodPractice|development|recommendation)$/,
  /^verification\.visit\.\w+\.held$/,
  /^verification\.aspects\.\w+\.level$/,
  /^panel\.(decision|decidedOn)$/,
];

export function isNeeded(path: string): boolean {
  return needed.some((shape) => shape.test(path));
}

/** Whether a step cannot be finished without this input. */
export function isRequired(path: string): boolean {
  return isNeeded(path) && !strandLevel.test(path);
}

/** What an input is called in the list of what is left: `Vision: our level` is Vision. */
export function titleOnStart({ path, title }: Pick<Field, 'path' | 'title'>): string {
  return `${title.replace(/: .*$/, '')}${isNeeded(path) && !isRequired(path) ? ' (asked for)' : ''}`;
}
