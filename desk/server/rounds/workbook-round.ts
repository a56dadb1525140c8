import { oneOf } from '../../../framework/rules/entries.ts';
import { outcomeIds } from '../../../framework/rules/wording.ts';
import { isUnreadable, known } from '../../../framework/values.ts';
import { outcomeChoices } from '../../../framework/fields.ts';
import type { WorkbookRound } from '../../api/rounds.ts';
import type { OpenOffice } from '../desk.ts';
import { DeskRefused } from '../words.ts';

/** A round as its workbook says it. @param name of its file, without ending @throws DeskRefused */
export async function workbookRound(
  name: string,
  { roundWorkbooks, returns, tools }: OpenOffice,
): Promise<WorkbookRound> {
  const round = (await roundWorkbooks.all()).find((each) => each.name === name);
  if (round === undefined) throw new DeskRefused(noWorkbook);
  const [edition] = tools.reader.editions;
  const outcomes = outcomeIds(edition);
  const titles = new Map(outcomeChoices(edition).map(({ id, title }) => [id, title]));
  await returns.list();
  const files = new Map(returns.newest().map(({ file, reading }) => [reading.key, file]));
  return {
    isHeldHere: round.isHeldHere,
    trouble: round.trouble,
    rows: round.decisions.map(({ key, organisation, la, panel: { decision, decidedOn, rationale } }) => {
      const outcome = oneOf(decision, outcomes);
      const said = isUnreadable(decision) ? decision.unreadable : decision;
      return {
        key,
        organisation: organisation ?? key,
        la: la ?? '',
        decision: outcome === null ? said : (titles.get(outcome) ?? outcome),
        decidedOn: known(decidedOn),
        rationale,
        file: files.get(key) ?? null,
      };
    }),
  };
}

/** Its returns, for all of them to come before the panel here. @throws DeskRefused where one is not there: its row would be left out */
export async function filesToHold(name: string, office: OpenOffice): Promise<readonly string[]> {
  const { trouble, rows } = await workbookRound(name, office);
  const files = rows.flatMap(({ file }) => file ?? []);
  if (trouble !== null) throw new DeskRefused({ ...notReadable, message: trouble });
  if (files.length < rows.length) throw new DeskRefused(returnsMissing);
  return files;
}

const notReadable = { code: 'round-not-read', remedy: 'Put it right in Excel, or make the workbook again.' };

const returnsMissing = {
  code: 'returns-missing',
  message: 'Not all returns of this round are in the folder for returns, and their rows would be left out.',
  remedy: 'Load the page again to see how many; add them on the page Returns.',
};

const noWorkbook = {
  code: 'no-round-workbook',
  message: 'The workbook of this round is not in the office’s folder for rounds any more.',
  remedy: 'Go back to the list of rounds; it may have been renamed or moved.',
};
