import type { Choice } from './fields.ts';

/**
 * Finds the choice that a text means, however it was typed, pasted or exported.
 * @returns the choice's id, or null where the text is none of its title, its other titles and its id
 */
export function recognise(text: string, choices: readonly Choice[]): string | null {
  if (text.length > longestWord) return null;
  const words = wordsOf(choices);
  // Most cells hold a word as the list offers it.
  return words.get(text) ?? words.get(foldText(text)) ?? null;
}

/** Longer than any word of a list, even with pasted blanks around it. */
const longestWord = 1_000;

const wordsOfLists = new WeakMap<readonly Choice[], ReadonlyMap<string, string>>();

/** The words of a list, as they are and folded, with the choice that they mean; the first choice of a word has it. */
function wordsOf(choices: readonly Choice[]): ReadonlyMap<string, string> {
  const known = wordsOfLists.get(choices);
  if (known) return known;
  const words = new Map<string, string>();
  for (const { id, title, otherTitles = [] } of choices) {
    for (const word of [title, ...otherTitles, id]) {
      for (const form of [word, foldText(word)]) if (form !== '' && !words.has(form)) words.set(form, id);
    }
  }
  wordsOfLists.set(choices, words);
  return words;
}

/**
 * The text without what people type by accident or in different ways: case, invisible characters, kinds and numbers of
 * blanks, line breaks, kinds of apostrophes, a full stop or colon at the end. `&` is the word "and". For comparing,
 * never for showing. Folding a second time changes nothing.
 */
export function foldText(text: string): string {
  const asWritten = plainLine(straight(text));
  const lower = asWritten.toLowerCase();
  const line = lower === asWritten ? lower : plainLine(lower);
  const words = straight(line).replaceAll('&', ' and ');
  return withoutTail(words === line ? words : plainLine(words));
}

/**
 * One line of plain characters: compatibility forms resolved, invisible characters out, each run of blanks one blank.
 */
export function plainLine(text: string): string {
  const line = printable.test(text) ? text : visible(text);
  return (unevenBlanks.test(line) ? line.replace(/\s+/g, ' ') : line).trim();
}

/** Of a line in which this is not found each blank is one space already. */
const unevenBlanks = /\s\s|[^\S ]/;

function visible(text: string): string {
  const composed = normal(text, 'NFKC');
  const seen = composed.replace(invisible, '');
  return seen === composed ? seen : normal(seen, 'NFKC');
}

/**
 * A text as it is kept: composed (NFC), with `\n` as its only line break, without control characters and characters
 * that are none, without blanks at line ends and around the whole. Tidying a second time changes nothing.
 * @returns null where nothing is left
 */
export function tidyText(text: string): string | null {
  const tidy = (settled.test(text) && !text.includes(' \n') ? text : tidied(text)).trim();
  return tidy === '' ? null : tidy;
}

function tidied(text: string): string {
  const spaced = text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').replaceAll('\t', ' ');
  const plain = maybeNoCharacter.test(spaced) ? spaced.replace(noCharacter, '') : spaced;
  return normal(plain, 'NFC')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/**
 * A text in a normal form, in a time that grows with the text alone: of marks heaped on one letter, which normalising puts in order
 * each against each, no more are kept than any writing needs, and letters that stand for a whole sentence are left as they are.
 */
function normal(text: string, form: 'NFC' | 'NFKC'): string {
  const few = withFewMarks(text);
  const isPlain = form === 'NFC' || !sentences.test(few);
  const normalised = isPlain ? few.normalize(form) : few.replace(betweenSentences, (part) => part.normalize(form));
  return normalised === few ? few : withFewMarks(normalised);
}

function withFewMarks(text: string): string {
  return mayHeapMarks(text) ? text.replace(heapsOfMarks, (marks) => [...marks].slice(0, mostMarks).join('')) : text;
}

/** On one letter; Unicode calls a text of more unsafe for streams (UAX #15, section 13). */
const mostMarks = 30;
const heapsOfMarks = /\p{M}{31,}/gu;

/** A heap is longer than the steps from one character looked at to the next: to look at all of them takes thirty times as long. */
function mayHeapMarks(text: string): boolean {
  for (let at = mostMarks; at < text.length; at += mostMarks + 1) if (markOrHalf.test(text.charAt(at))) return true;
  return false;
}

/** Or half of a character, which may be a mark. */
const markOrHalf = /[\p{M}\p{Cs}]/u;

/** Arabic letters that stand for up to eighteen others. */
const sentences = /[\ufdfa\ufdfb]/;
const betweenSentences = /[^\ufdfa\ufdfb]+/g;

/** Without the full stops, colons and blanks at its end. From the end: a pattern would try each run of them in vain. */
function withoutTail(line: string): string {
  let end = line.length;
  while (end > 0 && ' .:'.includes(line.charAt(end - 1))) end -= 1;
  return line.slice(0, end);
}

function straight(text: string): string {
  return text.replace(apostrophes, "'");
}

/** Typographic apostrophes, the accents that are typed for them, and the prime. */
const apostrophes = /[‘’‛ʼ`´′]/g;

/** Most texts consist of these alone: ASCII, which no form of normalising changes. */
const printable = /^[ -~]*$/;

/** And of these, which composing does not change: Latin letters, dashes and quotation marks. */
const settled = /^[\n -~\u00a1-\u02ff\u2010-\u2027]*$/;

/** Soft hyphens, zero-width characters, byte order marks, bidirectional and variation marks; controls but blanks. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]|(?!\s)\p{Cc}/gu;

/** Control characters but the line feed, lone surrogates, noncharacters. */
const noCharacter = /(?!\n)\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu;
/** By its code units, in a tenth of the time: these, or half of any other character. */
const maybeNoCharacter = /[\0-\t\v-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;
