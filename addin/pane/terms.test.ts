import { levelIds } from '../../framework/edition.ts';
import { london } from '../../framework/editions/london/index.ts';
import { abbreviationsIn, termsIn } from './terms.ts';

const { glossary, aspects } = london;
const texts = aspects.flatMap(({ strands }) =>
  strands.flatMap(({ descriptors, evidenceExamples }) => [
    ...levelIds.flatMap((level) => descriptors[level]),
    ...evidenceExamples.flatMap(({ items }) => items),
  ]),
);
const marked = (text: string): string =>
  abbreviationsIn(text, glossary)
    .map(({ text: piece, meaning }) => (meaning === null ? piece : `[${piece}: ${meaning}]`))
    .join('');

describe('Abbreviations', () => {
  it('are marked where they are words of their own, in the plural too', () => {
    expect(marked('induction (including NQTs) are in place')).toBe(
      'induction (including [NQT: Newly Qualified Teacher]s) are in place',
    );
    expect(marked('PD is planned, not PDF or UPD')).toBe('[PD: Professional Development] is planned, not PDF or UPD');
  });

  it('leave the framework’s text as it is, word for word', () => {
    for (const text of texts) {
      expect(
        abbreviationsIn(text, glossary)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }
  });
});

describe('Terms of a page', () => {
  it('are those that occur on it, in the glossary’s order, whatever their case where they are words', () => {
    const found = termsIn(['stakeholders and CYP; best value', 'the organisation’s PM'], glossary);
    expect(found.map(({ term }) => term)).toEqual(['Organisation', 'CYP', 'Best value', 'Stakeholders', 'PM']);
  });

  it('leave none of the abbreviations in the framework’s texts unexplained', () => {
    for (const text of texts) {
      const explained = termsIn([text], glossary).map(({ meaning }) => meaning);
      const meanings = abbreviationsIn(text, glossary).flatMap(({ meaning }) => meaning ?? []);
      expect(explained).toEqual(expect.arrayContaining(meanings));
    }
  });
});
