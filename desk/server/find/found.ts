import { searchable, searchFor } from '../../../framework/searchable.ts';
import { registerOf } from '../../../generator/jobs/register/register-of.ts';
import type { Award } from '../../../register/award.ts';
import type { Found } from '../../api/find.ts';
import type { OpenOffice } from '../desk.ts';

/** Of each kind. */
const mostFound = 5;

/** Where something is about the school, or the award, that is looked for. @throws EnvironmentLacks */
export async function foundIn(here: OpenOffice, text: string): Promise<readonly Found[]> {
  if (searchable(text).length < 2) return [];
  const isWanted = searchFor(text);
  const awards = (await awardsIn(here)).filter(({ serial, school }) =>
    isWanted({ serial, school, name: searchable(school.organisation) }),
  );
  const ofAwards = new Set(awards.flatMap(({ school: { returnId } }) => returnId ?? []));
  await here.returns.list();
  const returns = here.returns.newest().filter(({ file, reading: { key, organisation, urn, laestab } }) => {
    const name = searchable(organisation ?? file);
    return ofAwards.has(key ?? '') || isWanted({ serial: '', school: { urn, laestab }, name });
  });
  const keys = new Set([...ofAwards, ...returns.flatMap(({ reading: { key } }) => key ?? [])]);
  return [
    ...awards.slice(0, mostFound).map((award) => foundAward(award, here)),
    ...(await rowsIn(here, keys, isWanted)),
    ...returns.slice(0, mostFound).map(({ file, reading: { organisation } }): Found => {
      return { place: 'return', file, name: organisation ?? file, about: file };
    }),
  ];
}

async function awardsIn({ office }: OpenOffice): Promise<readonly Award[]> {
  const register = await registerOf({ office }).catch(() => null);
  return (await register?.refresh())?.awards() ?? [];
}

function foundAward({ serial, school, facts }: Award, { tools }: OpenOffice): Found {
  const { title } = tools.reader.editions[0].awards[facts.award];
  return { place: 'award', serial, name: school.organisation, about: `${title}, ${serial}` };
}

/** @param keys of returns that were found otherwise */
async function rowsIn(
  { rounds, roundWorkbooks }: OpenOffice,
  keys: ReadonlySet<string>,
  isWanted: ReturnType<typeof searchFor>,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  const isFound = (key: string, organisation: string): boolean =>
    keys.has(key) || isWanted({ serial: '', school: { urn: null, laestab: null }, name: searchable(organisation) });
  for (const { name: round, agenda } of await rounds.readable()) {
    for (const { key, organisation, file } of agenda?.round.agenda ?? [])
      if (isFound(key, organisation))
        found.push({
          place: 'round',
          round,
          isHeldHere: true,
          row: key,
          name: organisation || file,
          about: inRound(round),
        });
  }
  for (const { name: round, isHeldHere, decisions } of await roundWorkbooks.all())
    for (const { key, organisation } of isHeldHere ? [] : decisions)
      if (isFound(key, organisation ?? ''))
        found.push({ place: 'round', round, isHeldHere, row: key, name: organisation ?? key, about: inRound(round) });
  return found.slice(0, mostFound);
}

function inRound(round: string): string {
  return `in the round ${round}`;
}
