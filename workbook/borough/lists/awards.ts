import type { BoroughReturn } from '../../../framework/borough/borough-return.ts';
import type { AwardState } from '../../../framework/borough/figures.ts';
import { serialOf } from '../../../framework/award.ts';
import { toSerial } from '../../../framework/dates.ts';
import type { Edition } from '../../../framework/edition.ts';
import { awardIds, levelIds } from '../../../framework/edition.ts';
import { quotedText } from '../../address.ts';
import { levelColours } from '../../layout/styles.ts';
import type { List, Signal } from '../list.ts';
import { listHead } from '../list.ts';
import { alertLook, noticeLook, subject, subjectColumns } from './contents.ts';

export const stateWords: Readonly<Record<AwardState, string>> = {
  valid: 'Valid',
  due: 'Renewal due',
  expired: 'Expired',
};

const lastDayColumn = 'E';

/**
 * The awards, in order of expiry. Whether one is due is worked out from its last day.
 * @param asOf the cell with the day as of which it is so
 */
export function awardsList({ awards }: BoroughReturn, edition: Edition, asOf: string): List {
  return {
    name: 'Awards',
    table: 'Awards',
    lead: '“Renewal due”: the award expires within twelve months of the day named on the Summary.',
    frozen: 2,
    pagesWide: 1,
    columns: [
      ...subjectColumns,
      { key: 'award', title: 'Award', width: 12, kind: 'word', signals: awardSignals(edition) },
      { key: 'awardedOn', title: 'Awarded on', width: 13, kind: 'date' },
      { key: 'lastDay', title: 'Valid until', width: 13, kind: 'date' },
      {
        key: 'state',
        title: 'State',
        width: 14,
        kind: 'word',
        signals: [
          { word: stateWords.due, ...noticeLook },
          { word: stateWords.expired, ...alertLook },
        ],
      },
      { key: 'renewal', title: 'Later return of the school', width: 40, kind: 'text' },
      { key: 'serial', title: 'Serial', width: 22, kind: 'text' },
      { key: 'verifier', title: 'Verifier', width: 22, kind: 'text' },
      { key: 'file', title: 'File', width: 40, kind: 'text' },
    ],
    rows: awards.map(({ held, award, awardedOn, lastDay, state, renewal }, index) => {
      const last = `${lastDayColumn}${String(listHead + 1 + index)}`;
      const [valid, due, expired] = [stateWords.valid, stateWords.due, stateWords.expired].map(quotedText);
      return [
        ...subject(held),
        edition.awards[award].title,
        toSerial(awardedOn),
        toSerial(lastDay),
        {
          formula: `IF(${last}<${asOf},${expired ?? ''},IF(${last}<=EDATE(${asOf},12),${due ?? ''},${valid ?? ''}))`,
          result: stateWords[state],
        },
        renewal,
        serialOf(held.schoolReturn, edition),
        held.schoolReturn.verification.verifier,
        held.file,
      ];
    }),
  };
}

/** An award in the colours of the level that earns it. */
function awardSignals(edition: Edition): readonly Signal[] {
  return awardIds.map((award) => {
    const level = levelIds.find((id) => edition.levels[id].award === award) ?? 'developing';
    return { word: edition.awards[award].title, ...levelColours[level] };
  });
}
