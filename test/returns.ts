import { awardOf } from '../framework/award.ts';
import type { Edition, LevelId } from '../framework/edition.ts';
import { emptyReturn } from '../framework/fields.ts';
import { receiptOf } from '../framework/receipt.ts';
import type { Action, Evidence, IsoDate, SchoolReturn } from '../framework/school-return.ts';
import type { Value } from '../framework/values.ts';

/** The day on which these returns are checked: after all their dates. */
export const today: IsoDate = '2026-07-01';

/** Values by path, as in `Field.path`; also `meta.…`, `evidence`, `evidence.0.kept`, `panel`. */
export type Changes = Readonly<Record<string, Value<string> | boolean | object>>;

/** The return with these values in place of its own. */
export function changed(schoolReturn: SchoolReturn, changes: Changes): SchoolReturn {
  return Object.entries(changes).reduce<unknown>(
    (whole, [path, value]) => withValue(whole, path.split('.'), value),
    schoolReturn,
  ) as SchoolReturn;
}

function withValue(place: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  if (typeof place !== 'object' || place === null || !(key in place)) throw new Error(`A return has no "${key}" there`);
  const inner = rest.length === 0 ? value : withValue((place as Record<string, unknown>)[key], rest, value);
  return Array.isArray(place)
    ? place.map((item: unknown, index) => (index === Number(key) ? inner : item))
    : { ...place, [key]: inner };
}

/**
 * A return whose school's part has nothing wrong with it: the first aspect Embedded, the others Enhancing, and so
 * overall. It seeks the award; nobody has submitted or verified it.
 */
export function completeReturn(edition: Edition): SchoolReturn {
  return changed(emptyReturn(edition, { returnId: 'RABCDEFGH2345' }), {
    'details.la': edition.localAuthorities[0]?.code ?? null,
    'details.organisation': 'Alder Grove Primary School',
    'details.pdLead': 'Amina Okafor',
    'details.assessedOn': '2026-04-20',
    'details.urn': '100123',
    'details.laestab': `${edition.localAuthorities[0]?.code ?? '000'}/2345`,
    'details.contact': 'office@aldergrove.example',
    ...together(
      edition.aspects.map(({ id, shortTitle, strands }, index): Changes => {
        const level = levelOfAspect(index);
        return {
          [`aspects.${id}.level`]: level,
          [`aspects.${id}.evidence`]: `Plans and minutes on ${shortTitle.toLowerCase()}`,
          [`aspects.${id}.action`]: `Review our practice of ${shortTitle.toLowerCase()} each summer`,
          ...Object.fromEntries(strands.map((strand) => [`aspects.${id}.strands.${strand.id}.level`, level])),
        };
      }),
    ),
    'overall.level': 'enhancing',
    'overall.intention': 'yes',
    'overall.round': 'Summer 2026',
    evidence: edition.aspects.map(({ id, strands }, index): Evidence => ({
      ref: `E${String(index + 1)}`,
      aspect: id,
      strand: strands[0]?.id ?? null,
      level: levelOfAspect(index),
      evidence: `Programme of professional development, part ${String(index + 1)}`,
      kept: 'https://aldergrove.example/pd/programme',
      date: '2026-01-15',
      owner: 'Amina Okafor',
    })),
    actions: edition.aspects.map(({ id, strands }, index): Action => ({
      ref: `A${String(index + 1)}`,
      aspect: id,
      strand: strands[0]?.id ?? null,
      action: 'Share the programme with our partner schools',
      lead: 'Amina Okafor',
      by: '2026-12-18',
      measure: 'Three partner schools use it',
      status: 'planned',
    })),
  });
}

function together(changes: readonly Changes[]): Changes {
  return Object.fromEntries(changes.flatMap((some) => Object.entries(some)));
}

function levelOfAspect(index: number): LevelId {
  return index === 0 ? 'embedded' : 'enhancing';
}

/** The complete return, submitted and then verified without anything wrong; the verifier agrees with the school. */
export function verifiedReturn(edition: Edition): SchoolReturn {
  const submitted = completeReturn(edition);
  const receipt = receiptOf(submitted, edition);
  return changed(submitted, {
    'meta.submittedReceipt': receipt,
    'meta.reviewedReceipt': receipt,
    'verification.verifier': 'Joan Fairweather',
    'verification.organisation': 'Birch Lane School',
    'verification.contactedOn': '2026-05-06',
    'verification.preVisit': 'Read the return; asked for the programme of this year.',
    'verification.visitedOn': '2026-06-10',
    ...together(
      edition.visitParts.map(({ id, shortTitle }): Changes => ({
        [`verification.visit.${id}.held`]: 'yes',
        [`verification.visit.${id}.notes`]: `${shortTitle}: as planned`,
      })),
    ),
    'verification.sampled.0.ref': 'E1',
    'verification.sampled.0.outcome': 'seen',
    'verification.sampled.0.comment': 'Up to date',
    ...together(
      edition.aspects.map(({ id }, index): Changes => ({
        [`verification.aspects.${id}.level`]: levelOfAspect(index),
      })),
    ),
    'verification.goodPractice': 'Coaching reaches all staff.',
    'verification.development': 'Evaluate impact over more than one year.',
    'verification.recommendation': awardOf('enhancing', edition),
  });
}

/** The verified return, for which the panel has decided as recommended. */
export function decidedReturn(edition: Edition): SchoolReturn {
  return changed(verifiedReturn(edition), {
    'panel.decision': awardOf('enhancing', edition),
    'panel.decidedOn': '2026-06-24',
    'panel.members': 'Joan Fairweather, Peter Osei, Maria Lund',
  });
}
