import { london } from '../../../framework/editions/london/index.ts';
import { buildRoundWorkbook } from '../../../workbook/round/write/round-workbook.ts';
import { undecided } from '../../../framework/round/agenda.ts';
import { readWorkbookFile } from '../../../workbook/file/read-workbook-file.ts';
import { readRound } from '../../../workbook/round/read/read-round.ts';
import type { PanelDecision } from '../../../framework/school-return.ts';
import { roundWith, verifiedSchool } from '../../../test/rounds.ts';
import type { Entry } from '../../api/rounds.ts';
import { differencesTo, entryIn } from './differences.ts';
import { noEntry } from '../../api/rounds.ts';

const round = roundWith([
  verifiedSchool('Ash', 'RASH22222222'),
  verifiedSchool('Beech', 'RBEECH222222'),
  verifiedSchool('Cedar', 'RCEDAR222222'),
]);
const silver: Entry = { ...noEntry, decision: 'silver' };

/** The round’s workbook in which the panel has entered this, by key. */
async function workbookWith(
  entered: Readonly<Record<string, Partial<PanelDecision>>>,
  sitting = { decidedOn: '2026-06-30', members: null },
  of = round,
) {
  const agenda = of.agenda.map((item) => ({ ...item, panel: { ...undecided, ...entered[item.key] } }));
  return readRound(readWorkbookFile(await buildRoundWorkbook({ ...of, agenda }, sitting)), [london]);
}

const desk = (decisions: Readonly<Record<string, Entry>>) => ({ decidedOn: '2026-06-30', members: null, decisions });

it('finds none in a workbook that says what the desk does, whatever stands there', async () => {
  const entry: Entry = {
    decision: 'gold',
    decidedOn: '2026-07-02',
    rationale: 'First line\n\nA second, with “quotes” and a  double blank',
    notes: '=1+1',
  };
  const noted = { ...round, agenda: round.agenda.map((item) => ({ ...item, notes: '=1+1' })) };
  const { notes: _, ...panel } = entry;
  const read = await workbookWith(Object.fromEntries(round.agenda.map(({ key }) => [key, panel])), undefined, noted);
  const says = Object.fromEntries(round.agenda.map(({ key }) => [key, entry]));
  expect(differencesTo(desk(says), read, round)).toEqual([]);
});

it('names what is decided otherwise, what is decided on one side only, and the day', async () => {
  const read = await workbookWith(
    { RASH22222222: { decision: 'bronze' }, RCEDAR222222: { decision: 'none' } },
    { decidedOn: '2026-07-01', members: null },
  );
  const differences = differencesTo(desk({ RASH22222222: silver, RBEECH222222: silver }), read, round);
  expect(differences.map(({ key, desk: then, workbook }) => [key, then, workbook])).toEqual([
    ['sitting', '30 June 2026', '1 July 2026'],
    ['RASH22222222', 'Silver', 'Bronze'],
    ['RBEECH222222', 'Silver', null],
    ['RCEDAR222222', null, 'No award'],
  ]);
  expect(differences.every(({ whyNot }) => whyNot === null)).toBe(true);
  expect(differences.filter(({ loses }) => loses).map(({ key }) => key)).toEqual(['RBEECH222222']);
  const noted = desk({ RASH22222222: { ...silver, decision: 'bronze', rationale: 'So the panel' } });
  expect(differencesTo(noted, read, round).find(({ key }) => key === 'RASH22222222')?.loses).toBe(true);
  expect(read.decisions.map(entryIn).map(({ decision }) => decision)).toEqual(['bronze', null, 'none']);
});

it.each([
  [
    'a word that is no decision',
    { decision: { unreadable: 'Goldd' } },
    '“Goldd” in the column “Decision” is not a decision. Choose Bronze, Silver, Gold, No award or Deferred there.',
  ],
  [
    'a day that no calendar has',
    { decision: 'gold', decidedOn: { unreadable: '31/02/2026' } },
    'In the column “Date of decision”: “31/02/2026” is',
  ],
] as const)('does not take over %s', async (_, entered, why) => {
  const read = await workbookWith({ RASH22222222: entered });
  const [difference, ...others] = differencesTo(desk({}), read, round);
  expect(others).toEqual([]);
  expect(difference?.whyNot).toContain(why);
});

it('does not take over a decision on another copy of a return, or on one that is not on the agenda', async () => {
  const read = await workbookWith({ RASH22222222: { decision: 'gold' }, RBEECH222222: { decision: 'gold' } });
  const now = roundWith([verifiedSchool('Ash', 'RASH22222222', { 'verification.goodPractice': 'Something else' })]);
  const reasons = differencesTo(desk({}), read, now).map(({ key, whyNot }) => [key, whyNot]);
  expect(reasons).toEqual([
    ['RASH22222222', 'The workbook is of another copy of this return.'],
    ['RBEECH222222', 'It is not on the agenda.'],
  ]);
});

it('tells two schools of one name apart by their local authorities', async () => {
  const schools = ['St Mary’s', 'St Mary’s', 'Cedar'].map((name, index) =>
    verifiedSchool(name, `RSCHOOL2222${String(index)}`),
  );
  const agenda = roundWith(schools).agenda.map((item) => ({
    ...item,
    la: item.key.endsWith('0') ? 'Barnet' : item.la,
  }));
  const alike = { ...round, agenda };
  const differences = differencesTo(
    desk(Object.fromEntries(agenda.map(({ key }) => [key, silver]))),
    await workbookWith({}, undefined, alike),
    alike,
  );
  expect(differences.map(({ organisation }) => organisation).sort()).toEqual([
    'Cedar',
    'St Mary’s (Barnet)',
    'St Mary’s (Camden)',
  ]);
});
