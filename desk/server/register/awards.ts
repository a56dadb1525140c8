import { today } from '../../../framework/today.ts';
import { historyOf } from '../../../generator/jobs/register/history.ts';
import type { ListRequest, ListedAwards } from '../../../generator/jobs/register/list.ts';
import { listAwards } from '../../../generator/jobs/register/list.ts';
import type { RegisterMeans } from '../../../generator/jobs/register/register-means.ts';
import { listedOn } from '../../../generator/jobs/register/award-line.ts';
import { registerOf } from '../../../generator/jobs/register/register-of.ts';
import { leftBehind } from '../../../register/edits.ts';
import { isWithdrawn } from '../../../register/state.ts';
import type { AwardList, AwardPage } from '../../api/register.ts';
import type { OpenOffice } from '../desk.ts';
import { documentsWithStanding } from './certificate-files.ts';
import { rowOf, titlesIn } from './rows.ts';

/** What jobs over the register work with here, with what others have put on record since. @throws RegisterUnusable */
export async function registerMeans({ office, tools }: OpenOffice): Promise<RegisterMeans> {
  const means = { office, edition: tools.reader.editions[0], today: today() };
  await (await registerOf(means)).refresh();
  return means;
}

/** @throws WrongRequest where the day or another word cannot be read; RegisterUnusable */
export async function listed(request: ListRequest, here: OpenOffice): Promise<ListedAwards> {
  return listAwards(request, await registerMeans(here));
}

/** All awards, with their states on a day. @param on as people write it; today where left out. @throws WrongRequest; RegisterUnusable */
export async function awardList(on: string | undefined, here: OpenOffice): Promise<AwardList> {
  const { day, awards, movedTo } = await listed({ on }, here);
  return {
    day,
    rows: awards.map(rowOf),
    awardTitles: titlesIn(here.tools.reader.editions[0]),
    movedTo,
  };
}

/** @throws RegisterRefused where no award has the serial; RegisterUnusable */
export async function awardPage(serial: string, here: OpenOffice): Promise<AwardPage> {
  const means = await registerMeans(here);
  const { book } = await registerOf(means);
  const all = await historyOf(serial, means);
  const asked = all.find(({ isAsked }) => isAsked);
  if (asked === undefined) throw new RangeError(`${serial} has no history`);
  const { award, events } = asked;
  const awardTitles = titlesIn(means.edition);
  return {
    row: rowOf(asked),
    title: awardTitles[award.facts.award],
    pdLead: award.school.pdLead,
    contact: award.school.contact,
    imported: award.imported,
    sample: award.facts.sample,
    isWithdrawn: isWithdrawn(award, means.today),
    documents: await documentsWithStanding(award, here.office),
    history: events.map(({ event, recordedOn, sentence }) => ({
      number: event.number,
      recordedOn,
      by: event.by,
      reason: event.reason,
      sentence,
    })),
    others: all.filter(({ isAsked }) => !isAsked).map(rowOf),
    leftBehind: leftBehind(award, book).map((other) => rowOf(listedOn(means.today, other, book))),
    awardTitles,
  };
}
