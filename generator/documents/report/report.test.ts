import { london } from '../../../framework/editions/london/index.ts';
import { emptyReturn } from '../../../framework/fields.ts';
import type { SchoolReturn } from '../../../framework/school-return.ts';
import { everyElement, named, parseMarkup } from '../../../test/markup.ts';
import type { Element } from '../../../test/markup.ts';
import {
  auditReturn,
  misreadReturn,
  reportBody,
  reportOf,
  reportTemplate,
  returnWithLongTexts,
} from '../../../test/reports.ts';
import { changed, completeReturn, decidedReturn, verifiedReturn } from '../../../test/returns.ts';
import { missingPaths } from '../../../test/template-paths.ts';
import { sampleReturn } from '../../../samples/sample-school.ts';
import { sampleSchools } from '../../../samples/schools.ts';
import { reportPageStyle } from './report.ts';

const decided = decidedReturn(london);

const returns: readonly (readonly [title: string, schoolReturn: SchoolReturn])[] = [
  ['a blank return', emptyReturn(london)],
  ['a complete return', completeReturn(london)],
  ['a return that does not seek the award', auditReturn],
  ['a verified return', verifiedReturn(london)],
  ...(['bronze', 'silver', 'gold', 'none', 'deferred'] as const).map(
    (decision) => [`a return decided ${decision}`, changed(decided, { 'panel.decision': decision })] as const,
  ),
  ['a return with texts of 30,000 characters', returnWithLongTexts],
  ['a return with cells that could not be read', misreadReturn],
  ...sampleSchools.map((school) => [`the sample ${school.file}`, sampleReturn(school, london)] as const),
];

describe.each(returns)('the report of %s', (_title, schoolReturn) => {
  const view = reportOf(schoolReturn);
  const body = parseMarkup(reportTemplate.render(view));

  it('has no word that only a program would write', () => {
    expect(body.text).not.toMatch(/\b(undefined|null|NaN)\b|\[object/);
    expect(JSON.stringify(view)).not.toMatch(/undefined|\[object/);
  });

  it('gives the template all that it asks for', () => {
    expect(missingPaths('report', view).filter((path) => !path.endsWith('(no items)'))).toEqual([]);
  });

  it('has no fault of structure', () => {
    expect(faultsOf(body)).toEqual([]);
  });
});

/** What a reader or a screen reader would stumble over. */
function faultsOf(body: Element): string[] {
  const headings = named(body, 'h1', 'h2', 'h3').map(({ name }) => Number(name.slice(1)));
  return [
    ...(headings.filter((level) => level === 1).length === 1 ? [] : ['not one h1']),
    ...headings.flatMap((level, index) => (level - (headings[index - 1] ?? 0) > 1 ? ['a heading level skipped'] : [])),
    ...named(body, 'table').flatMap((table) => {
      const columns = named(table, 'thead').flatMap((head) => named(head, 'th')).length;
      const rows = named(table, 'tbody').flatMap((part) => named(part, 'tr'));
      const widths = rows.map(({ children }) =>
        children.reduce((sum, cell) => sum + Number(cell.attributes['colspan'] ?? 1), 0),
      );
      return [
        ...(rows.length > 0 ? [] : ['a table without rows']),
        ...(columns > 0 && widths.every((width) => width === columns) ? [] : ['a row not as wide as its table']),
      ];
    }),
    ...named(body, 'th').flatMap(({ attributes }) => (attributes['scope'] ? [] : ['a header cell without scope'])),
    ...named(body, 'h1', 'h2', 'h3', 'caption', 'dd', 'li').flatMap(({ name, text }) =>
      text === '' ? [`an empty ${name}`] : [],
    ),
    ...named(body, 'svg').flatMap(({ attributes }) =>
      attributes['aria-hidden'] === 'true' || (attributes['role'] === 'img' && attributes['aria-label'])
        ? []
        : ['a drawing without a name'],
    ),
  ];
}

it.each([
  ['a table without rows', '<table><thead><tr><th scope="col">A</th></tr></thead><tbody></tbody></table>'],
  [
    'a row not as wide as its table',
    '<table><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td colspan="2">1</td></tr></tbody></table>',
  ],
  ['a header cell without scope', '<p><th>A</th></p>'],
  ['a heading level skipped', '<h3>Part</h3>'],
  ['an empty h2', '<h2></h2>'],
  ['a drawing without a name', '<svg role="img"></svg>'],
])('the guard of the structure finds %s', (fault, planted) => {
  expect(faultsOf(parseMarkup(`<article><h1>Name</h1>${planted}</article>`))).toEqual([fault]);
});

it.each(returns)('the contents of the report of %s are its sections, in their order', (_title, schoolReturn) => {
  const view = reportOf(schoolReturn);
  const sections = everyElement(parseMarkup(reportTemplate.render(view)))
    .filter(({ name, attributes }) => name === 'section' && attributes['id'] !== undefined)
    .map((section) => ({ id: section.attributes['id'], title: named(section, 'h2')[0]?.text }));

  expect(sections).toEqual(view.contents);
});

describe('hostile text', () => {
  const hostile = '"></p><script>alert(1)</script><img src=x onerror=alert(1)> {{receipt}} &amp; \\a } @page { ]]>';
  const attacked = changed(decided, {
    'details.organisation': hostile,
    'details.pdLead': hostile,
    'aspects.leadership.strands.vision.notes': hostile,
    'aspects.leadership.level': { unreadable: hostile.slice(0, 60) },
    'evidence.0.evidence': hostile,
    'actions.0.lead': hostile,
    'verification.visit.head.people': hostile,
    'panel.rationale': hostile,
  });

  it('stays text', () => {
    const body = reportBody(attacked);
    const names = new Set(everyElement(body).map(({ name }) => name));

    expect(named(body, 'h1').map(({ text }) => text)).toEqual([hostile]);
    // Once for each of seven fields, and once more in the paragraph and where the evidence was sampled.
    expect(body.text.split(hostile).length - 1).toBe(9);
    expect([...names].filter((name) => ['script', 'img'].includes(name))).toEqual([]);
  });

  it('does not end the page style', () => {
    const style = reportPageStyle(reportOf(attacked));

    expect(style.match(/[{}]/g)?.join('')).toBe('{{}{}}');
    expect(style).not.toContain('<');
  });
});

describe('sample data', () => {
  it('is marked SPECIMEN, and nothing else is', () => {
    const sample = changed(decided, { 'meta.sample': true });

    expect(reportBody(sample).text).toContain('SPECIMEN');
    expect(reportPageStyle(reportOf(sample))).toContain('SPECIMEN');
    expect(reportBody(decided).text).not.toContain('SPECIMEN');
    expect(reportPageStyle(reportOf(decided))).not.toContain('SPECIMEN');
  });
});
