import type { Edition } from '../../../framework/edition.ts';
import { awardIds } from '../../../framework/edition.ts';
import type { AwardId } from '../../../framework/edition.ts';
import { listedNumbers } from '../../../framework/school-numbers.ts';
import type { ListedAward } from '../../../generator/jobs/register/award-line.ts';
import { awardLine } from '../../../generator/jobs/register/award-line.ts';
import type { AwardRow } from '../../api/register.ts';

/** An award as a line of the table. */
export function rowOf(listed: ListedAward): AwardRow {
  const { school, facts } = listed.award;
  return { ...awardLine(listed), laestab: listedNumbers(school).laestab, award: facts.award };
}

export function titlesIn({ awards }: Edition): Readonly<Record<AwardId, string>> {
  return Object.fromEntries(awardIds.map((id) => [id, awards[id].title])) as Record<AwardId, string>;
}
