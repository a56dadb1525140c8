import { serialOf } from '../../../framework/award.ts';
import { london } from '../../../framework/editions/london/index.ts';
import { emptyReturn } from '../../../framework/fields.ts';
import type { SchoolReturn } from '../../../framework/school-return.ts';
import { everyElement, named, parseMarkup } from '../../../test/markup.ts';
import { auditReturn, reportBody, reportOf, reportTemplate } from '../../../test/reports.ts';
import { changed, completeReturn, decidedReturn, verifiedReturn } from '../../../test/returns.ts';

const complete = completeReturn(london);
const decided = decidedReturn(london);

describe('the first page', () => {
  it('has the judgements of school and verifier side by side, each as a word with its symbol', () => {
    const differing = changed(decided, { 'verification.aspects.leadership.level': 'developing' });
    const [leadership, quality] = named(reportBody(differing), 'table')
      .filter(({ attributes }) => attributes['class'] === 'judgements')
      .flatMap((table) => named(table, 'tbody').flatMap(({ children }) => children));

    expect(leadership?.children.map(({ text }) => text).slice(0, 3)).toEqual([
      'Leadership',
      'Embedded',
      'DevelopingTwo levels lower',
    ]);
    expect(quality?.children.map(({ text }) => text).slice(0, 3)).toEqual(['Quality', 'Enhancing', 'Enhancing']);
    const marks = everyElement(leadership ?? reportBody(decided)).filter(({ attributes }) =>
      attributes['class']?.startsWith('mark '),
    );
    expect(marks.map(({ attributes }) => attributes['class'])).toEqual([
      'mark level-embedded',
      'mark level-developing',
    ]);
    expect(marks.map((mark) => named(mark, 'svg').length)).toEqual([1, 1]);
  });

  it('draws how the strands spread and says it in words', () => {
    const spread = changed(complete, {
      'aspects.impact.strands.vision.level': 'developing',
      'aspects.impact.strands.culture.level': null,
    });
    const impact = reportOf(spread).judgements[2]?.spread;

    expect(impact?.words).toBe('1 Developing, 2 Enhancing, 1 without a level');
    expect(impact?.places.map(({ count }) => count)).toEqual(['1', '2', '']);
    expect(impact?.span).toEqual({ from: impact?.places[0]?.x, to: impact?.places[1]?.x });
  });

  it('has every strand of every aspect in the picture', () => {
    const { strandPicture } = reportOf(decided);

    expect(strandPicture.strands).toEqual(['Vision', 'Culture', 'Strategy and Policy', 'Best Value']);
    expect(strandPicture.rows.map(({ levels }) => levels.map(({ word }) => word))).toEqual([
      Array(4).fill('Embedded'),
      ...Array.from({ length: 3 }, () => Array<string>(4).fill('Enhancing')),
    ]);
  });

  it('has a picture for each set of strands where aspects have different ones, and no level that is not asked for', () => {
    const aspects = london.aspects.map((aspect, index) =>
      index === 1 ? { ...aspect, strands: aspect.strands.slice(0, 2) } : aspect,
    );
    const view = reportOf(decided, { ...london, aspects });

    expect(view.strandPicture.rows.map(({ aspect }) => aspect)).toEqual(['Leadership', 'Impact', 'Collaboration']);
    expect(view.furtherPictures.map(({ strands, rows }) => [strands, rows.map(({ aspect }) => aspect)])).toEqual([
      [['Vision', 'Culture'], ['Quality']],
    ]);
    const pictures = named(parseMarkup(reportTemplate.render(view)), 'table').filter(
      ({ attributes }) => attributes['class'] === 'strand-picture',
    );
    expect(pictures.map((table) => named(table, 'td').length)).toEqual([12, 2]);
    expect(pictures.map(({ text }) => text).join(' ')).not.toContain('Not yet recorded');
  });

  it('says of an award from when to when it is valid, and its serial', () => {
    expect(reportOf(decided).outcome).toEqual({
      mark: { look: 'level-enhancing', word: 'Silver Award' },
      notes: [
        'Decided on 24 June 2026',
        'Valid from 24 June 2026 to 23 June 2029',
        `Serial ${serialOf(decided, london)}`,
      ],
    });
  });

  it.each([
    ['none', 'No award'],
    ['deferred', 'Deferred'],
  ])('has neither validity nor serial where the decision is %s', (outcome, word) => {
    expect(reportOf(changed(decided, { 'panel.decision': outcome })).outcome).toMatchObject({
      mark: { look: 'level-other', word },
      notes: ['Decided on 24 June 2026'],
    });
  });

  it('has no validity without a date of decision', () => {
    const { outcome } = reportOf(changed(decided, { 'panel.decidedOn': { unreadable: 'Tuesday' } }));

    expect(outcome).toMatchObject({ mark: { word: 'Silver Award' }, notes: [] });
  });

  it('says what is awaited where the panel has not decided, and the school’s level where it does not seek the award', () => {
    const word = (schoolReturn: SchoolReturn): string => reportOf(schoolReturn).outcome.mark.word;

    expect([emptyReturn(london), complete, verifiedReturn(london), auditReturn].map(word)).toEqual([
      'Not yet complete',
      'Awaiting verification',
      'Silver recommended',
      'Enhancing',
    ]);
  });

  it('has good practice and next steps in short, with a way to the whole', () => {
    const long = 'Coaching reaches all staff. '.repeat(40);
    const [practice, next] = reportOf(changed(decided, { 'verification.goodPractice': long })).extracts;

    expect(practice).toMatchObject({ title: 'Good practice', more: 'good-practice' });
    expect(practice?.text).toMatch(/^(Coaching reaches all staff\. ?){6,11}$/);
    expect(next).toMatchObject({ title: london.awards.silver.next, more: null });
    expect(reportOf(auditReturn).extracts).toEqual([]);
  });

  it('names the stage', () => {
    expect(
      [emptyReturn(london), complete, verifiedReturn(london), decided].map((each) => reportOf(each).stage),
    ).toEqual(['Draft', 'Complete', 'Verified', 'Decided']);
  });
});
