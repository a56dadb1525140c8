import type { BoroughReturn } from '../../../framework/borough/borough-return.ts';
import type { Edition } from '../../../framework/edition.ts';
import { levelIds } from '../../../framework/edition.ts';
import { known } from '../../../framework/values.ts';
import { quotedText } from '../../address.ts';
import { levelColours, levelSign } from '../../layout/styles.ts';
import type { Calculated, List, ListColumn } from '../list.ts';
import { listHead, listRange } from '../list.ts';
import { alertLook, laColumn, schoolColumn } from './contents.ts';
import { strandKey } from './returns.ts';

/** Shown where there is no level, and where there is something else that could not be read. */
const noLevel = '–';
const unreadable = '?';

/**
 * The picture of all strands: a school a row, a strand a column, a sign in the level's colours a cell. It looks its
 * content up in the list of returns, by the number of the return, so that either can be sorted.
 * @param signs cells of two columns: the word of each level, and its sign
 */
export function strandsList({ returns }: BoroughReturn, edition: Edition, returnsTable: List, signs: string): List {
  const signals = [
    ...levelIds.map((level) => ({ word: levelSign(edition, level), ...levelColours[level] })),
    { word: unreadable, ...alertLook },
  ];
  const strands = edition.aspects.flatMap(({ id, shortTitle, strands: own }) =>
    own.map((strand) => ({ aspect: id, strand: strand.id, title: `${shortTitle}: ${strand.title}` })),
  );
  const numbers = listRange(returnsTable, 'number');
  /** What the list of returns holds in a column for the return of a row. */
  const lookUp = (column: string, row: number) =>
    `INDEX(${listRange(returnsTable, column)},MATCH($A${String(row)},${numbers},0))`;
  const counted = returns.flatMap((each, index) => (each.standing === 'counted' ? [{ each, number: index + 1 }] : []));
  return {
    name: 'Strands',
    table: 'Strands',
    lead: `Each school’s own judgements, for the returns in the figures. ${keyToSigns(edition)}; ${noLevel} no level; ${unreadable} what the school entered could not be read.`,
    frozen: 3,
    columns: [
      { key: 'number', title: 'No.', width: 10.5, kind: 'number' },
      laColumn,
      schoolColumn,
      ...strands.map(({ aspect, strand, title }): ListColumn => ({
        key: strandKey(aspect, strand),
        title,
        width: 15.5,
        kind: 'word',
        signals,
      })),
    ],
    rows: counted.map(({ each: { schoolReturn, la, organisation }, number }, index) => {
      const row = listHead + 1 + index;
      return [
        number,
        { formula: lookUp('la', row), result: la.name },
        { formula: lookUp('school', row), result: organisation },
        ...strands.map(({ aspect, strand }): Calculated => {
          const entered = schoolReturn.aspects[aspect]?.strands[strand]?.level ?? null;
          const level = known(entered);
          const cell = lookUp(strandKey(aspect, strand), row);
          const otherwise = `IF(${cell}="",${quotedText(noLevel)},${quotedText(unreadable)})`;
          return {
            formula: `IFERROR(VLOOKUP(${cell},${signs},2,FALSE),${otherwise})`,
            result: level === null ? (entered === null ? noLevel : unreadable) : levelSign(edition, level),
          };
        }),
      ];
    }),
  };
}

function keyToSigns(edition: Edition): string {
  return levelIds.map((level) => `${levelSign(edition, level)} ${edition.levels[level].title}`).join('; ');
}
