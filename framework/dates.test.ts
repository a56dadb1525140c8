import fc from 'fast-check';
import {
  addYears,
  dayAfter,
  dayBefore,
  fromSerial,
  isDate,
  longDate,
  parseDate,
  serialInWords,
  shortDate,
  toSerial,
  whyNoDate,
} from './dates.ts';

const days = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('parseDate', () => {
  it.each([
    ['12/05/2026', '2026-05-12'],
    ['1/2/2026', '2026-02-01'],
    ['1/2/26', '2026-02-01'],
    ['12.05.2026', '2026-05-12'],
    ['12-05-2026', '2026-05-12'],
    ['12 / 5 / 2026', '2026-05-12'],
    ['2026-05-12', '2026-05-12'],
    ['2026-05-12T00:00:00', '2026-05-12'],
    ['20/4/2026 09:30', '2026-04-20'],
    ['20 April 2026, 9:30:15 pm', '2026-04-20'],
    ['12 May 2026', '2026-05-12'],
    ['12th may 2026', '2026-05-12'],
    ['1st Sept. 2026', '2026-09-01'],
    ['03-Mar-26', '2026-03-03'],
    [' 12\u00a0May\u200b 2026\n', '2026-05-12'],
    ['29/02/2024', '2024-02-29'],
  ])('reads %j as %s', (text, date) => {
    expect(parseDate(text)).toBe(date);
  });

  it.each([
    '',
    '31/04/2026',
    '29/02/2026',
    '29/02/2100',
    '00/05/2026',
    '05/00/2026',
    '05/13/2026',
    '12/05-2026',
    '12/05/202',
    '12/05/20260',
    '31/12/1999',
    '17 July 1905',
    '2025',
    '12/05/2200',
    '12 Ma 2026',
    '12 Mayday 2026',
    '12 Brumaire 2026',
    'May 2026',
    'Summer term',
    '2026-5-12',
    '2026-02-30',
    '45000',
    '12 May 2026 and later',
    '12 May 2026 24:00',
    '09:30',
  ])('takes %j for no date', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('reads back every form of every day', () => {
    fc.assert(
      fc.property(days, fc.nat(23), fc.nat(59), (day, hour, minute) => {
        const [year = '', month = '', date = ''] = day.split('-');
        const forms = [
          day,
          longDate(day),
          shortDate(day),
          `${date}.${month}.${year}`,
          `${String(Number(date))}-${String(Number(month))}-${year}`,
        ];
        const time = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
        for (const form of forms) {
          expect(parseDate(form)).toBe(day);
          expect(parseDate(`${form} ${time}`)).toBe(day);
        }
      }),
    );
  });

  it('gives a day of the calendar or null, whatever it is given', () => {
    const scraps = fc.constantFrom('31', '02', '2026', '/', '-', '.', ' ', 'May', 'th', 'T', '1', '0');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(scraps, { maxLength: 7 }).map((parts) => parts.join('')),
        ),
        (text) => {
          const date = parseDate(text);
          expect(date === null || isDate(date)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('what is no date', () => {
  it.each([
    ['2025', 'year-alone'],
    [' 2025 ', 'year-alone'],
    ['1905', 'year-alone'],
    ['1899', 'unreadable'],
    ['2200', 'unreadable'],
    ['31/12/1999', 'too-early'],
    ['17 July 1905', 'too-early'],
    ['12/05/0026', 'unreadable'],
    ['1/1/2200', 'too-late'],
    ['31/04/2026', 'unreadable'],
    ['Summer term', 'unreadable'],
    ['0x7E9', 'unreadable'],
    ['', 'unreadable'],
  ])('%j is %s', (text, why) => {
    expect(parseDate(text)).toBeNull();
    expect(whyNoDate(text)).toBe(why);
  });
});

describe('serial numbers', () => {
  it.each([
    [36526, '2000-01-01'],
    [45000, '2023-03-15'],
    [45000.999, '2023-03-15'],
    [46154, '2026-05-12'],
    [109574, '2199-12-31'],
  ])('%d of the 1900 system is %s', (serial, day) => {
    expect(fromSerial(serial, false)).toBe(day);
  });

  it.each([
    [35064, '2000-01-01'],
    [44692, '2026-05-12'],
  ])('%d of the 1904 system is %s', (serial, day) => {
    expect(fromSerial(serial, true)).toBe(day);
  });

  it.each([0, 0.9, -1, 60, 60.5, 2025, 36525, 36525.9, 109575, 1e18, NaN, Infinity, -Infinity])(
    '%d of the 1900 system is no day',
    (serial) => {
      expect(fromSerial(serial, false)).toBeNull();
    },
  );

  it.each([-1, -0.5, 2025, 35063, 108113, NaN, Infinity])('%d of the 1904 system is no day', (serial) => {
    expect(fromSerial(serial, true)).toBeNull();
  });

  it.each([
    [1, false, '1 January 1900'],
    [59, false, '28 February 1900'],
    [61, false, '1 March 1900'],
    [2025, false, '17 July 1905'],
    [2025, true, '18 July 1909'],
    [0, true, '1 January 1904'],
    [2958465, false, '31 December 9999'],
    [2958466, false, null],
    [0, false, null],
    [60, false, null],
    [-1, true, null],
    [NaN, false, null],
  ])('%d, from 1904: %s, is shown as %j', (serial, date1904, words) => {
    expect(serialInWords(serial, date1904)).toBe(words);
  });

  it('lead to the day and back, in both systems', () => {
    fc.assert(
      fc.property(days, fc.double({ min: 0, max: 0.99, noNaN: true }), (day, time) => {
        expect(fromSerial(toSerial(day) + time, false)).toBe(day);
        expect(fromSerial(toSerial(day) - 1462, true)).toBe(day);
      }),
    );
  });

  it('grow with the days', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        expect(Math.sign(toSerial(one) - toSerial(other))).toBe(one < other ? -1 : one > other ? 1 : 0);
      }),
    );
  });
});

describe('days', () => {
  it('are printed long and short', () => {
    expect(longDate('2026-05-02')).toBe('2 May 2026');
    expect(shortDate('2026-05-02')).toBe('02/05/2026');
  });

  it('have an anniversary; that of 29 February is 1 March in a common year', () => {
    expect(addYears('2026-05-12', 3)).toBe('2029-05-12');
    expect(addYears('2024-02-29', 3)).toBe('2027-03-01');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
  });

  it('have a day before', () => {
    expect(dayBefore('2026-03-01')).toBe('2026-02-28');
    expect(dayBefore('2024-03-01')).toBe('2024-02-29');
    expect(dayBefore('2026-01-01')).toBe('2025-12-31');
    fc.assert(
      fc.property(
        days.filter((day) => day > '2000-01-01'),
        (day) => {
          expect(toSerial(dayBefore(day))).toBe(toSerial(day) - 1);
        },
      ),
    );
  });

  it('that are none are refused', () => {
    for (const nonsense of ['2026-02-30', '12/05/2026', '', '2026-05-12T00:00']) {
      expect(isDate(nonsense)).toBe(false);
      expect(() => longDate(nonsense)).toThrow(RangeError);
      expect(() => toSerial(nonsense)).toThrow(RangeError);
    }
    expect(() => dayBefore('2000-01-01')).toThrow(RangeError);
    expect(() => addYears('2199-01-01', 1)).toThrow(RangeError);
  });
});

describe('the day after a time', () => {
  it.each([
    ['2026-11-28', 90, 'd', '2027-02-26'],
    ['2026-11-28', 12, 'm', '2027-11-28'],
    ['2027-01-31', 1, 'm', '2027-03-01'],
    ['2028-02-29', 1, 'y', '2029-03-01'],
    ['2028-02-29', 12, 'm', '2029-03-01'],
    ['2190-01-01', 90, 'y', '2199-12-31'],
  ] as const)('from %s, %i %s, is %s', (from, count, unit, day) => {
    expect(dayAfter(from, { count, unit })).toBe(day);
  });
});
