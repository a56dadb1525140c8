import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { BoroughReturn, ConsolidatedReturn } from '../../../framework/borough/borough-return.ts';
import { consolidate } from '../../../framework/borough/consolidate.ts';
import { comparing } from '../../../framework/borough/compare.ts';
import type { Judged } from '../../../framework/borough/spread-of-others.ts';
import { judgedKinds } from '../../../framework/borough/spread-of-others.ts';
import { askingAround } from '../../../framework/borough/who-to-ask.ts';
import { london } from '../../../framework/editions/london/index.ts';
import type { LevelId } from '../../../framework/edition.ts';
import { fieldsOf, valueAt } from '../../../framework/fields.ts';
import { takenOf } from '../../../test/borough/taken.ts';
import { everyElement, parseMarkup } from '../../../test/markup.ts';
import { readPdf, smallestLetters } from '../../../test/pdf.ts';
import { longText } from '../../../test/reports.ts';
import type { Changes } from '../../../test/returns.ts';
import { changed, completeReturn, today, verifiedReturn } from '../../../test/returns.ts';
import { missingPaths } from '../../../test/template-paths.ts';
import { findBrowser } from '../../printing/browser.ts';
import type { Printer } from '../../printing/printer.ts';
import { openPrinter } from '../../printing/printer.ts';
import { loadTemplate } from '../../printing/templates.ts';
import type { FeedbackView } from './feedback.ts';
import { feedbackPage, feedbackView } from './feedback.ts';

const template = loadTemplate('feedback');
const issuer = { name: 'Thameside Learning Partnership', contact: 'quality.mark@thameside.example, 020 7946 0100' };
const levels = fieldsOf(london)
  .map(({ path }) => path)
  .filter((path) => path.endsWith('.level') && !path.startsWith('verification.'));

/** What a school says: its level in every judgement, null for none, and what was found and planned there. */
interface Said {
  readonly levels: readonly (LevelId | null)[];
  readonly practice: string | null;
  readonly plan: string;
}

function boroughOf(schools: readonly Said[], more: Changes = {}): BoroughReturn {
  const files = schools.map((school, index) => {
    const letters = [...String(index).padStart(3, '0')].map((digit) => 'ACDEFGHJKM'.charAt(Number(digit))).join('');
    const base = school.practice === null ? completeReturn(london) : verifiedReturn(london);
    const schoolReturn = changed(base, {
      'meta.returnId': `RSCHOOL${letters}`,
      'details.organisation': `School ${letters}`,
      'details.la': '208',
      'details.urn': null,
      'details.laestab': null,
      'verification.goodPractice': school.practice,
      ...Object.fromEntries(levels.map((path, at) => [path, school.levels[at] ?? null])),
      ...Object.fromEntries(london.aspects.map(({ id }) => [`aspects.${id}.action`, school.plan])),
      ...more,
    });
    return { file: `${letters}.xlsx`, schoolReturn, stage: 'complete' as const, savedAt: '2026-05-01T09:00:00Z' };
  });
  return consolidate(takenOf({ files, badFiles: [] }, london), {
    edition: london,
    asOf: today,
    issued: null,
    placeOf: () => ({ sheet: null, cell: null }),
  });
}

function firstOf({ returns }: BoroughReturn): ConsolidatedReturn {
  const [first] = returns;
  if (!first) throw new Error('The borough has no return');
  return first;
}

function comparedIn(borough: BoroughReturn, held = firstOf(borough)) {
  return { held, comparison: comparing(borough, london)(held), asking: askingAround(borough, london)(held) };
}

const viewIn = (borough: BoroughReturn): FeedbackView => feedbackView(comparedIn(borough), london, issuer);

const practices = [
  'Coaching triads reach all staff. The school is Embedded in Culture.',
  'Subject leaders evaluate impact with pupil interviews; a Gold standard, though Vision is Developing.',
  'Mentors have protected time and are trained.',
] as const;
const anyLevel = fc.constantFrom<(LevelId | null)[]>('developing', 'enhancing', 'enhancing', 'embedded', null);
const anySchool: fc.Arbitrary<Said> = fc.record({
  levels: fc.array(anyLevel, { minLength: levels.length, maxLength: levels.length }),
  practice: fc.constantFrom(null, ...practices),
  plan: fc.constantFrom('Introduce coaching triads', 'Evaluate impact with interviews', 'Give mentors protected time'),
});
const anyBorough = fc.array(anySchool, { minLength: 2, maxLength: 24 });
const few = { numRuns: 12 };

const same = (one: Judged, other: Judged, level: LevelId | null): LevelId | null => {
  const kind = level ?? 'notJudged';
  const swapped = kind === one ? other : kind === other ? one : kind;
  return swapped === 'notJudged' ? null : swapped;
};

describe('what a page tells of other schools', () => {
  it('is the same whichever of the numbers that it does not show is whose', () => {
    fc.assert(
      fc.property(anyBorough, fc.nat(levels.length - 1), fc.nat(), (schools, at, choice) => {
        const { others } = comparedIn(boroughOf(schools)).comparison.judgements[at] ?? { others: null };
        const hidden = judgedKinds.filter((kind) => (others?.[kind] ?? null) === null);
        fc.pre(hidden.length > 1);
        const pairs = hidden.flatMap((one, index) => hidden.slice(index + 1).map((other) => [one, other] as const));
        const [one = 'developing', other = 'enhancing'] = pairs[choice % pairs.length] ?? [];
        const exchanged = schools.map((school, index) =>
          index === 0
            ? school
            : {
                ...school,
                levels: school.levels.map((level, place) => (place === orderOf(at) ? same(one, other, level) : level)),
              },
        );
        expect(viewIn(boroughOf(exchanged))).toEqual(viewIn(boroughOf(schools)));
      }),
      few,
    );
  });

  it('shows no number from 1 to 4 of them, and their number with it', () => {
    fc.assert(
      fc.property(anyBorough, (schools) => {
        const { aspects, strands } = viewIn(boroughOf(schools));
        for (const { cells } of [...aspects.rows, ...strands.rows])
          for (const cell of cells) expect(cell).toMatch(/^(?:c|0|[5-9]|\d\d+)$/);
      }),
      few,
    );
  });

  it('puts no level or award beside the name of another school, whatever its verifier wrote', () => {
    fc.assert(
      fc.property(anyBorough, (schools) => {
        const page = parseMarkup(feedbackPage(comparedIn(boroughOf(schools)), london, template, issuer).body);
        const asked = everyElement(page).filter(({ attributes }) => attributes['class'] === 'ask');
        const own = everyElement(page).filter(({ attributes }) => attributes['class'] !== 'ask');
        for (const { text } of asked) expect(text).not.toMatch(/developing|enhancing|embedded|bronze|silver|gold/i);
        const elsewhere = own.filter(({ text, children }) => children.length === 0 && /School [A-M]{3}/.test(text));
        for (const { name } of elsewhere) expect(['bdi', 'h1', 'span']).toContain(name);
      }),
      few,
    );
  });

  it('names the same schools whatever levels they have', () => {
    fc.assert(
      fc.property(anyBorough, fc.array(anyLevel, { minLength: 1, maxLength: 9 }), (schools, others) => {
        const changedLevels = schools.map((school, index) =>
          index === 0
            ? school
            : { ...school, levels: school.levels.map((_, at) => others[(at + index) % others.length] ?? null) },
        );
        const asking = (some: readonly Said[]) => comparedIn(boroughOf(some)).asking;
        expect(isDeepStrictEqual(asking(changedLevels), asking(schools))).toBe(true);
      }),
      few,
    );
  });
});

/** Place among the levels of a return of the judgement at this place of a comparison, which begins with the overall one. */
function orderOf(at: number): number {
  const paths = [
    'overall.level',
    ...london.aspects.flatMap(({ id, strands }) => [
      `aspects.${id}.level`,
      ...strands.map((strand) => `aspects.${id}.strands.${strand.id}.level`),
    ]),
  ];
  return levels.findIndex((path) => path === paths[at]);
}

const say = (level: LevelId, practice: string | null = null): Said => ({
  levels: levels.map(() => level),
  practice,
  plan: 'Introduce coaching triads for all staff',
});
const many = (number: number, level: LevelId): Said[] => Array.from({ length: number }, () => say(level));

describe('the page of a school', () => {
  const large = boroughOf([
    say('embedded'),
    ...many(6, 'developing'),
    ...many(5, 'enhancing'),
    say('developing', practices[0]),
  ]);

  it('has all that its template asks for', () => {
    const view = { ...viewIn(large), specimen: true };

    expect(missingPaths('feedback', view).filter((path) => !path.includes('(no items)'))).toEqual([]);
    expect(template.render(view)).not.toMatch(/undefined|NaN|\[object/);
  });

  it('says what no other school does, by the numbers that it shows', () => {
    const { strengths, aspects } = viewIn(large);

    expect(aspects.rows[0]?.cells).toEqual(['7', '5', '0', '0']);
    expect(strengths.map(({ only, mark }) => [only, mark.word])).toEqual([[true, 'Embedded']]);
    expect(strengths[0]?.items).toContain('Impact: as a whole, every strand');
  });

  it('names a school whose good practice is about what it plans, in the words of both, without its level', () => {
    expect(viewIn(large).asking[0]?.schools).toEqual([
      { name: 'School ACD', about: '“coaching” and “triads”', text: 'Coaching triads reach all staff.' },
    ]);
  });

  it.each([
    [5, 'at least five others'],
    [6, 'too few for numbers'],
  ])('shows no number, and says why, where %i schools are too few', (schools, why) => {
    const view = viewIn(boroughOf([say('embedded'), ...many(schools - 1, 'developing')]));

    expect(view.opening.join(' ')).toContain(why);
    expect([view.aspects, view.strands].map(({ chart, heads }) => [chart, heads])).toEqual([
      [null, []],
      [null, []],
    ]);
    expect(view.strengths.filter(({ only }) => only)).toEqual([]);
  });

  it('promises only what the page has', () => {
    const said = (borough: BoroughReturn) => {
      const { opening, asking, askingTitle, howToRead } = viewIn(borough);
      const isNamed = howToRead.some((paragraph) => paragraph.includes('A school is named here'));
      return [opening[0]?.split('. ')[1], asking.length > 0 ? askingTitle : null, isNamed];
    };

    expect(said(large)).toEqual([
      'This page shows where you stand among the 13 schools of the London Borough of Lambeth whose self-evaluation has come in, what you do well and whom you could ask about what you want to work on next',
      'What you want to work on, and whom you could ask',
      true,
    ]);
    expect(said(boroughOf([say('developing')]))).toEqual([
      'This page shows what you want to work on next',
      'What you want to work on',
      false,
    ]);
    expect(said(boroughOf([say('enhancing', 'Coaching reaches all.')]))[0]).toBe(
      'This page shows what you do well and what you want to work on next',
    );
    expect(said(boroughOf([say('developing', 'Coaching reaches all.')]))[0]).toBe(
      'This page shows what your verifier saw that others can learn from and what you want to work on next',
    );
  });

  it('says that it cannot compare a school without a local authority', () => {
    expect(viewIn(boroughOf(many(12, 'enhancing'), { 'details.la': null })).opening.join(' ')).toContain(
      'sheet Details',
    );
  });
});

describe('the printed page', () => {
  let printer: Printer;
  beforeAll(() => {
    printer = openPrinter({ browserPath: findBrowser() ?? '', browsers: 1 });
  });
  afterAll(() => printer.close());

  const ordinary = boroughOf([say('enhancing', practices[2]), ...many(7, 'developing'), ...many(6, 'embedded')]);
  const topics =
    'coaching triads mentors research reading governors induction interviews evaluation observation partners university';
  const longest = boroughOf(
    [
      { ...say('enhancing', longText), levels: levels.map((_, at) => (at % 2 === 0 ? 'enhancing' : 'embedded')) },
      ...many(30, 'developing'),
      ...topics
        .split(' ')
        .map((topic, at, all) => say('embedded', `${topic} and ${all[(at + 1) % all.length] ?? ''} ${longText}`)),
    ],
    {
      'meta.sample': true,
      'details.organisation':
        'The Quillfeather and Thistlemoor Federation of Nursery, Infant and Junior Schools '.repeat(4),
      ...Object.fromEntries(london.aspects.map(({ id }) => [`aspects.${id}.action`, `${topics} ${longText}`])),
    },
  );

  it.each([
    ['ordinary', ordinary],
    ['as long as it can be', longest],
  ])('has at most two A4 pages, tagged, with a title and embedded fonts: %s', async (_, borough) => {
    const page = feedbackPage(comparedIn(borough), london, template, issuer);
    const pdf = await readPdf(await printer.print(page));

    expect(pdf).toMatchObject({ title: page.title, language: 'en-GB', tagged: true });
    expect(pdf.pages.length).toBeLessThan(3);
    expect(smallestLetters(pdf)).toBeGreaterThanOrEqual(8);
    for (const { width, height } of pdf.pages) expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    expect(pdf.fonts.filter(({ type3, embedded }) => type3 || !embedded)).toEqual([]);
  });
});

it('What a school wrote is a text on its page', () => {
  const borough = boroughOf([say('enhancing', '<b>Bold</b> & {{so}} on')], { 'details.organisation': '<i>School</i>' });
  const { body } = feedbackPage(comparedIn(borough), london, template, null);

  expect(valueAt(firstOf(borough).schoolReturn, 'details.organisation')).toBe('<i>School</i>');
  expect(body).not.toMatch(/<b>Bold|<i>School/);
  expect(parseMarkup(body).text).toContain('<b>Bold</b> & {{so}} on');
});
