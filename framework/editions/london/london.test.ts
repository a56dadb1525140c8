import { readFileSync } from 'node:fs';
import { parseEdition } from '../../edition-schema.ts';
import { levelIds } from '../../edition.ts';
import { fieldsOf } from '../../fields.ts';
import { london } from './index.ts';

/**
 * One blank for each run of what only arranges text: white space, the tags and the `**` that the source was saved with,
 * bullets.
 */
function wordsOf(text: string): string {
  return text
    .replace(/<[^>]*>|•|\*\*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const source = wordsOf(readFileSync(new URL('../../../test/fixtures/framework.txt', import.meta.url), 'utf8'));

const { introduction, template, process, awards, contributors } = london;
const levelTitles = levelIds.map((level) => london.levels[level].title);

/** Every text of the edition that is the source's, in the source's order. */
const texts: readonly string[] = [
  london.title,
  introduction.aim,
  ...introduction.purposes,
  introduction.use,
  introduction.contact,
  ...london.aspects.flatMap(({ title, strands }) => [
    title,
    ...strands.flatMap((strand) => [
      strand.title,
      ...levelIds.flatMap((level) => strand.descriptors[level]),
      ...strand.evidenceExamples.flatMap(({ items }) => items),
    ]),
  ]),
  template.title,
  template.note,
  template.la,
  template.organisation,
  template.pdLead,
  template.assessedOn,
  ...london.aspects.flatMap(({ templateTitle }) => [
    templateTitle,
    template.aspectJudgement,
    template.action,
    template.actionLabel,
    ...levelTitles,
    template.evidence,
  ]),
  template.overall,
  template.overallJudgement,
  template.intention,
  ...levelTitles,
  template.yes,
  template.round,
  template.no,
  process.title,
  process.selfEvaluation.title,
  process.selfEvaluation.text,
  process.submission.title,
  process.submission.text,
  process.verificationTitle,
  process.preVisit.title,
  ...process.preVisit.steps,
  process.visit,
  ...london.visitParts.map(({ title }) => title),
  process.postVisit,
  process.awardsTitle,
  ...[awards.bronze, awards.silver, awards.gold].flatMap(({ heading, text }) => [heading, text]),
  contributors.title,
  contributors.thanks,
  ...contributors.people.flatMap(({ name, starred, role }) => [starred ? `${name} *` : name, role]),
  london.acknowledgements,
  ...london.glossary.flatMap(({ term, meaning }) => [term, meaning]),
];

/**
 * What the source says besides: its table of contents, headings that only arrange it, numbers of lists, and what it
 * prints again.
 */
const contents = [
  'Contents',
  'The Quality Mark Framework – The structure',
  'The Quality Mark Framework',
  'The Verification Process',
  'Contributors and Acknowledgements',
  'Glossary of Terms',
].join(' ');
const columns = 'DEVELOPING ENHANCING EMBEDDED SOME EXAMPLES OF EVIDENCE';
/**
 * The template's boxes to tick stand in the source three times each: as a table within the table, and as its rows once
 * more.
 */
const boxes = 'Developing Enhancing Embedded';
const aspectBoxes = `${boxes} Evidence ${boxes} Evidence`;
const besides = [
  ...['-', '-', '-'],
  contents,
  'The Quality Mark Framework – The Structure',
  ...london.aspects.map(() => columns),
  ...london.aspects.map(() => aspectBoxes),
  boxes,
  `Yes Date /round ${boxes} Yes Date /round No`,
  ...['1)', '- a.', '- b.', '2)', '3)'],
  'Acknowledgements:',
  'Glossary of Terms',
];

/**
 * What stands before, between and after these texts, looked for one after the other; and the first text that is not
 * there.
 */
function take(
  found: readonly string[],
  from: string,
): { readonly left: readonly string[]; readonly missing: string | null } {
  const left: string[] = [];
  let at = 0;
  for (const text of found) {
    const next = from.indexOf(text, at);
    if (next < 0) return { left, missing: text };
    left.push(from.slice(at, next).trim());
    at = next + text.length;
  }
  left.push(from.slice(at).trim());
  return { left: left.filter((words) => words !== ''), missing: null };
}

describe('the London edition', () => {
  it('has every text word for word in the source, in its order', () => {
    expect(take(texts, source).missing).toBeNull();
  });

  it('leaves nothing of the source out but its contents, headings of columns, boxes printed again, and numbers', () => {
    expect(take(texts, source).left).toEqual(besides);
  });

  it('would not pass these tests with a word changed, added, or left out', () => {
    const [first = '', ...rest] = texts;
    expect(
      take(
        [first, ...rest].map((text) => text.replace('ambitious', 'bold')),
        source,
      ).missing,
    ).toContain('bold');
    expect(take([...texts, 'More'], source).missing).toBe('More');
    expect(take(rest, source).left).not.toEqual(besides);
    expect(take(texts, source.replace('ambitious', 'ambitious, daring')).missing).toContain('ambitious');
    expect(take(texts, `${source} Annex`).left).not.toEqual(besides);
  });

  it('names as texts of the source all that it holds, but for ids, short titles and what the software adds', () => {
    const own = [
      london.id,
      london.publisher,
      ...levelTitles,
      ...Object.values(awards).flatMap(({ title, next }) => [title, next]),
      ...london.aspects.map(({ shortTitle }) => shortTitle),
      ...london.visitParts.map(({ shortTitle }) => shortTitle),
      ...contributors.people.map(({ name }) => name),
      ...london.localAuthorities.flatMap(({ code, name, formalName, otherNames = [] }) => [
        ...[code, name, ...otherNames],
        formalName ?? name,
      ]),
    ];
    const isNamed = (text: string) => texts.includes(text) || own.includes(text) || /^[a-z]+$/.test(text);
    expect(stringsIn(london).filter((text) => !isNamed(text))).toEqual([]);
  });

  it('passes the schema of editions', () => {
    expect(parseEdition(london)).toEqual(london);
  });

  it('has the counts of the source', () => {
    const strands = london.aspects.flatMap((aspect) => aspect.strands);
    const cells = strands.flatMap(({ descriptors }) => levelIds.map((level) => descriptors[level]));
    const rows = strands.flatMap(({ evidenceExamples }) => evidenceExamples);
    expect({
      aspects: london.aspects.length,
      strands: strands.length,
      cells: cells.length,
      paragraphs: cells.flat().length,
      rows: rows.length,
      items: rows.flatMap(({ items }) => items).length,
      glossary: london.glossary.length,
      localAuthorities: london.localAuthorities.length,
      contributors: contributors.people.length,
      visitParts: london.visitParts.length,
    }).toEqual({
      aspects: 4,
      strands: 16,
      cells: 48,
      paragraphs: 52,
      rows: 48,
      items: 70,
      glossary: 18,
      localAuthorities: 33,
      contributors: 11,
      visitParts: 4,
    });
  });

  it('has a row of evidence for each level of each strand, in the order of the levels', () => {
    for (const { strands } of london.aspects) {
      for (const { id, evidenceExamples } of strands) {
        expect([id, ...evidenceExamples.map(({ level }) => level)]).toEqual([id, ...levelIds]);
        for (const { items, split } of evidenceExamples) expect(items.length === 1).toBe(split === 'single');
      }
    }
  });

  it('has the same four strands in each aspect', () => {
    for (const { strands } of london.aspects) {
      expect(strands.map(({ title }) => title)).toEqual(['Vision', 'Culture', 'Strategy and Policy', 'Best Value']);
    }
  });

  it('has each authority’s name in full: a London borough, but for two cities and three royal boroughs', () => {
    const formal = london.localAuthorities.map(({ name, formalName = name }) => formalName);
    const others = formal.filter((name) => !name.startsWith('London Borough of '));

    expect(formal.every((name, index) => name.endsWith(london.localAuthorities[index]?.name ?? '?'))).toBe(true);
    expect(others).toEqual([
      'City of London',
      'Royal Borough of Greenwich',
      'Royal Borough of Kensington and Chelsea',
      'City of Westminster',
      'Royal Borough of Kingston upon Thames',
    ]);
  });

  it('has ids and codes once each, and a field for each input', () => {
    const once = (ids: readonly string[]) => {
      expect(new Set(ids).size).toBe(ids.length);
    };
    once(london.aspects.map(({ id }) => id));
    for (const { strands } of london.aspects) once(strands.map(({ id }) => id));
    once(london.visitParts.map(({ id }) => id));
    once(london.localAuthorities.map(({ code }) => code));
    once(london.localAuthorities.map(({ name }) => name));
    once(london.glossary.map(({ term }) => term));
    once(fieldsOf(london).map(({ path }) => path));
  });
});

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
