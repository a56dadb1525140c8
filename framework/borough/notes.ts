import type { Edition } from '../edition.ts';
import type { ConsolidatedReturn, IssuedWorkbook, OfficerQuery } from './borough-return.ts';
import { foldedName } from './content.ts';
import { isIssued } from './issued.ts';
import { isUnnumbered } from './match.ts';
import * as query from './queries.ts';

/** Returns identified by name alone, where other returns of the LA have the same name. */
export function namesakes(returns: readonly ConsolidatedReturn[], edition: Edition): readonly OfficerQuery[] {
  const byName = new Map<string, ConsolidatedReturn[]>();
  for (const each of returns) {
    const name = foldedName(each.schoolReturn.details);
    const key = JSON.stringify([each.la.code, name]);
    if (name !== '') byName.set(key, [...(byName.get(key) ?? []), each]);
  }
  return [...byName.values()].flatMap((same) => {
    const unnumbered = same.find(isUnnumbered);
    if (same.length < 2 || !unnumbered) return [];
    return [
      query.sameName(
        unnumbered,
        same.filter((each) => each !== unnumbered),
        edition,
      ),
    ];
  });
}

/** Counted returns that are of none of the issued workbooks. */
export function strangers(
  returns: readonly ConsolidatedReturn[],
  issued: readonly IssuedWorkbook[],
  edition: Edition,
): readonly OfficerQuery[] {
  const isOnList = isIssued(issued);
  return returns
    .filter((each) => each.standing === 'counted' && !isOnList(each))
    .map((each) => query.notIssued(each, edition));
}
