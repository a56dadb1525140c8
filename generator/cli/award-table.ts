import pc from 'picocolors';
import { awardStates } from '../../framework/award-state.ts';
import { longDate, shortDate } from '../../framework/dates.ts';
import type { Edition } from '../../framework/edition.ts';
import type { IsoDate } from '../../framework/school-return.ts';
import { counted } from '../counted.ts';
import type { ListedAward } from '../jobs/register/award-line.ts';
import { awardStateWords, notYet } from './award-state-words.ts';
import { onOneLine } from '../on-one-line.ts';
import { clamped, padded, widthOf } from './text-width.ts';

/** Characters of a line where there is no terminal that says how many it has. */
export const usualWidth = 100;

const heads = ['Serial', 'School', 'LA', 'Award', 'Valid until', 'State'] as const;
const school = 1;
const la = 2;
/** The last, where the awards are of several offices. */
const officeHead = 'Office';
const gap = 2;
const narrowest = { school: 16, la: 12, office: 12 };

/** Awards as a table with a head, in lines that have no more characters than a terminal. */
export function awardTable(awards: readonly ListedAward[], edition: Edition, width: number): readonly string[] {
  // Many awards have the same LA and the same last day.
  const [las, days] = [remembered((name) => onOneLine(name)), remembered(shortDate)];
  const hasOffices = awards.some(({ office }) => office !== undefined);
  const titles = hasOffices ? [...heads, officeHead] : heads;
  const rows = awards.map((listed) => {
    const { serial, school: of, facts } = listed.award;
    return [
      serial,
      onOneLine(of.organisation),
      las(of.la ?? '–'),
      edition.awards[facts.award].title,
      days(facts.validUntil),
      awardStateWords(listed),
      ...(hasOffices ? [listed.office ?? ''] : []),
    ];
  });
  const widths = titles.map((head, column) =>
    rows.reduce((most, row) => Math.max(most, widthOf(row[column] ?? '')), head.length),
  );
  const total = () => widths.reduce((sum, each) => sum + each + gap, -gap);
  for (const [column, least] of [
    [school, Math.min(widths[school] ?? 0, 2 * narrowest.school)],
    [la, narrowest.la],
    ...(hasOffices ? [[heads.length, narrowest.office] as const] : []),
    [school, narrowest.school],
  ] as const) {
    const own = widths[column] ?? 0;
    widths[column] = Math.min(own, Math.max(least, own - Math.max(0, total() - width)));
  }
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => padded(clamped(cell, widths[column] ?? 0), widths[column] ?? 0))
      .join(' '.repeat(gap))
      .trimEnd();
  return [pc.bold(line(titles)), ...rows.map(line)];
}

function remembered(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text) ?? work(text);
    known.set(text, found);
    return found;
  };
}

/** How many awards there are of each state: `5 awards on 28 November 2026: 4 in force, 1 due`. */
export function countLine(awards: readonly ListedAward[], day: IsoDate): string {
  const counts = new Map<string, number>();
  for (const { state } of awards) counts.set(state ?? notYet, (counts.get(state ?? notYet) ?? 0) + 1);
  const parts = [...awardStates, notYet].flatMap((state) => {
    const count = counts.get(state);
    return count === undefined ? [] : [`${String(count)} ${state}`];
  });
  return `${counted(awards.length, 'award')} on ${longDate(day)}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`;
}
