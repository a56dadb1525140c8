import type { Edition } from '../../../framework/edition.ts';
import { plainLine } from '../../../framework/recognise.ts';
import { quote } from '../../../framework/rules/wording.ts';
import type { CellSource } from '../../read/cell-source.ts';
import { metaSheetName } from '../../layout/meta.ts';
import { isSameText } from '../../read/locate.ts';
import { textOf } from '../../read/read-value.ts';
import { Refused } from '../../refused.ts';
import { roundKeys, roundSchema } from '../round-workbook.ts';

/** Whether a workbook says that it is a round; a return does not. */
export function isRound(source: CellSource): boolean {
  return hiddenEntries(source) !== null;
}

export function hiddenEntries(source: CellSource): ReadonlyMap<string, string> | null {
  const sheet =
    source.sheets.find(({ name }) => isSameText(name, metaSheetName)) ??
    source.sheets.find((candidate) => textOf(candidate.cell(1, 1)) === roundKeys[0]);
  if (!sheet || textOf(sheet.cell(1, 1)) !== roundKeys[0]) return null;
  return new Map(
    roundKeys.map((key, index) => [key, plainLine(textOf(sheet.cell(index + 1, 2)) ?? '').slice(0, 60)] as const),
  );
}

export function editionOf(
  hidden: ReadonlyMap<string, string> | null,
  editions: readonly [Edition, ...Edition[]],
): Edition {
  if (hidden === null) return editions[0];
  if (Number(hidden.get('round')) > roundSchema) {
    throw new Refused({
      code: 'newer-round',
      message: 'This round was made by a newer version of the software.',
      remedy: 'Update it, and try again.',
    });
  }
  const id = hidden.get('edition') ?? '';
  const edition = editions.find((each) => each.id === id);
  if (edition) return edition;
  throw new Refused({
    code: 'round-of-other-edition',
    message: `This round is of the framework edition ${quote(id)}, which is not known here.`,
    remedy: 'Read it together with the file of that edition.',
  });
}
