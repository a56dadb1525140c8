import { foldText } from './recognise.ts';

const ascii = /^[ -~]*$/;

/** Letters that are no others with an accent, as people type them who do not have them. */
const typedAs: Readonly<Record<string, string>> = {
  æ: 'ae',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  ŧ: 't',
  þ: 'th',
};
const typedOtherwise = new RegExp(`[${Object.keys(typedAs).join('')}]`, 'g');

/** A text as people look for it: without case, accents and punctuation, in the letters of every keyboard. */
export function searchable(text: string): string {
  const plain = ascii.test(text)
    ? text.toLowerCase()
    : foldText(text)
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .replace(typedOtherwise, (letter) => typedAs[letter] ?? letter);
  const words = plain.includes('&') ? plain.replaceAll('&', ' and ') : plain;
  return words
    .replace(/[^\p{L}\p{N}\s]+/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a school has every word that is looked for, or an award the number: its serial, URN or LAESTAB, or the beginning of one. */
export function searchFor(text: string): (award: Searched) => boolean {
  const words = searchable(text).split(' ');
  const number = text.replace(/[^\p{L}\p{N}]+/gu, '').toUpperCase();
  return ({ serial, school: { urn, laestab }, name }) =>
    words.every((word) => name.includes(word)) ||
    isBegunBy(number, serial.replaceAll('-', '')) ||
    isBegunBy(number, serial.slice(serial.lastIndexOf('-') + 1)) ||
    isBegunBy(number, urn) ||
    isBegunBy(number, laestab);
}

interface Searched {
  readonly serial: string;
  readonly school: { readonly urn: string | null; readonly laestab: string | null };
  /** Of the school, searchable. */
  readonly name: string;
}

function isBegunBy(number: string, whole: string | null): boolean {
  return number !== '' && (whole ?? '').startsWith(number);
}
