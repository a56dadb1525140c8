import { Book } from '../../../register/book.ts';
import type { RecordedEvent } from '../../../register/events.ts';
import type { YearFacts } from './standing.ts';
import { standingOf } from './standing.ts';

const school = { returnId: null, la: 'Camden', laCode: '202', urn: null, laestab: null, pdLead: null, contact: null };
const issued = (number: number, changes: object = {}): YearFacts['issued'][number] => ({
  ...{ organisation: `School ${String(number)}`, la: '202', laName: 'Camden', urn: null, laestab: null },
  ...{ returnId: idOf(number), file: `${String(number)}.xlsx`, issuedOn: '2026-01-05' },
  ...changes,
});
const idOf = (number: number) => `RAAAAAAAAAA${String(number)}A`;
const returned = (number: number, changes: object = {}): YearFacts['returns'][number] => ({
  ...{ key: idOf(number), organisation: `School ${String(number)}`, urn: null, laestab: null },
  ...{ stage: 'verified', errors: 0, assessedOn: null, intention: 'yes' },
  ...changes,
});
const row = (number: number, decision: string | null) => ({
  ...{ key: idOf(number), receipt: null, verificationCode: null, contentCode: null, organisation: null, la: null },
  panel: { decision, decidedOn: '2026-05-12', members: null, rationale: null },
});
const round = (...decisions: readonly ReturnType<typeof row>[]) =>
  [
    { file: 'Summer.xlsx', name: 'Summer', decisions, isHeldHere: true, trouble: null },
  ] as unknown as YearFacts['rounds'];
const award = (number: number, { until = '2029-05-11', on = '2026-05-12' } = {}): RecordedEvent => ({
  ...{ kind: 'imported', serial: `PDQM-2026-0000000${String(number)}`, at: `${on}T09:00:00Z`, by: 'A', reason: null },
  school: { ...school, organisation: `School ${String(number)}`, returnId: idOf(number) },
  award: {
    ...{ award: 'silver', level: 'enhancing', edition: 'london-1', decidedOn: on },
    ...{ validFrom: on, validUntil: until, sample: false },
  },
});
const standing = ({ events = [], ...facts }: Partial<YearFacts> & { readonly events?: readonly RecordedEvent[] }) =>
  standingOf({
    ...{ day: '2026-06-01', issued: [], returns: [], unreadable: 0, unread: 0, rounds: [], sent: new Set() },
    book: new Book().with(events),
    ...facts,
  });

it('knows who has returned a workbook by its id, and by the number of a school whose copy has lost it', () => {
  const { reached, waiting, notReturned } = standing({
    issued: [issued(1), issued(2, { urn: '100123' }), issued(3, { laestab: '202/2345' }), issued(4)],
    returns: [
      returned(1, { stage: 'draft' }),
      returned(7, { key: 'URN 100123', urn: '100123' }),
      returned(8, { key: 'LAESTAB 2022345', laestab: '2022345' }),
    ],
  });
  expect(reached).toMatchObject({ issued: 4, returned: 3 });
  expect(waiting.toReturn).toBe(1);
  expect(notReturned).toEqual([{ organisation: 'School 4', la: 'Camden' }]);
});

it('counts what one round has decided, though the next one’s agenda names it again', () => {
  const rounds = [
    ...round(row(1, 'none'), row(2, 'deferred')),
    ...round(row(1, null), row(2, 'silver'), row(3, null)).map((each) => ({ ...each, file: 'Autumn.xlsx' })),
  ];
  const { reached, waiting } = standing({ rounds });
  expect([reached.agenda, reached.decided, waiting.toDecide, waiting.toCertify]).toEqual([3, 2, 1, 1]);
});

it('counts a return at each step that it has come to, and lets it wait at one', () => {
  const { reached, waiting } = standing({
    returns: [
      returned(1, { stage: 'draft', errors: 2 }),
      returned(2, { stage: 'complete' }),
      returned(3),
      ...[4, 5, 6, 7].map((number) => returned(number)),
    ],
    rounds: round(row(4, null), row(5, 'silver'), row(6, 'silver'), row(7, 'none')),
    events: [award(6)],
  });
  expect(reached).toEqual({ issued: 0, returned: 7, verified: 5, agenda: 4, decided: 3, certified: 1, sent: 0 });
  expect(waiting).toEqual({
    ...{ toReturn: 0, toPutRight: 1, unreadable: 0, unread: 0, toVerify: 1, toSchedule: 1 },
    ...{ toDecide: 1, toCertify: 1, contradicted: 0, toSend: 1 },
  });
});

it('tells an award without certificate from a decision that the register contradicts', () => {
  const certified = (decision: string, event: RecordedEvent) => {
    const { waiting, contradicted } = standing({ rounds: round(row(1, decision)), events: [event] });
    return [waiting.toCertify, contradicted.length];
  };
  expect(certified('silver', award(1))).toEqual([0, 0]);
  expect(certified('silver', award(1, { on: '2025-05-11' }))).toEqual([1, 0]);
  expect(certified('silver', award(1, { on: '2026-05-11' }))).toEqual([0, 1]);
  expect(certified('gold', award(1))).toEqual([0, 1]);
  expect(certified('none', award(1))).toEqual([0, 1]);
  expect(certified('gold', award(2))).toEqual([1, 0]);
  expect(standing({ rounds: round(row(1, 'gold')), events: [award(1)] }).contradicted).toEqual([
    { organisation: null, round: 'Summer', isHeldHere: true, row: idOf(1) },
  ]);
});

it('counts what the panel decided last, whatever the rounds are called', () => {
  const later = { panel: { decision: 'silver', decidedOn: '2026-05-20', members: null, rationale: null } };
  const rounds = [
    ...round({ ...row(1, null), ...later }).map((each) => ({ ...each, file: 'Autumn.xlsx' })),
    ...round(row(1, 'deferred')),
  ];
  expect(standing({ rounds }).waiting.toCertify).toBe(1);
});

it('lets a deferred return wait for the next round, and on its agenda for the decision', () => {
  const returns = [returned(1)];
  const deferred = { ...standing({ returns, rounds: round(row(1, 'deferred')) }) };
  expect([deferred.reached.decided, deferred.waiting.toSchedule, deferred.waiting.toDecide]).toEqual([1, 1, 0]);
  for (const rounds of [
    [...round(row(1, 'deferred')), ...round(row(1, null))],
    [...round(row(1, null)), ...round(row(1, 'deferred'))],
  ]) {
    const { waiting } = standing({ returns, rounds });
    expect([waiting.toSchedule, waiting.toDecide]).toEqual([0, 1]);
  }
});

it('begins anew for a school that has been issued another workbook', () => {
  const events = [award(1, { on: '2025-06-01' })];
  const facts = {
    events,
    issued: [
      issued(1, { urn: '100123', issuedOn: '2025-01-10' }),
      issued(2, { urn: '100123', issuedOn: '2026-01-05' }),
      issued(3, { organisation: 'Long gone', issuedOn: '2025-05-31' }),
    ],
    returns: [returned(1, { urn: '100123', assessedOn: '2025-03-01', stage: 'decided' })],
  };
  const { reached, waiting, notReturned, earlierWorkbooks } = standing(facts);
  expect([reached.issued, earlierWorkbooks, reached.returned, reached.certified]).toEqual([1, 2, 0, 0]);
  expect([waiting.toReturn, notReturned]).toEqual([1, [{ organisation: 'School 2', la: 'Camden' }]]);
  const returns = [...facts.returns, returned(2, { urn: '100123', assessedOn: '2026-02-01', stage: 'draft' })];
  expect(standing({ ...facts, returns }).waiting.toReturn).toBe(0);
});

it('loses no return that the panel has still to decide when its school is issued another workbook', () => {
  const { waiting, reached } = standing({
    issued: [
      issued(1, { urn: '100123', issuedOn: '2025-09-10' }),
      issued(2, { urn: '100123', issuedOn: '2026-05-05' }),
    ],
    returns: [returned(1, { urn: '100123', assessedOn: '2026-03-01' })],
  });
  expect([reached.returned, waiting.toSchedule, waiting.toReturn]).toEqual([1, 1, 1]);
});

it('does not miss a return that was moved away once its award was made', () => {
  expect(standing({ issued: [issued(1)], events: [award(1)] }).waiting.toReturn).toBe(0);
  expect(standing({ issued: [issued(1)], rounds: round(row(1, 'none')) }).waiting.toReturn).toBe(0);
});

it('asks nothing of a school that does not seek the award', () => {
  const returns = [returned(1, { stage: 'complete', intention: 'no' }), returned(2, { intention: 'no' })];
  const { waiting } = standing({ returns });
  expect([waiting.toVerify, waiting.toSchedule]).toEqual([0, 0]);
});

it('does not ask for a withdrawn award to be sent, nor for one that was put together', () => {
  const withdrawn = { kind: 'withdrawn', serial: 'PDQM-2026-00000001', on: '2026-05-20', at: '', by: '', reason: null };
  const rounds = round(row(1, 'silver'));
  expect(standing({ rounds, events: [award(1), withdrawn as RecordedEvent] }).waiting.toSend).toBe(0);
  const { reached, waiting } = standing({ rounds, events: [award(1)], sent: new Set(['PDQM-2026-00000001']) });
  expect([reached.sent, waiting.toSend]).toEqual([1, 0]);
});

it('says what lapses within a year, the first first, and who has no workbook for the next time', () => {
  const { lapsing } = standing({
    events: [
      award(1, { until: '2027-03-01', on: '2024-03-02' }),
      award(2, { until: '2026-09-01', on: '2023-09-02' }),
      award(3, { until: '2026-05-31', on: '2023-06-01' }),
      award(4),
    ],
    issued: [issued(2), issued(9, { organisation: 'School 1' })],
  });
  expect(lapsing).toMatchObject({ due: 2, lapsed: 1, withoutWorkbook: 1 });
  expect(lapsing.soonest.map(({ organisation }) => organisation)).toEqual(['School 2', 'School 1']);
});

it('does not count a lapsed award whose school was given the next one after a gap, unless that was withdrawn', () => {
  const again = (serial: string) => ({ ...award(1), serial }) as RecordedEvent;
  const events = [award(1, { until: '2025-08-18', on: '2022-08-19' }), again('PDQM-2026-00000009')];
  const withdrawn = { kind: 'withdrawn', serial: 'PDQM-2026-00000009', on: '2026-05-20', at: '', by: '', reason: null };

  expect(standing({ events }).lapsing.lapsed).toBe(0);
  expect(standing({ events: [...events, withdrawn as RecordedEvent] }).lapsing.lapsed).toBe(1);
});
