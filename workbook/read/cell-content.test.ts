import fc from 'fast-check';
import { fromSerial } from '../../framework/dates.ts';
import { london } from '../../framework/editions/london/index.ts';
import { fieldsOf } from '../../framework/fields.ts';
import { contentOf } from './cell-content.ts';
import { readValue } from './read-value.ts';

const choices = fieldsOf(london).filter(({ kind }) => kind === 'choice');
const text = { kind: 'text', choices: [] } as const;
const date = { kind: 'date', choices: [] } as const;

describe('what a cell holds when it says a value', () => {
  it('is the word that its list offers, for every choice of every field', () => {
    for (const field of choices) {
      for (const { id, title } of field.choices) {
        const content = contentOf(id, field, false);
        expect(content).toBe(title);
        expect(readValue({ type: 'text', text: title }, field, false).value).toBe(id);
      }
    }
  });

  it('is what stood there, for a word that is no choice', () => {
    expect(contentOf({ unreadable: 'Emerging' }, choices[0] ?? text, false)).toBe('Emerging');
  });

  it.each([false, true])('is a serial number that is read as the same day (from 1904: %s)', (date1904) => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const serial = contentOf(iso, date, date1904);
        expect(typeof serial === 'number' && fromSerial(serial, date1904)).toBe(iso);
      }),
    );
  });

  it('is the text itself, for what is no day', () => {
    expect(contentOf('31/02/2026', date, false)).toBe('31/02/2026');
    expect(contentOf('31/12/1999', date, true)).toBe('31/12/1999');
  });

  it('is nothing, for nothing and for blanks', () => {
    expect(contentOf(null, text, false)).toBeNull();
    expect(contentOf(' \n ', text, false)).toBeNull();
  });
});
