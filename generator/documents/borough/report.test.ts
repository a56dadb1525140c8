import type { BoroughReturn } from '../../../framework/borough/borough-return.ts';
import { suppressSmall } from '../../../framework/borough/suppress-small.ts';
import { london } from '../../../framework/editions/london/index.ts';
import { consolidated, consolidatedFrom, nothingGiven } from '../../../test/borough/workbooks.ts';
import { syntheticBorough } from '../../../test/borough/synthetic-borough.ts';
import { everyElement, named, parseMarkup } from '../../../test/markup.ts';
import { changed } from '../../../test/returns.ts';
import { missingPaths } from '../../../test/template-paths.ts';
import { loadTemplate } from '../../printing/templates.ts';
import { boroughReport, boroughView } from './report.ts';

const template = loadTemplate('borough');
const threeBoroughs = 'London Borough of Camden, Royal Borough of Greenwich and London Borough of Hackney';
const several = consolidated(60, ['202', '203', '204']);
const one = consolidated(30, ['202']);

const body = (borough: BoroughReturn) => parseMarkup(boroughReport(borough, london, template).body);
const sections = (borough: BoroughReturn) => named(body(borough), 'h2').map(({ text }) => text);

/** With these numbers of returns that judge a strand Developing, in the order of the framework, and none for the further strands. */
function withDeveloping(borough: BoroughReturn, developing: readonly (number | null)[]): BoroughReturn {
  const left = [...developing];
  const aspects = borough.overAll.aspects.map((aspect) => ({
    ...aspect,
    strands: aspect.strands.map((strand) => ({
      ...strand,
      self: { ...strand.self, developing: left.length > 0 ? (left.shift() ?? null) : 0 },
    })),
  }));
  return { ...borough, overAll: { ...borough.overAll, aspects } };
}

describe('the borough report', () => {
  it('finds in its view all that its template prints', () => {
    const view = boroughView({ ...several, sample: true }, london);

    // What is cut off in large boroughs only is a text, and empty here.
    expect(missingPaths('borough', view).filter((path) => !path.includes('(no items)'))).toEqual([]);
  });

  it('has a section for local authorities only where there are several', () => {
    expect(sections(several)).toContain('Local authorities');
    expect(sections(one)).not.toContain('Local authorities');
  });

  it.each([
    [one, 'London Borough of Camden', []],
    [consolidated(12, ['201', '213']), 'City of London and City of Westminster', []],
    [several, threeBoroughs, []],
    [
      consolidated(12, ['202', '203', '204', '205']),
      '4 local authorities',
      ['Camden', 'Greenwich', 'Hackney', 'Hammersmith and Fulham'],
    ],
  ])('names the boroughs in its title, or below it where they are many (%#)', (borough, title, below) => {
    const [heading] = named(body(borough), 'h1');
    const lists = everyElement(body(borough)).filter(({ attributes }) => attributes['class'] === 'area-names');

    expect(heading?.text).toBe(title);
    expect(lists.flatMap((list) => named(list, 'li').map(({ text }) => text))).toEqual(below);
  });

  it('says in a paragraph what the figures say, and for publication nothing that rests on a suppressed one', () => {
    const [paragraph, published] = [several, suppressSmall(several)].map((each) => boroughView(each, london).inWords);
    const { returns, stages, issued } = several.overAll;
    const complete = Number(stages.complete) + Number(stages.verified) + Number(stages.decided);

    expect(paragraph).toContain(
      `the returns of ${String(returns)} schools, of which ${String(complete)} are complete.`,
    );
    expect(paragraph).toContain(
      `Of ${String(issued?.issued)} workbooks issued, ${String(issued?.returned)} have come back.`,
    );
    expect(paragraph).not.toMatch(/undefined|null|NaN| {2}/);
    const shown = new Set(body(suppressSmall(several)).text.match(/\d+/g));
    for (const number of published?.match(/\d+/g) ?? []) expect(shown).toContain(number);
    expect(published).not.toContain('good practice');
  });

  it('lists all strands that are judged Developing as often as the last of its list', () => {
    const listed = (developing: readonly number[]) =>
      boroughView(withDeveloping(several, developing), london).development.map((row) => row.developing);

    expect(listed([9, 8, 7, 6, 5, 4, 4, 3, 3, 3, 2, 1])).toEqual(['9', '8', '7', '6', '5', '4', '4', '3', '3', '3']);
    expect(listed([9, 8, 7, 6, 5, 4, 4, 3, 2])).toEqual(['9', '8', '7', '6', '5', '4', '4', '3']);
    expect(listed([2, 1])).toEqual(['2', '1']);
  });

  it('does not say which strand is most often judged Developing where the number of another is left out', () => {
    const borough = withDeveloping(several, [9, null, 8]);
    const whole = withDeveloping(several, [9, 7, 8]);

    expect(boroughView(whole, london).inWords).toContain('The strand most often judged Developing is');
    expect(boroughView(borough, london).inWords).not.toContain('most often');
    expect(body(borough).text).toContain('are not listed. Schools may judge them Developing as often as these.');
    expect(body(whole).text).not.toContain('are not listed.');
  });

  it('calls schools strongest in an aspect where no other has a larger part Embedded', () => {
    const saying = (embedded: readonly number[], enhancing: readonly number[]) => {
      const aspects = several.overAll.aspects.map((aspect, index) => ({
        ...aspect,
        agreement: { same: 0, higher: index === 0 ? 1 : 0, lower: index === 1 ? 3 : 0, notCompared: 0 },
        self: { developing: 0, enhancing: enhancing[index] ?? 0, embedded: embedded[index] ?? 0, notJudged: 0 },
      }));
      return boroughView({ ...several, overAll: { ...several.overAll, aspects } }, london).inWords;
    };

    const fewerGiveALevel = saying([6, 5, 0, 0], [14, 0, 5, 0]);
    expect(fewerGiveALevel).not.toContain('strongest');
    expect(fewerGiveALevel).toContain('Verifiers judged four aspects beside the schools: they judged one higher');
    expect(saying([6, 5, 0, 0], [14, 13, 5, 0])).toContain('strongest in Leadership, which six of 20 schools judge');
  });

  it('speaks of one and of two as people do', () => {
    const counts = { developing: 0, enhancing: 0, embedded: 0, notJudged: 0 };
    const say = (count: number, verifierJudged: 'same' | 'higher' | 'lower') => {
      const aspects = several.overAll.aspects.map((aspect, index) => ({
        ...aspect,
        agreement: { same: 0, higher: 0, lower: 0, notCompared: 0, ...(index === 0 ? { [verifierJudged]: 1 } : {}) },
        self: { ...counts, [index === 0 ? 'embedded' : 'developing']: count },
        strands: aspect.strands.map((strand, at) => ({
          ...strand,
          self: { ...counts, developing: index + at === 0 ? count : 0 },
        })),
      }));
      const overAll = {
        ...several.overAll,
        aspects,
        returns: count,
        stages: { draft: count, complete: 0, verified: 0, decided: 0 },
        overall: { ...counts, enhancing: count },
        issued: { issued: count, returned: count, notReturned: 0 },
        awards: { ...several.overAll.awards, 'in force': 0, due: count },
      };
      return boroughView({ ...several, overAll }, london);
    };

    const [one, two] = [say(1, 'lower'), say(2, 'same')];
    expect(one.headlines.map(({ label }) => label)).toEqual([
      'return in the figures',
      'issued, not returned',
      'verified or decided',
      'award in force or due',
      'due: ending within 12 months',
    ]);
    expect(one.inWords).toContain('A verifier judged one aspect beside the school, and judged it lower.');
    for (const said of [
      'the returns of two schools, neither of which is complete.',
      'Both workbooks issued have come back.',
      'Both overall levels given are Enhancing.',
      'strongest in Leadership, which both schools judge Embedded.',
      'The strand most often judged Developing is Vision in Leadership: by both schools.',
      'A verifier judged one aspect beside the school, and agreed.',
      'Two awards are in force, both of which end by',
    ])
      expect(two.inWords).toContain(said);
  });

  it('gives each school an entry of its own, whatever signs its name holds', () => {
    const name = 'St Mary’s · St John’s, Upper and Lower';
    const made = syntheticBorough(3, { schools: 12, las: ['202'] }, london);
    const files = made.files.map((each) => ({
      ...each,
      schoolReturn: changed(each.schoolReturn, { 'details.organisation': name }),
    }));
    const page = body(consolidatedFrom({ ...made, files }));
    const lists = everyElement(page).filter(({ attributes }) => attributes['class'] === 'names');
    const names = lists.flatMap((list) => named(list, 'li').map(({ text }) => text));

    expect(names.length).toBeGreaterThan(20);
    expect(new Set(names).has(name)).toBe(true);
    for (const each of names) expect(each.split('·').length).toBeLessThan(3);
  });

  it('lists the levels that could not be read, as they were entered', () => {
    const made = syntheticBorough(3, { schools: 6, las: ['202'] }, london);
    const [first, ...others] = made.files;
    if (!first) throw new Error('No file was made');
    const schoolReturn = changed(first.schoolReturn, {
      'aspects.impact.strands.vision.level': { unreadable: 'between <the> two' },
      'verification.aspects.quality.level': { unreadable: 'Enhancd' },
    });
    const borough = consolidatedFrom({ ...made, files: [{ ...first, schoolReturn }, ...others] });
    const text = (shown: BoroughReturn) => body(shown).text.replace(/\s+/g, ' ');

    expect(text(borough)).toMatch(/Impact – Vision: our level between <the> two.*Quality: verifier’s level Enhancd/);
    expect(text(suppressSmall(borough))).not.toContain('Enhancd');
    expect(sections(one)).not.toContain('Levels that could not be read');
  });

  it('has room for the lines on both sides of its bars', () => {
    const { chart } = boroughView(one, london).aspects;
    const [left, right] = [chart.frame.x, chart.frame.x + chart.frame.width];

    expect(chart.segments.length).toBeGreaterThan(9);
    // A line is two wide, half of it beyond the bar.
    for (const { x, width } of chart.segments) expect([x - 1 >= left, x + width + 1 <= right]).toEqual([true, true]);
    expect(Math.max(...chart.segments.map(({ x, width }) => x + width))).toBeCloseTo(chart.width, 0);
  });

  it('has beside each chart the table of its numbers, and says them to those who do not see it', () => {
    const charted = everyElement(body(several)).filter(({ attributes }) => attributes['class'] === 'charted');

    expect(charted).toHaveLength(7);
    for (const chart of charted) {
      const [figure] = named(chart, 'figure');
      const rows = named(chart, 'tr').slice(1);
      expect(figure?.attributes['role']).toBe('img');
      expect(rows.length).toBeGreaterThan(2);
      for (const row of rows) {
        const [label, ...numbers] = row.children.map(({ text }) => text);
        const said = figure?.attributes['aria-label'] ?? '';
        for (const number of numbers.filter((each) => each !== '0')) {
          expect(said).toMatch(new RegExp(`${label ?? ''}:[^;]*\\b${number}\\b`));
        }
      }
    }
  });

  it('has every number of the levels in its bars, which are as long as the number is large', () => {
    const { chart } = boroughView(one, london).aspects;
    const { developing, enhancing, embedded, notJudged } = one.overAll.overall;
    const first = chart.segments.filter(({ y }) => y < 62);
    const share = (width: number) => Math.round((width / chart.width) * Number(one.overAll.returns));

    expect(first.map(({ width }) => share(width))).toEqual(
      [developing, enhancing, embedded, notJudged].filter((count) => count !== 0),
    );
  });

  it('escapes what schools write', () => {
    const made = syntheticBorough(3, { schools: 3, las: ['202'] }, london);
    const files = made.files.map((each) => ({
      ...each,
      schoolReturn: changed(each.schoolReturn, { 'details.organisation': '<b>Bold</b> & {{so}} on' }),
    }));
    const { body: html } = boroughReport(consolidatedFrom({ ...made, files }), london, template);

    expect(html).not.toContain('<b>Bold');
    expect(named(parseMarkup(html), 'h2').length).toBeGreaterThan(4);
  });

  it('has no legend beside a chart whose every number is suppressed', () => {
    const charts = named(body(suppressSmall(consolidated(3, ['202']))), 'figure');
    const legends = (figures: typeof charts) =>
      figures.flatMap(everyElement).filter(({ attributes }) => attributes['class'] === 'legend');

    expect(charts.filter((chart) => named(chart, 'rect').length === 0).length).toBeGreaterThan(2);
    expect(legends(charts.filter((chart) => named(chart, 'rect').length === 0))).toEqual([]);
    expect(legends(named(body(several), 'figure')).length).toBeGreaterThan(2);
  });

  it('names no school and shows no suppressed number where it is for publication', () => {
    const published = suppressSmall(several);
    const text = body(published).text;

    for (const { organisation } of several.returns) expect(text).not.toContain(organisation);
    expect(text).toContain('“c” stands for a number from 1 to 4');
    expect(sections(published)).not.toContain('Good practice to share');
  });

  it('is made of nothing, too', () => {
    expect(named(body(nothingGiven), 'h1')[0]?.text).toBe('No local authority given');
  });
});
