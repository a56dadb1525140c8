import fc from 'fast-check';
import { jsonBytes } from './json-bytes.ts';

describe('JSON in bytes', () => {
  it('is what JSON.stringify writes', () => {
    const contents = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.oneof(fc.array(fc.jsonValue()), fc.jsonValue()));
    fc.assert(
      fc.property(contents, (content) => {
        expect(jsonBytes(content).toString()).toBe(`${JSON.stringify(content)}\n`);
      }),
      { numRuns: 50 },
    );
  });

  it('leaves out what has no value, and keeps letters whole where pieces meet', () => {
    const content = {
      none: undefined,
      names: Array.from({ length: 20_000 }, (_, index) => `Śląsk 🏫 ${String(index)}`),
    };
    expect(jsonBytes(content).toString()).toBe(`${JSON.stringify(content)}\n`);
  });
});
