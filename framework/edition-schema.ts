import * as z from 'zod';
import type { Edition } from './edition.ts';
import { awardIds, levelIds } from './edition.ts';
import { editionFaults } from './edition-faults.ts';
import { tidyText } from './recognise.ts';

/** Thrown for data that is not a valid edition. The message has one line for each fault, with its place. */
export class BadEdition extends Error {
  override readonly name = 'BadEdition';
  /** `aspects[2].strands[0].id: must be …` */
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

/**
 * Reads an edition from JSON. What comes back is safe to lay out as a workbook: every text is bounded and tidy, every
 * id and sheet name is one that paths, defined names and Excel accept, and no two choices of a list go by the same
 * words.
 * @throws BadEdition naming every fault
 */
export function parseEdition(json: unknown): Edition {
  const { success, data, error } = editionSchema.safeParse(json, { reportInput: false });
  if (!success) throw new BadEdition(error.issues.flatMap(linesOf));
  const faults = editionFaults(data);
  if (faults.length > 0) throw new BadEdition(faults.map(({ path, message }) => `${placeOf(path)}: ${message}`));
  return data;
}

const thing = <Shape extends z.core.$ZodShape>(shape: Shape) => z.strictObject(shape, 'must be an object');

const untidy = 'must be free of control characters, of blanks at its ends and at the ends of its lines';

/** At most this many characters, and at least one. */
const text = (longest: number) =>
  z
    .string('must be a text')
    .min(1, { error: 'must not be empty', abort: true })
    .max(longest, `must be at most ${String(longest)} characters long`)
    .refine((value) => tidyText(value) === value, untidy);

const title = text(200).refine((value) => !value.includes('\n'), 'must be one line');
const paragraph = text(4000);
const list = <Item extends z.ZodType>(item: Item, fewest: number, most: number) =>
  z
    .array(item, 'must be a list')
    .min(fewest, `must have at least ${String(fewest)}`)
    .max(most, `must have at most ${String(most)}`);

const id = z
  .string('must be a text')
  .regex(/^[a-z][a-z0-9]{0,19}$/, 'must be a lower-case letter, then up to 19 lower-case letters or digits')
  .refine(
    (value) => !(value in Object.prototype),
    'must be another word: this one has a meaning of its own to the software',
  );

const level = z.enum(levelIds, `must be one of ${levelIds.join(', ')}`);
const award = z.enum(awardIds, `must be one of ${awardIds.join(', ')}`);

const strand = thing({
  id,
  title,
  descriptors: thing({
    developing: list(paragraph, 1, 10),
    enhancing: list(paragraph, 1, 10),
    embedded: list(paragraph, 1, 10),
  }),
  evidenceExamples: list(
    thing({
      level,
      items: list(paragraph, 1, 20),
      split: z.enum(['single', 'explicit', 'inferred'], 'must be one of single, explicit, inferred'),
    }),
    0,
    20,
  ),
});

/** What begins as a number or reads as a cell, `A1` or `R1C1`, or a truth value, where nothing in it tells Excel that it is a name. */
const readsAsCell = /^(?:\d[a-z\d]*|[a-z]{1,3}\d+|r\d*(?:c\d*)?|c\d*|true|false)$/i;

/** Excel's rules for the name of a sheet. */
const sheetName = text(31)
  .refine((value) => !/[[\]:*?/\\\n]/.test(value), 'must not contain any of [ ] : * ? / \\ since a sheet is named so')
  .refine((value) => !value.includes("'"), "must not contain ' since a sheet is named so: write ’")
  .refine(
    (value) => !readsAsCell.test(value),
    'must not read as a number or a cell, such as A1, since a sheet is named so',
  );

const aspect = thing({
  id,
  title,
  shortTitle: sheetName,
  templateTitle: title,
  strands: list(strand, 1, 12),
});

const step = thing({ title, text: paragraph });
const awardTexts = thing({ title, heading: title, text: paragraph, next: title });
const levelTexts = thing({ title, award });

const editionSchema = thing({
  id: text(40).regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens, a letter first'),
  title,
  publisher: title,
  introduction: thing({
    aim: paragraph,
    purposes: list(paragraph, 0, 20),
    use: paragraph,
    contact: paragraph,
  }),
  levels: thing({ developing: levelTexts, enhancing: levelTexts, embedded: levelTexts }),
  awards: thing({ bronze: awardTexts, silver: awardTexts, gold: awardTexts }),
  validityYears: z.int('must be a whole number of years').min(1, 'must be at least 1').max(10, 'must be at most 10'),
  aspects: list(aspect, 1, 12),
  template: thing({
    title,
    note: paragraph,
    la: title,
    organisation: title,
    pdLead: title,
    assessedOn: title,
    aspectJudgement: title,
    evidence: title,
    action: paragraph,
    actionLabel: title,
    overall: title,
    overallJudgement: title,
    intention: title,
    yes: title,
    no: title,
    round: title,
  }),
  process: thing({
    title,
    selfEvaluation: step,
    submission: step,
    verificationTitle: title,
    preVisit: thing({ title, steps: list(paragraph, 1, 20) }),
    visit: paragraph,
    postVisit: paragraph,
    awardsTitle: title,
  }),
  visitParts: list(thing({ id, shortTitle: text(60), title }), 1, 12),
  glossary: list(thing({ term: title, meaning: paragraph }), 0, 200),
  contributors: thing({
    title,
    thanks: paragraph,
    people: list(thing({ name: title, starred: z.boolean('must be true or false'), role: title }), 0, 200),
  }),
  acknowledgements: paragraph,
  localAuthorities: list(
    thing({
      code: z.string('must be a text').regex(/^\d{3}$/, 'must be three digits'),
      name: title,
      formalName: title.optional(),
      otherNames: list(title, 0, 20).optional(),
    }),
    1,
    400,
  ),
});

/** Reports each unknown key as a fault of its own, and each missing value as missing. */
function linesOf(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(
      (key) => `${placeOf([...issue.path, key.slice(0, 60)])}: is not a property of an edition; is it misspelt?`,
    );
  }
  return [`${placeOf(issue.path)}: ${issue.message}`];
}

/** `aspects[2].strands[0].descriptors.embedded` */
function placeOf(path: readonly PropertyKey[]): string {
  const place = path.reduce<string>(
    (place, key) => (typeof key === 'number' ? `${place}[${String(key)}]` : `${place}.${String(key)}`),
    '',
  );
  return place === '' ? 'the edition' : place.replace(/^\./, '');
}
