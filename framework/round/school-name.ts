import { foldText } from '../recognise.ts';

/**
 * The measure of names that look like one school's.
 *
 * A name is taken to its words: case, accents, punctuation and apostrophes gone, the usual abbreviations written one way
 * (`C of E`, `CofE`, `Church of England` are `ce`; `Saint` is `st`), and words left out that distinguish no school
 * (`the`, `and`, `of`, `school`). Two names then look alike
 * - `spelling`: where the words are the same;
 * - `letter`: where one long word differs in one letter, put in, left out, changed or swapped with its neighbour, and
 *   all other words are the same. Words shorter than six letters and numbers must agree, so that St Mary’s is not St
 *   Mark’s, Hill Park not Mill Park, and Site 1 not Site 2;
 * - `kind`: where one name has words more, and they only say what kind of school it is (`academy`, `primary`, `ce`, …).
 *   Where each has a kind of its own (infant and junior, CE and RC), they are two schools.
 */
export type NameLikeness = 'spelling' | 'letter' | 'kind';

/** A name as the measure sees it. Empty where nothing of it distinguishes a school. */
export interface NameWords {
  /** In the order of the alphabet: `Academy of St Mary` is `St Mary Academy`. */
  readonly words: readonly string[];
  /** The words that do not say what kind of school it is; all words where there are no others. */
  readonly core: readonly string[];
}

/** Longer names are compared by their beginnings. */
const longest = 200;

export function wordsOfName(name: string): NameWords {
  const spelt = abbreviations.reduce(
    (text, [pattern, short]) => text.replace(pattern, short),
    ` ${plainWords(name.slice(0, longest)).join(' ')} `,
  );
  const words = spelt
    .split(' ')
    .filter((word) => word !== '' && !idle.has(word))
    .sort();
  const core = words.filter((word) => !kinds.has(word));
  return { words, core: core.length > 0 ? core : words };
}

/** How two names are alike; null where they are not. */
export function likenessOf(one: NameWords, other: NameWords): NameLikeness | null {
  if (one.words.length === 0 || other.words.length === 0) return null;
  if (one.words.join(' ') === other.words.join(' ')) return 'spelling';
  const [inOne, inOther] = [without(one.words, other.words), without(other.words, one.words)];
  if (one.core.join(' ') === other.core.join(' ')) return inOne.length === 0 || inOther.length === 0 ? 'kind' : null;
  const [word, differs] = [inOne[0], inOther[0]];
  if (inOne.length !== 1 || inOther.length !== 1 || word === undefined || differs === undefined) return null;
  return isOneLetterApart(word, differs) ? 'letter' : null;
}

/** Whether two names may be those of one school: they are alike, or the same to the letter where they have no words. */
export function mayNameOne(one: string, other: string): boolean {
  return foldText(one) === foldText(other) || likenessOf(wordsOfName(one), wordsOfName(other)) !== null;
}

/**
 * Keys of a name, such that two names that are alike share one: a list of names is then compared in about as many steps as
 * it has names. Words one letter apart have what is left without one letter in common.
 */
export function likenessKeys({ words, core }: NameWords): readonly string[] {
  if (words.length === 0) return [];
  const keys = new Set([`core ${core.join(' ')}`]);
  words.forEach((word, index) => {
    const rest = words.filter((_, each) => each !== index).join(' ');
    for (let at = 0; at <= word.length; at += 1) keys.add(`${rest} + ${word.slice(0, at)}${word.slice(at + 1)}`);
  });
  return [...keys];
}

/** The words that one list has more than the other. */
function without(words: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}

/** Without accents on Latin letters; in other scripts marks are letters. An apostrophe joins what stands round it. */
function plainWords(name: string): readonly string[] {
  return foldText(name)
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replaceAll("'", '')
    .split(/[^\p{L}\p{M}\p{N}]+/u);
}

/** How people write the same thing, one way for each. A word stands between blanks. */
const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/ church of england /g, ' ce '],
  [/ (?:c of e|cofe|c o e|coe|c e) /g, ' ce '],
  [/ (?:roman catholic|r c|catholic) /g, ' rc '],
  [/ saints? /g, ' st '],
  [/ sts /g, ' st '],
  [/ (?:sch|schools) /g, ' school '],
  [/ (?:prim|pri) /g, ' primary '],
  [/ (?:sec) /g, ' secondary '],
  [/ (?:infants) /g, ' infant '],
  [/ (?:juniors) /g, ' junior '],
  [/ (?:acad) /g, ' academy '],
  [/ (?:j m i) /g, ' jmi '],
  [/ (?:v a|voluntary aided) /g, ' va '],
  [/ (?:v c|voluntary controlled) /g, ' vc '],
];

const idle = new Set(['the', 'and', 'of', 'for', 'at', 'in', 'school']);

const kinds = new Set([
  'academy',
  'ce',
  'college',
  'community',
  'foundation',
  'free',
  'infant',
  'jmi',
  'junior',
  'nursery',
  'primary',
  'rc',
  'secondary',
  'trust',
  'va',
  'vc',
]);

const shortestWord = 6;

/** One letter put in, left out, changed, or swapped with the next. */
function isOneLetterApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < shortestWord || long.length - short.length > 1 || /\p{N}/u.test(one + other)) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return short.slice(at + 1) === long.slice(at + 1) || (isSwapped && short.slice(at + 2) === long.slice(at + 2));
}
