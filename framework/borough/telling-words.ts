import type { Edition } from '../edition.ts';
import { awardIds, levelIds } from '../edition.ts';

/** Of a longer text, so much is looked at. */
const mostOfText = 4_000;

/** Words are compared by their beginnings: "evaluate" and "evaluation" are about one thing. */
const beginning = 5;

/** Beginnings of words that stand in texts of every kind about professional development. */
const commonplace = new Set(
  'about after again other their there these those which where while would could should every being through across within school staff teach pupil child learn pract profe devel progr activ oppor people'
    .split(' ')
    .map((word) => word.slice(0, beginning)),
);

/** The words of a text that say what it is about, by their beginnings, each as it was first written. */
export function tellingWords(text: string, edition: Edition): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const levels = levelWords(edition).map((word) => word.slice(0, beginning));
  for (const [word] of text
    .slice(0, mostOfText)
    .toLowerCase()
    .matchAll(/[\p{L}\p{M}]{5,}/gu)) {
    const start = word.normalize('NFC').slice(0, beginning);
    if (!commonplace.has(start) && !levels.includes(start) && !words.has(start)) words.set(start, word);
  }
  return words;
}

/** The sentences of a text that say nothing of a level or an award. */
export function withoutLevels(text: string, edition: Edition): string {
  const words = levelWords(edition);
  return text
    .split(/(?<=[.!?])\s+|\n+/)
    .filter((sentence) => !words.some((word) => saysWord(sentence.normalize('NFKC').toLowerCase(), word)))
    .join(' ')
    .trim();
}

function saysWord(sentence: string, word: string): boolean {
  const [before, ...after] = sentence.split(word);
  let last = before ?? '';
  return after.some((next) => {
    const isWhole = !/\p{L}$/u.test(last) && !/^\p{L}/u.test(next);
    last = next;
    return isWhole;
  });
}

/** Of levels and awards, in small letters. */
function levelWords(edition: Edition): readonly string[] {
  const titles = [
    ...levelIds.map((level) => edition.levels[level].title),
    ...awardIds.map((award) => edition.awards[award].title),
  ];
  return titles.map((title) => title.toLowerCase());
}
