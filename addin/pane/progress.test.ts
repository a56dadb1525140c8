import fc from 'fast-check';
import { london } from '../../framework/editions/london/index.ts';
import { emptyReturn, fieldsOf } from '../../framework/fields.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import { changed, completeReturn, decidedReturn, today, verifiedReturn } from '../../test/returns.ts';
import { layoutOf } from '../../workbook/layout/index.ts';
import type { SheetLayout, TextCell } from '../../workbook/layout/layout.ts';
import { leftInWords } from '../../workbook/layout/needs.ts';
import type { Progress } from './progress.ts';
import { progressInWords, progressOf } from './progress.ts';

const { sheets } = layoutOf(london);
const start = sheets.find(({ name }) => name === 'Start');
const complete = completeReturn(london);

/** What Start says beside a sheet: how far it is, and what is left. */
function onStart({ name }: SheetLayout, schoolReturn: SchoolReturn): readonly [count: string, left: string] {
  const link = start?.cells.find(
    ({ content }) => typeof content === 'object' && 'text' in content && content.text === name,
  );
  const said = ({ content }: TextCell): string =>
    typeof content === 'object' && 'result' in content ? content.result(schoolReturn, today) : '';
  const [count = '', left = ''] = [4, 5].map((column) =>
    (start?.cells ?? [])
      .filter((cell) => cell.row === link?.row && cell.column === column)
      .map(said)
      .join(),
  );
  return [count, left];
}

/** The pane's progress in the same words. */
function asOnStart({ made, needed, wrong, left, isWanted }: Progress): readonly [count: string, left: string] {
  const rest = leftInWords(wrong, left) || 'complete';
  return [`${made} of ${needed} entries`, isWanted ? rest : 'not needed: you do not seek the award'];
}

/** What both say of each sheet that has needed entries. */
function both(schoolReturn: SchoolReturn): { readonly start: object; readonly pane: object } {
  const withNeeds = sheets.filter(({ inputs }) => inputs.some(({ field }) => field.need !== 'optional'));
  const ofSheet = ({ filledInBy, inputs }: SheetLayout): Progress =>
    progressOf(schoolReturn, london, filledInBy, (path) => inputs.some(({ field }) => field.path === path), today);
  return {
    start: withNeeds.map((sheet) => [sheet.name, onStart(sheet, schoolReturn)]),
    pane: withNeeds.map((sheet) => [sheet.name, asOnStart(ofSheet(sheet))]),
  };
}

const half = changed(complete, {
  'details.assessedOn': { unreadable: 'last spring' },
  'aspects.quality.level': { unreadable: 'between the two' },
  'verification.sampled.0.outcome': { unreadable: 'perhaps' },
  'verification.visitedOn': '2026-07-02',
  'aspects.impact.evidence': null,
  'aspects.collaboration.action': null,
  evidence: [],
  actions: [],
  'overall.round': null,
});

const returns: readonly (readonly [string, SchoolReturn])[] = [
  ['a blank one', emptyReturn(london)],
  ['half of one', half],
  ['a complete one', complete],
  ['one that seeks no award', changed(complete, { 'overall.intention': 'no', 'overall.round': null })],
  ['a verified one', verifiedReturn(london)],
  ['a decided one', decidedReturn(london)],
];

describe('The pane says what Start says', () => {
  it.each(returns)('of %s', (_, schoolReturn) => {
    const { start, pane } = both(schoolReturn);
    expect(pane).toEqual(start);
  });

  it('whatever is missing', () => {
    const paths = [...fieldsOf(london).map(({ path }) => path), 'evidence', 'actions'];
    fc.assert(
      fc.property(fc.subarray(paths), (missing) => {
        const nothing = missing.map((path) => [path, path === 'evidence' || path === 'actions' ? [] : null] as const);
        const { start, pane } = both(changed(decidedReturn(london), Object.fromEntries(nothing)));
        expect(pane).toEqual(start);
      }),
      { numRuns: 50 },
    );
  });
});

describe('Start counts what it lists', () => {
  const namedIn = (left: string): number =>
    left.split('; ').flatMap((part) => /^(?:to correct|still to do): (.*)$/.exec(part)?.[1]?.split(', ') ?? []).length;
  const expectAgreement = (schoolReturn: SchoolReturn): void => {
    for (const sheet of sheets.filter(({ inputs }) => inputs.some(({ field: { need } }) => need !== 'optional'))) {
      const [count, left] = onStart(sheet, schoolReturn);
      const [, made = NaN, needed = NaN] = (/^(\d+) of (\d+) entries$/.exec(count) ?? []).map(Number);
      if (!left.startsWith('not needed'))
        expect([sheet.name, left, namedIn(left)]).toEqual([sheet.name, left, needed - made]);
    }
  };

  it('of an aspect that nobody has begun: four strands, its level and its evidence', () => {
    const aspect = sheets.find(({ name }) => name === 'Leadership');
    expect(aspect && onStart(aspect, emptyReturn(london))).toEqual([
      '0 of 6 entries',
      'still to do: Vision (asked for), Culture (asked for), Strategy and Policy (asked for), Best Value (asked for), Our level for this aspect, Evidence',
    ]);
  });

  it.each(returns)('of %s', (_, schoolReturn) => {
    expectAgreement(schoolReturn);
  });

  it('whatever is missing or cannot be read', () => {
    const paths = [...fieldsOf(london).map(({ path }) => path), 'evidence', 'actions'];
    fc.assert(
      fc.property(
        fc.subarray(paths),
        fc.subarray(fieldsOf(london).filter(({ kind }) => kind === 'choice')),
        (missing, wrong) => {
          const nothing = missing.map((path): readonly [string, object | null] => [
            path,
            path === 'evidence' || path === 'actions' ? [] : null,
          ]);
          const unreadable = wrong.map(({ path }): readonly [string, object | null] => [
            path,
            { unreadable: 'perhaps' },
          ]);
          expectAgreement(changed(decidedReturn(london), Object.fromEntries([...nothing, ...unreadable])));
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('A part', () => {
  const school = (schoolReturn: SchoolReturn): string =>
    progressInWords(progressOf(schoolReturn, london, 'school', undefined, today));

  it.each<[string, SchoolReturn, string]>([
    ['is counted while entries are missing', emptyReturn(london), '0 of 30'],
    ['is complete', complete, 'Complete'],
    ['counts what is understood, and says what is not', half, '28 of 33, 2 to correct'],
    [
      'counts with them the evidence, actions and round that it needs as it stands',
      changed(half, { 'details.assessedOn': '2026-04-20', 'aspects.quality.level': 'enhancing' }),
      '31 of 34',
    ],
  ])('%s', (_, schoolReturn, words) => {
    expect(school(schoolReturn)).toBe(words);
  });

  it('of the verifier is not needed by a school that does not seek the award', () => {
    const audit = changed(complete, { 'overall.intention': 'no' });
    expect(progressInWords(progressOf(audit, london, 'verifier'))).toBe('Not needed');
  });
});
