import { changed, completeReturn, decidedReturn, today, verifiedReturn } from '../test/returns.ts';
import { check } from './check.ts';
import type { AwardId, LevelId } from './edition.ts';
import { london } from './editions/london/index.ts';
import type { Field, FieldPath } from './fields.ts';
import { assembleReturn, emptyReturn, fieldAt, fieldsOf, valueAt } from './fields.ts';
import type { SchoolReturn } from './school-return.ts';
import type { Value } from './values.ts';

const decided = decidedReturn(london);

type Mistyped =
  | 'details.organistaion'
  | 'aspects.leadership.levle'
  | 'verification.visit.head.hold'
  | 'verification.sampled.first.ref'
  | 'details';

describe('The path of a field', () => {
  it('compiles where it is one, and else does not', () => {
    const paths: readonly FieldPath[] = [
      'details.la',
      'aspects.leadership.level',
      'aspects.leadership.strands.vision.notes',
      'verification.visit.head.held',
      'verification.sampled.0.outcome',
      'panel.decision',
    ];
    for (const path of paths) expect(fieldAt(london, path).path).toBe(path);
    // Compiles as long as none of these is a path.
    const mistyped: Record<Exclude<Mistyped, FieldPath>, true> & Record<Extract<Mistyped, FieldPath>, never> = {
      'details.organistaion': true,
      'aspects.leadership.levle': true,
      'verification.visit.head.hold': true,
      'verification.sampled.first.ref': true,
      details: true,
    };
    for (const path of Object.keys(mistyped)) {
      expect(() => fieldAt(london, path as FieldPath)).toThrow(`no field ${path}`);
    }
  });
});

/** Some of what a return holds, written out: the compiler holds it against what follows from the descriptions. */
interface DescribedSo {
  readonly details: Readonly<
    Record<'la' | 'assessedOn', Value<string>> &
      Record<'organisation' | 'pdLead' | 'urn' | 'laestab' | 'contact', string | null>
  >;
  readonly overall: {
    readonly level: Value<LevelId>;
    readonly reason: string | null;
    readonly intention: Value<'yes' | 'no'>;
    readonly round: string | null;
  };
  readonly panel: { readonly decision: Value<AwardId | 'none' | 'deferred'> };
}

describe('A return', () => {
  it('holds what its fields are described to hold', () => {
    const { details, overall, panel }: DescribedSo = decided;
    expect([details.assessedOn, details.organisation, overall.level, overall.intention, panel.decision]).toEqual([
      '2026-04-20',
      'Alder Grove Primary School',
      'enhancing',
      'yes',
      'silver',
    ]);
  });

  it.each([
    ['blank', emptyReturn(london)],
    ['decided', decided],
  ])('that is %s is assembled again from its values', (_which, schoolReturn: SchoolReturn) => {
    const values = new Map(fieldsOf(london).map(({ path }) => [path, valueAt(schoolReturn, path)]));
    expect(assembleReturn(london, { ...schoolReturn, values })).toEqual(schoolReturn);
  });
});

describe('What a field is needed for', () => {
  const ofPart = {
    school: [completeReturn(london), 'submission'],
    verifier: [verifiedReturn(london), 'verification'],
    panel: [decided, 'award'],
  } as const;
  const errorsWithout = ({ path, part }: Field) => {
    const [whole, upTo] = ofPart[part];
    const without = changed(whole, { [path]: null });
    return check(without, { edition: london, today, upTo, isDecidedInRound: true }).findings;
  };

  it('is what the rules ask for: a required field that is empty is an error of its step', () => {
    for (const field of fieldsOf(london).filter(({ need }) => need === 'required')) {
      const errors = errorsWithout(field).filter(({ severity }) => severity === 'error');
      expect([field.path, errors.map(({ field: at, step }) => [at, step])]).toEqual([
        field.path,
        [[field.path, ofPart[field.part][1]]],
      ]);
    }
  });

  it('is asked about where a step can be finished without it', () => {
    for (const field of fieldsOf(london).filter(({ need }) => need === 'asked for')) {
      expect(errorsWithout(field)).toMatchObject([{ severity: 'query', field: field.path }]);
    }
  });

  it('does not go beyond that: without what is optional no step is held up, but for what an answer makes necessary', () => {
    const held = fieldsOf(london).filter(
      (field) => field.need === 'optional' && errorsWithout(field).some(({ severity }) => severity === 'error'),
    );
    expect(held.map(({ path }) => path)).toEqual(['overall.round']);
  });
});
