import { awardIds } from '../framework/edition.ts';
import type { EventKind } from './events.ts';

/**
 * Whether the content of an event has what nobody can do without, by its kind: to hold all of it against its shape takes too long
 * for a register of many thousands.
 */
export function isWhole(kind: string, content: unknown): boolean {
  return isKnown(kind) && needs[kind](content);
}

export function isKnown(kind: string): kind is EventKind {
  return Object.hasOwn(needs, kind);
}

const texts = (...keys: readonly string[]) => {
  return (group: unknown): boolean => keys.every((key) => typeof valueIn(group, key) === 'string');
};
const isDocumented = texts('file', 'hash');
const hasName = texts('organisation');
const hasDays = texts('decidedOn', 'validFrom', 'validUntil');
const isFromADay = texts('on');

function begins(content: unknown): boolean {
  const award = valueIn(content, 'award');
  const title = valueIn(award, 'award');
  return hasName(valueIn(content, 'school')) && hasDays(award) && awardIds.some((id) => id === title);
}

const hasDocument = (content: unknown): boolean => isDocumented(valueIn(content, 'document'));
const changesSchool = (content: unknown): boolean => typeof valueIn(content, 'school') === 'object';

const needs: Readonly<Record<EventKind, (content: unknown) => boolean>> = {
  issued: (content) => begins(content) && hasDocument(content),
  imported: begins,
  printed: hasDocument,
  corrected: changesSchool,
  learnt: changesSchool,
  withdrawn: isFromADay,
  reinstated: isFromADay,
};

function valueIn(group: unknown, key: string): unknown {
  return typeof group === 'object' && group !== null ? (group as Readonly<Record<string, unknown>>)[key] : undefined;
}
