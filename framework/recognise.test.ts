import fc from 'fast-check';
import { london } from './editions/london/index.ts';
import { aspectChoices, fieldsOf, levelChoices, outcomeChoices } from './fields.ts';
import type { Choice } from './fields.ts';
import { foldText, plainLine, recognise, tidyText } from './recognise.ts';

const levels = levelChoices(london);
const anyText = fc.string({ unit: 'binary', maxLength: 40 });
const mess = fc.constantFrom('\u00ad', '\u200b', '\ufeff', '\u200e', '\u202c', '\u2066', '\u2060', '\ufe0f');
const blank = fc.constantFrom(' ', '\u00a0', '\u202f', '\n', '\r\n', '\t', '\u3000', '\u2003');

describe('recognise', () => {
  it.each([
    ['enhancing', 'enhancing'],
    ['  EMBEDDED \u00a0', 'embedded'],
    ['Deve\u00adloping', 'developing'],
    ['\ufeffDeveloping\u200b', 'developing'],
    ['Embedded\n', 'embedded'],
    ['Enhancing.', 'enhancing'],
    ['Ｅｎｈａｎｃｉｎｇ', 'enhancing'],
  ])('reads the level %j as %s', (text, level) => {
    expect(recognise(text, levels)).toBe(level);
  });

  it.each(['', ' ', '.', '\u200b', 'Enhanced', 'Developing / Enhancing', 'Enhancing?', '2', 'de veloping'])(
    'takes %j for no level',
    (text) => {
      expect(recognise(text, levels)).toBeNull();
    },
  );

  it('reads an aspect by its tab’s title, its full title, its title on the template and its id', () => {
    const { id, title, shortTitle, templateTitle } = { ...london.aspects[3] };
    for (const text of [id, title, shortTitle, templateTitle]) {
      expect(recognise(text ?? '', aspectChoices(london))).toBe('collaboration');
    }
  });

  it('takes “&” for “and”, and any apostrophe for any other', () => {
    const choices: Choice[] = [
      { id: '207', title: 'Kensington and Chelsea' },
      { id: 'st', title: 'St John’s' },
    ];
    expect(recognise('Kensington & Chelsea', choices)).toBe('207');
    expect(recognise('KENSINGTON&CHELSEA:', choices)).toBe('207');
    for (const text of ["St John's", 'st john‘s', 'St John´s', 'St Johnʼs', 'St John`s', 'St John＇s']) {
      expect(recognise(text, choices)).toBe('st');
    }
  });

  it('reads every word of every choice of the edition as that choice, however it is messed up', () => {
    const words = fieldsOf(london).flatMap(({ choices }) =>
      choices.flatMap(({ id, title, otherTitles = [] }) =>
        [title, ...otherTitles, id].map((word) => ({ word, id, choices })),
      ),
    );
    const upper = fc.boolean();
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        mess,
        blank,
        blank,
        upper,
        fc.nat(),
        (written, dirt, before, after, isUpper, at) => {
          const cut = at % (written.word.length + 1);
          const dirty = written.word.slice(0, cut) + dirt + written.word.slice(cut);
          const text = before + (isUpper ? dirty.toUpperCase() : dirty).replaceAll(' ', before + after) + after;
          expect(recognise(text, written.choices)).toBe(written.id);
        },
      ),
    );
  });

  it('gives an id of the choices or null, whatever it is given', () => {
    const ids = outcomeChoices(london).map(({ id }) => id);
    fc.assert(
      fc.property(anyText, (text) => {
        expect([...ids, null]).toContain(recognise(text, outcomeChoices(london)));
      }),
    );
  });
});

describe('foldText', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.string({ unit: fc.oneof(mess, blank, fc.constantFrom('&', '.', ':', 'ŉ', '´', 'İ', 'Σ', '＆')) }),
        ),
        (text) => {
          expect(foldText(foldText(text))).toBe(foldText(text));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('plainLine', () => {
  it('holds one line without invisible characters', () => {
    expect(plainLine(' 12\u00a0May\u200b\n 2026\u00ad ')).toBe('12 May 2026');
  });

  it('has one space for each run of blanks, and none around it', () => {
    const anyBlank = fc.constantFrom(' ', '\t', '\n', '\r', '\f', '\v', '\u00a0', '\u2003', '\u2028', '\u3000');
    const text = fc.string({ unit: fc.oneof(anyBlank, fc.constantFrom(' ', 'a', 'é', '’')), maxLength: 12 });
    fc.assert(
      fc.property(text, (written) => {
        const words = written.split(/\s+/).filter((word) => word !== '');
        expect(plainLine(written)).toBe(words.join(' '));
      }),
      { numRuns: 500 },
    );
  });
});

describe('tidyText', () => {
  it.each([
    ['One\r\ntwo\rthree\u2028four', 'One\ntwo\nthree\nfour'],
    ['\n \n  Minutes  \n\n of the GB \t\n\n', 'Minutes\n\n of the GB'],
    ['bell\u0007, null\u0000, C1\u0090', 'bell, null, C1'],
    ['half \ud83d of a pair', 'half  of a pair'],
    ['\ufffenot a character\uffff \u{1fffe}', 'not a character'],
    ['e\u0301cole', 'école'],
    ['family: 👩‍👧, Tamil: க்‌ஷ', 'family: 👩‍👧, Tamil: க்‌ஷ'],
  ])('keeps %j as %j', (text, kept) => {
    expect(tidyText(text)).toBe(kept);
  });

  it.each(['', ' ', '\r\n\t', '\u0000', '\u00a0', '\ufeff', '\ud800'])('takes %j for nothing', (text) => {
    expect(tidyText(text)).toBeNull();
  });

  it('keeps thirty marks of a heap, wherever it stands and of whatever length of code they are', () => {
    const marks = fc.string({ unit: fc.constantFrom('\u20dd', '\u{e0100}'), minLength: 25, maxLength: 90 });
    fc.assert(
      fc.property(fc.nat(70), marks, fc.nat(70), (before, heap, after) => {
        const kept = [...heap].slice(0, 30).join('');
        const around = (middle: string) => `${'a'.repeat(before)}é${middle}${'b'.repeat(after)}`;
        expect(tidyText(around(heap))).toBe(around(kept));
      }),
    );
  });

  it('changes nothing the second time, and leaves well-formed text without control characters', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.string({ unit: fc.oneof(mess, blank, fc.constantFrom('a', '\u0301', '\ud800')) })),
        (text) => {
          const tidy = tidyText(text);
          expect(tidy === null ? null : tidyText(tidy)).toBe(tidy);
          expect(tidy ?? '').not.toMatch(/(?!\n)\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|[^\S\n]$/mu);
          expect(tidy).not.toBe('');
        },
      ),
      { numRuns: 500 },
    );
  });
});
