import type { LatestAwardState } from '../../../framework/award-state.ts';
import type { BoroughReturn } from '../../../framework/borough/borough-return.ts';
import { isSmall } from '../../../framework/borough/disclosure.ts';
import type { BoroughFigures } from '../../../framework/borough/figures.ts';
import { figuresOfAreas } from '../../../framework/borough/of-areas.ts';
import { suppressSmall } from '../../../framework/borough/suppress-small.ts';
import type { Edition } from '../../../framework/edition.ts';
import { outcomeChoices } from '../../../framework/fields.ts';
import type { Hidden, ShownFigures, Titles } from '../../api/borough.ts';
import type { KeptFigures } from './kept-figures.ts';

/** In place of the code of those whose local authority is not given. */
const noCode = 'none';

/** The figures of some LAs out of those that were kept; of all where none is named. */
export function shownFigures(
  { borough, before }: KeptFigures,
  edition: Edition,
  { codes, isPublished }: { readonly codes: ReadonlySet<string | null>; readonly isPublished: boolean },
): ShownFigures {
  const all = new Set(borough.perLa.map(({ la }) => la?.code ?? null));
  const wanted = new Set([...codes].filter((code) => all.has(code)));
  const chosen = wanted.size === 0 ? all : wanted;
  const here: BoroughReturn = { ...borough, ...figuresOfAreas(borough, chosen) };
  const shown = isPublished ? suppressSmall(here) : here;
  const { asOf, sample } = borough;
  const areas = borough.perLa.map(({ la, returns }) => ({
    code: la?.code ?? noCode,
    name: la?.name ?? '',
    returns: returns ?? 0,
  }));
  return {
    asOf,
    sample,
    // While numbers are hidden, how many returns an area has may be one of them.
    areas: isPublished ? areas.map((area) => ({ ...area, returns: null })) : areas,
    overAll: shown.overAll,
    perLa: shown.perLa,
    coverage: shown.coverage,
    queries: shown.queries
      .filter(({ la }) => chosen.has(la.code))
      .map(({ organisation, blocking, message, remedy }) => ({ organisation, blocking, message, remedy })),
    before: before && { on: before.on, awards: awardsBefore(here, before, chosen, isPublished) },
    hidden: isPublished ? hiddenIn(here, shown) : null,
    titles: titlesOf(edition),
  };
}

/** @returns null for `none` */
export function codesIn(las: string): ReadonlySet<string | null> {
  return new Set(
    las
      .split(',')
      .filter((code) => code !== '')
      .map((code) => (code === noCode ? null : code)),
  );
}

/** The awards of a year before, put where those of now stand, so that the same rules hide the same. */
function awardsBefore(
  here: BoroughReturn,
  { perLa }: NonNullable<KeptFigures['before']>,
  chosen: ReadonlySet<string | null>,
  isPublished: boolean,
): BoroughFigures['awards'] {
  const of = (code: string | null, state: LatestAwardState) =>
    perLa.find(({ la }) => la.code === code)?.awards[state] ?? 0;
  const sum = (state: LatestAwardState) => [...chosen].reduce((total, code) => total + of(code, state), 0);
  const then = (count: (state: LatestAwardState) => number) => ({
    'in force': count('in force'),
    due: count('due'),
    lapsed: count('lapsed'),
  });
  const past: BoroughReturn = {
    ...here,
    overAll: { ...here.overAll, awards: then(sum) },
    perLa: here.perLa.map((area) => ({ ...area, awards: then((state) => of(area.la?.code ?? null, state)) })),
  };
  return (isPublished ? suppressSmall(past) : past).overAll.awards;
}

/** What is hidden of the figures that the page shows. */
function hiddenIn(here: BoroughReturn, shown: BoroughReturn): Hidden {
  let [small, others] = [0, 0];
  const compare = (one: unknown, other: unknown): void => {
    if (typeof one === 'number' && other === null) {
      if (isSmall(one)) small += 1;
      else others += 1;
    } else if (typeof one === 'object' && one !== null && typeof other === 'object' && other !== null) {
      for (const [key, inner] of Object.entries(one)) compare(inner, (other as Readonly<Record<string, unknown>>)[key]);
    }
  };
  compare(here.overAll, shown.overAll);
  // Where there is one area only, its figures are those of all.
  if (here.perLa.length > 1) here.perLa.forEach((area, index) => compare(area, shown.perLa[index]));
  return { small, others };
}

function titlesOf(edition: Edition): Titles {
  const { developing, enhancing, embedded } = edition.levels;
  return {
    levels: { developing: developing.title, enhancing: enhancing.title, embedded: embedded.title },
    aspects: edition.aspects.map(({ id, shortTitle }) => ({ id, title: shortTitle })),
    strands: Object.fromEntries(
      edition.aspects.map(({ id, strands }) => [id, strands.map((strand) => ({ id: strand.id, title: strand.title }))]),
    ),
    outcomes: outcomeChoices(edition).map(({ id, title }) => ({ id, title })),
  };
}
