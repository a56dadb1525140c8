import type { Edition, LevelId } from '../../framework/edition.ts';
import type { IsoDate } from '../../framework/school-return.ts';
import type { MadeSchool } from './made-school.ts';
import type { Truth } from './synthetic-borough.ts';

/** The figures of a made-up borough, counted from what it was made of. @param la null for all */
export function countTruth(truth: Truth, la: string | null, edition: Edition, asOf: IsoDate): object {
  const here = (schools: readonly MadeSchool[]) => schools.filter((school) => la === null || school.la === la);
  const schools = here(truth.counted);
  const many = (is: (school: MadeSchool) => boolean) => schools.filter(is).length;
  const levels = (of: (school: MadeSchool) => LevelId | null | undefined) => ({
    developing: many((school) => of(school) === 'developing'),
    enhancing: many((school) => of(school) === 'enhancing'),
    embedded: many((school) => of(school) === 'embedded'),
    notJudged: many((school) => (of(school) ?? null) === null),
  });
  const rows = (of: 'evidence' | 'actions', aspect?: string, strand?: string) => {
    let count = 0;
    for (const school of schools) {
      for (const row of school[of]) {
        if ((aspect === undefined || row.aspect === aspect) && (strand === undefined || row.strand === strand))
          count += 1;
      }
    }
    return count;
  };
  const agreement = (aspect: string) => {
    const counts = { same: 0, higher: 0, lower: 0, notCompared: 0 };
    const rank = { developing: 1, enhancing: 2, embedded: 3 };
    for (const { levels: own, verified } of schools) {
      const [one, other] = [own[aspect] ?? null, verified[aspect] ?? null];
      if (one === null || other === null) counts.notCompared += 1;
      else if (one === other) counts.same += 1;
      else if (rank[other] > rank[one]) counts.higher += 1;
      else counts.lower += 1;
    }
    return counts;
  };
  return {
    returns: schools.length,
    notBegun: many(({ begun }) => !begun),
    stages: {
      draft: many(({ stage }) => stage === 'draft'),
      complete: many(({ stage }) => stage === 'complete'),
      verified: many(({ stage }) => stage === 'verified'),
      decided: many(({ stage }) => stage === 'decided'),
    },
    intention: {
      yes: many(({ intention }) => intention === 'yes'),
      no: many(({ intention }) => intention === 'no'),
      notAnswered: many(({ intention }) => intention === null),
    },
    overall: levels((school) => school.overall),
    aspects: edition.aspects.map(({ id, strands }) => ({
      aspect: id,
      self: levels((school) => school.levels[id]),
      verified: levels((school) => school.verified[id]),
      agreement: agreement(id),
      evidence: rows('evidence', id),
      actions: rows('actions', id),
      strands: strands.map((strand) => ({
        strand: strand.id,
        self: levels((school) => school.strands[id]?.[strand.id]),
        evidence: rows('evidence', id, strand.id),
        actions: rows('actions', id, strand.id),
      })),
    })),
    outcomes: Object.fromEntries(
      ['bronze', 'silver', 'gold', 'none', 'deferred'].map((outcome) => [
        outcome,
        many((school) => school.outcome === outcome),
      ]),
    ),
    awards: awardStates(here([...truth.counted, ...truth.earlier]), asOf),
    evidence: rows('evidence'),
    actions: rows('actions'),
  };
}

/** Each school's last award: three years, less a day. */
function awardStates(schools: readonly MadeSchool[], asOf: IsoDate): object {
  const last = new Map<unknown, IsoDate>();
  for (const made of schools) {
    const { urn, outcome, decidedOn } = made;
    if (decidedOn === null || outcome === null || outcome === 'none' || outcome === 'deferred') continue;
    const school = urn ?? made;
    if (decidedOn > (last.get(school) ?? '')) last.set(school, decidedOn);
  }
  const counts = { 'in force': 0, due: 0, lapsed: 0 };
  const soon = `${String(Number(asOf.slice(0, 4)) + 1)}${asOf.slice(4)}`;
  for (const decidedOn of last.values()) {
    // The day before the anniversary of a day that is not a month's first, in no leap day's way.
    const day = String(Number(decidedOn.slice(8)) - 1).padStart(2, '0');
    const lastDay = `${String(Number(decidedOn.slice(0, 4)) + 3)}${decidedOn.slice(4, 8)}${day}`;
    if (lastDay < asOf) counts.lapsed += 1;
    else if (lastDay <= soon) counts.due += 1;
    else counts['in force'] += 1;
  }
  return counts;
}
