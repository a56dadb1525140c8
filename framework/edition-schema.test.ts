import { BadEdition, parseEdition } from './edition-schema.ts';
import { london } from './editions/london/index.ts';

const json = JSON.stringify(london);

/** The London edition as JSON, with other values at these paths; undefined takes a property away. */
function londonWith(values: Readonly<Record<string, unknown>>): unknown {
  const edition = JSON.parse(json) as Record<string, unknown>;
  for (const [path, value] of Object.entries(values)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const place = keys.reduce((within, key) => within[key] as Record<string, unknown>, edition);
    place[last] = value;
  }
  return JSON.parse(JSON.stringify(edition));
}

function faultsOf(edition: unknown): readonly string[] {
  try {
    parseEdition(edition);
    return [];
  } catch (error) {
    if (error instanceof BadEdition) return error.faults;
    throw error;
  }
}

const longest = 'x'.repeat(4001);

describe('parseEdition', () => {
  it('gives the London edition back as it is', () => {
    expect(parseEdition(JSON.parse(json))).toEqual(london);
  });

  it('takes an edition of one aspect with one strand, that lasts another number of years', () => {
    const [aspect] = london.aspects;
    const small = londonWith({
      aspects: [{ ...aspect, strands: aspect?.strands.slice(0, 1) }],
      validityYears: 5,
      glossary: [],
    });
    expect(parseEdition(small)).toMatchObject({ validityYears: 5, aspects: [{ strands: [{ id: 'vision' }] }] });
  });

  it.each([[null], [undefined], ['edition'], [[]], [3]])('takes %j for no edition', (nonsense) => {
    expect(faultsOf(nonsense)).toEqual(['the edition: must be an object']);
  });

  it('names every fault of an edition, a line each', () => {
    const edition = londonWith({
      'aspects.2.strands.0.descriptors.embedded': [],
      'aspects.1.strands.3.id': 'Value',
      title: undefined,
    });
    expect(faultsOf(edition)).toEqual([
      'title: must be a text',
      'aspects[1].strands[3].id: must be a lower-case letter, then up to 19 lower-case letters or digits',
      'aspects[2].strands[0].descriptors.embedded: must have at least 1',
    ]);
    expect(() => parseEdition(edition)).toThrow(/^title: .*\naspects\[1\].*\naspects\[2\].*$/);
  });

  it('names a property that no edition has', () => {
    const misspelt = londonWith({ validtyYears: 3, 'awards.gold.colour': 'yellow' });
    expect(faultsOf(misspelt)).toEqual([
      'awards.gold.colour: is not a property of an edition; is it misspelt?',
      'validtyYears: is not a property of an edition; is it misspelt?',
    ]);
  });

  it('takes no property that would reach into objects’ inheritance', () => {
    const polluted: unknown = JSON.parse(json.replace('{', '{"__proto__":{"polluted":true},'));
    expect(faultsOf(polluted)).toHaveLength(1);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each<[string, unknown, string]>([
    ['id', 'London 1', 'id: must be lower-case letters, digits and hyphens, a letter first'],
    ['validityYears', 0, 'validityYears: must be at least 1'],
    ['validityYears', 11, 'validityYears: must be at most 10'],
    ['validityYears', 2.5, 'validityYears: must be a whole number of years'],
    ['validityYears', '3', 'validityYears: must be a whole number of years'],
    ['title', '', 'title: must not be empty'],
    ['title', 'Two\nlines', 'title: must be one line'],
    [
      'title',
      ' blank first',
      'title: must be free of control characters, of blanks at its ends and at the ends of its lines',
    ],
    [
      'introduction.aim',
      'bell\u0007',
      'introduction.aim: must be free of control characters, of blanks at its ends and at the ends of its lines',
    ],
    ['introduction.aim', longest, 'introduction.aim: must be at most 4000 characters long'],
    ['aspects', [], 'aspects: must have at least 1'],
    ['aspects.0.strands', [], 'aspects[0].strands: must have at least 1'],
    ['aspects.0.strands', 'Vision', 'aspects[0].strands: must be a list'],
    [
      'aspects.0.strands.0.evidenceExamples.0.level',
      'great',
      'aspects[0].strands[0].evidenceExamples[0].level: must be one of developing, enhancing, embedded',
    ],
    [
      'aspects.0.id',
      'constructor',
      'aspects[0].id: must be another word: this one has a meaning of its own to the software',
    ],
    [
      'aspects.0.id',
      '__proto__',
      'aspects[0].id: must be a lower-case letter, then up to 19 lower-case letters or digits',
    ],
    [
      'aspects.0.id',
      'abcdefghijklmnopqrstu',
      'aspects[0].id: must be a lower-case letter, then up to 19 lower-case letters or digits',
    ],
    ['levels.embedded.award', 'platinum', 'levels.embedded.award: must be one of bronze, silver, gold'],
    [
      'levels.embedded.award',
      'silver',
      'levels.embedded.award: must differ from the others, but "silver" is there already',
    ],
    ['levels.embedded', undefined, 'levels.embedded: must be an object'],
    ['localAuthorities.3.code', '20', 'localAuthorities[3].code: must be three digits'],
    [
      'localAuthorities.3.code',
      '201',
      'localAuthorities[3].code: must differ from the others, but "201" is there already',
    ],
    ['visitParts.1.id', 'head', 'visitParts[1].id: must differ from the others, but "head" is there already'],
    [
      'visitParts.1.shortTitle',
      'HEAD TEACHER',
      'visitParts[1].shortTitle: must differ from the others, but "HEAD TEACHER" is there already',
    ],
    [
      'aspects.2.strands.1.title',
      'Vision',
      'aspects[2].strands[1].title: must differ from the others, but "Vision" is there already',
    ],
    ['aspects.1.id', 'leadership', 'aspects[1].id: must differ from the others, but "leadership" is there already'],
    ['aspects.1.id', 'overall', 'aspects[1].id: must not be "overall" since other inputs are named so'],
    ['contributors.people.0.starred', 'yes', 'contributors.people[0].starred: must be true or false'],
  ])('faults %s of %j', (path, value, fault) => {
    expect(faultsOf(londonWith({ [path]: value }))).toContain(fault);
  });

  it.each([
    'Start',
    'details',
    'EVIDENCE',
    'Actions',
    'Self-evaluation',
    'Verification',
    'Panel',
    'Glossary',
    'About',
    '_pdqm',
    'History',
  ])('faults an aspect whose short title is the name of the sheet %s', (name) => {
    expect(faultsOf(londonWith({ 'aspects.0.shortTitle': name }))).toEqual([
      `aspects[0].shortTitle: must not be "${name}" since another sheet is named so`,
    ]);
  });

  it.each([
    'A[b',
    'A]b',
    'A:b',
    'A*b',
    'A?b',
    'A/b',
    'A\\b',
    "'A",
    "A'",
    "Leaders' work",
    'x'.repeat(32),
    'A\nb',
    'A1',
    'log10',
    'R1C1',
    'rc',
    'C',
    '2Lead',
    'TRUE',
  ])('faults the short title %j, which Excel does not take for a sheet', (name) => {
    expect(faultsOf(londonWith({ 'aspects.0.shortTitle': name }))).toEqual([
      expect.stringMatching(/^aspects\[0\]\.shortTitle: must /),
    ]);
  });

  it.each(['Leaders’ work', '21st century', 'Lead2026', 'A1 and more', 'Craft'])('takes the short title %j', (name) => {
    expect(faultsOf(londonWith({ 'aspects.0.shortTitle': name }))).toEqual([]);
  });

  it('faults a strand that is titled otherwise in another aspect: the tables offer it once', () => {
    expect(faultsOf(londonWith({ 'aspects.1.strands.0.title': 'Outlook' }))).toContain(
      'aspects[1].strands[0].title: must be "Vision", as the strand vision is titled in another aspect',
    );
  });

  it.each([
    ['levels.enhancing.title', 'developing', 'levels: "developing" means both developing and enhancing'],
    ['awards.bronze.title', 'None', 'awards: "none" means both bronze and none'],
    ['aspects.1.title', 'Leadership', 'aspects: "leadership" means both leadership and quality'],
    ['localAuthorities.1.name', 'City of London.', 'localAuthorities: "city of london" means both 201 and 202'],
  ])('faults %s of %j, since the word would mean two things', (path, value, fault) => {
    expect(faultsOf(londonWith({ [path]: value }))).toContain(fault);
  });
});
