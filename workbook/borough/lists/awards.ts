import type { LatestAwardState } from '../../../framework/award-state.ts';
import { awardStateTitles } from '../../../framework/award-state.ts';
import type { BoroughReturn } from '../../../framework/borough/borough-return.ts';
import { toSerial } from '../../../framework/dates.ts';
import type { Edition } from '../../../framework/edition.ts';
import { awardIds, levelIds } from '../../../framework/edition.ts';
import { quotedText } from '../../address.ts';
import { levelColours } from '../../layout/styles.ts';
import type { List, Signal } from '../list.ts';
import { listHead } from '../list.ts';
import { alertLook, noticeLook, subject, subjectColumns } from './contents.ts';

export const latestWords = { latest: 'Yes', earlier: 'Earlier award' } as const;

const lastDayColumn = 'E';

/** The states of an award that somebody has to look at. */
export const stateSignals: readonly Signal[] = [
  { word: awardStateTitles.due, ...noticeLook },
  { word: awardStateTitles.superseded, ...noticeLook },
  { word: awardStateTitles.lapsed, ...alertLook },
  { word: awardStateTitles.withdrawn, ...alertLook },
];

/**
 * The awards, in order of expiry. Whether one is due is worked out from its last day, if no other took its place.
 * @param asOf the cell with the day as of which it is so
 */
export function awardsList({ awards }: BoroughReturn, edition: Edition, asOf: string): List {
  return {
    name: 'Awards',
    table: 'Awards',
    lead: '“Due”: ends within twelve months of the day on the Summary. “In force”: ends later.',
    frozen: 2,
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
        signals: stateSignals,
      },
      {
        key: 'latest',
        title: 'Latest award',
        width: 13,
        kind: 'word',
        signals: [{ word: latestWords.earlier, ...noticeLook }],
      },
      { key: 'renewal', title: 'Later return of the school', width: 30, kind: 'text', screenOnly: true },
      { key: 'serial', title: 'Serial', width: 22, kind: 'text' },
      { key: 'verifier', title: 'Verifier', width: 22, kind: 'text', screenOnly: true },
      { key: 'file', title: 'File', width: 32, kind: 'text', screenOnly: true },
    ],
    rows: awards.map((each, index) => {
      const { held, serial, award, awardedOn, lastDay, state, withdrawn, latest, renewal } = each;
      const inFormula = (word: LatestAwardState) => quotedText(awardStateTitles[word]);
      const last = `${lastDayColumn}${String(listHead + 1 + index)}`;
      // EDATE would make 28 February of 29 February, where the year ends with 1 March.
      const yearOn = `DATE(YEAR(${asOf})+1,MONTH(${asOf}),DAY(${asOf}))`;
      return [
        ...subject(each),
        edition.awards[award].title,
        toSerial(awardedOn),
        toSerial(lastDay),
        state === 'withdrawn' || state === 'superseded'
          ? awardStateTitles[state]
          : {
              formula: `IF(${last}<${asOf},${inFormula('lapsed')},IF(${last}<=${yearOn},${inFormula('due')},${inFormula('in force')}))`,
              result: awardStateTitles[state],
            },
        withdrawn ? null : latest ? latestWords.latest : latestWords.earlier,
        renewal,
        serial,
        held?.schoolReturn.verification.verifier ?? null,
        held?.file ?? null,
      ];
    }),
  };
}

/** An award in the colours of the level that earns it. */
export function awardSignals(edition: Edition): readonly Signal[] {
  return awardIds.map((award) => {
    const level = levelIds.find((id) => edition.levels[id].award === award) ?? 'developing';
    return { word: edition.awards[award].title, ...levelColours[level] };
  });
}
