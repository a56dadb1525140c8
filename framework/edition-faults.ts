import type { Edition } from './edition.ts';
import { levelIds } from './edition.ts';
import type { Choice } from './fields.ts';
import { aspectChoices, fieldAt, levelChoices, outcomeChoices, strandChoices } from './fields.ts';
import { foldText } from './recognise.ts';

/** A fault in an edition, with its place. */
export interface EditionFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Names of the workbook's other sheets; Excel keeps the last for itself. */
const takenSheetNames = [
  'Start',
  'Details',
  'Evidence',
  'Actions',
  'Self-evaluation',
  'Verification',
  'Panel',
  'Glossary',
  'About',
  '_pdqm',
  'History',
];

/** A workbook names the inputs of an aspect after its id, and other inputs after these words: `Overall_Level`. */
const takenAspectIds = ['overall', 'verification'];

/** Faults between values of an edition: values that must differ from each other, or that must match. */
export function editionFaults(edition: Edition): readonly EditionFault[] {
  return [
    ...repeated(edition.aspects.map(({ id }, index) => [['aspects', index, 'id'], id])),
    ...aspectIdsTaken(edition),
    ...sheetNamesTaken(edition),
    ...edition.aspects.flatMap(({ strands }, index) => [
      ...repeated(strands.map(({ id }, at) => [['aspects', index, 'strands', at, 'id'], id])),
      ...repeated(strands.map(({ title }, at) => [['aspects', index, 'strands', at, 'title'], title])),
    ]),
    ...strandsOfOtherTitle(edition),
    ...repeated(edition.visitParts.map(({ id }, index) => [['visitParts', index, 'id'], id])),
    ...repeated(edition.visitParts.map(({ shortTitle }, index) => [['visitParts', index, 'shortTitle'], shortTitle])),
    ...repeated(edition.localAuthorities.map(({ code }, index) => [['localAuthorities', index, 'code'], code])),
    ...repeated(levelIds.map((level) => [['levels', level, 'award'], edition.levels[level].award])),
    ...ambiguous('levels', levelChoices(edition)),
    ...ambiguous('awards', outcomeChoices(edition)),
    ...ambiguous('aspects', aspectChoices(edition)),
    ...ambiguous('aspects', strandChoices(edition)),
    ...ambiguous('localAuthorities', fieldAt(edition, 'details.la').choices),
  ];
}

/** Words that repeat an earlier one, ignoring what `foldText` folds. */
function repeated(words: readonly (readonly [path: EditionFault['path'], word: string])[]): readonly EditionFault[] {
  const seen = new Set<string>();
  return words.flatMap(([path, word]) => {
    const folded = foldText(word);
    if (seen.has(folded)) return [{ path, message: `must differ from the others, but "${word}" is there already` }];
    seen.add(folded);
    return [];
  });
}

function aspectIdsTaken({ aspects }: Edition): readonly EditionFault[] {
  return aspects.flatMap(({ id }, index) =>
    takenAspectIds.includes(id)
      ? [{ path: ['aspects', index, 'id'], message: `must not be "${id}" since other inputs are named so` }]
      : [],
  );
}

function sheetNamesTaken({ aspects }: Edition): readonly EditionFault[] {
  const names = aspects.map(({ shortTitle }, index) => [['aspects', index, 'shortTitle'], shortTitle] as const);
  const isTaken = (name: string) => takenSheetNames.some((taken) => taken.toLowerCase() === name.toLowerCase());
  return [
    ...repeated(names),
    ...names
      .filter(([, name]) => isTaken(name))
      .map(([path, name]) => ({ path, message: `must not be "${name}" since another sheet is named so` })),
  ];
}

/** The Evidence and Actions tables offer each strand once, whichever aspects have it. */
function strandsOfOtherTitle({ aspects }: Edition): readonly EditionFault[] {
  const titles = new Map<string, string>();
  return aspects.flatMap(({ strands }, index) =>
    strands.flatMap(({ id, title }, at): EditionFault[] => {
      const first = titles.get(id) ?? title;
      titles.set(id, first);
      if (first === title) return [];
      const path = ['aspects', index, 'strands', at, 'title'];
      return [{ path, message: `must be "${first}", as the strand ${id} is titled in another aspect` }];
    }),
  );
}

/** Words that mean more than one choice of a list. */
function ambiguous(place: string, choices: readonly Choice[]): readonly EditionFault[] {
  const meanings = new Map<string, string>();
  return choices.flatMap(({ id, title, otherTitles = [] }) =>
    [...new Set([title, ...otherTitles, id].map(foldText))].flatMap((word): EditionFault[] => {
      const other = meanings.get(word) ?? id;
      meanings.set(word, other);
      return other === id ? [] : [{ path: [place], message: `"${word}" means both ${other} and ${id}` }];
    }),
  );
}
