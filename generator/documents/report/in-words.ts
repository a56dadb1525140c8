import { validity } from '../../../framework/award.ts';
import { longDate } from '../../../framework/dates.ts';
import { levelIds, rankOf } from '../../../framework/edition.ts';
import type { Edition, LevelId } from '../../../framework/edition.ts';
import type { Problem } from '../../../framework/problems.ts';
import type { SchoolReturn } from '../../../framework/school-return.ts';
import { known } from '../../../framework/values.ts';
import { capital, listed, numberInWords } from '../../../framework/sentences.ts';
import type { KnownOfPanel, RegisteredAward } from './award.ts';
import { endOf } from './award.ts';
import { awardIn, shortened } from './wording.ts';

/**
 * What the return says, in sentences, each of which ends with a full stop.
 * @param audit whether the organisation uses the framework as an audit tool: nobody verifies
 */
export function inWords(
  schoolReturn: SchoolReturn,
  edition: Edition,
  audit: boolean,
  panel: KnownOfPanel,
): readonly string[] {
  return [
    ofSchool(schoolReturn, edition),
    ...ofAspects(schoolReturn, edition),
    ...(audit
      ? ['It uses the framework as an audit tool and does not seek the award.']
      : [...ofVerifier(schoolReturn, edition), ...ofOutcome(schoolReturn, edition, panel)]),
    ...(panel.claim === null
      ? []
      : [
          `The return’s own Panel sheet says ${panel.claim}; ${panel.onlyAwards === true ? 'the register does not say so' : 'this is not yet recorded as the panel’s decision'}.`,
        ]),
  ];
}

/** `Two errors and one query remain.` */
export function remaining(problems: readonly Problem[]): string {
  const numberOf = (kind: Problem['severity']): number => problems.filter(({ severity }) => severity === kind).length;
  const [errors, queries] = [numberOf('error'), numberOf('query')];
  const counts = [
    ...(errors > 0 ? [`${numberInWords(errors)} ${errors === 1 ? 'error' : 'errors'}`] : []),
    ...(queries > 0 ? [`${numberInWords(queries)} ${queries === 1 ? 'query' : 'queries'}`] : []),
  ];
  if (counts.length === 0) return 'Nothing remains to be put right or answered.';
  const todo = queries === 0 ? ' to be put right' : errors === 0 ? ' to be answered' : '';
  return `${capital(listed(counts))} ${problems.length === 1 ? 'remains' : 'remain'}${todo}.`;
}

function ofSchool({ details, overall }: SchoolReturn, edition: Edition): string {
  const name = oneLine(known(details.organisation)) ?? 'The organisation';
  const level = known(overall.level);
  const on = dayAfter(' on ', details.assessedOn);
  return level === null
    ? `${name} has not yet given an overall level.`
    : `${name} judged its professional development to be ${edition.levels[level].title} overall${on}.`;
}

function ofAspects({ aspects }: SchoolReturn, edition: Edition): readonly string[] {
  const levelOfAspect = (id: string): LevelId | null => known(aspects[id]?.level ?? null);
  const all = edition.aspects.map(({ id, shortTitle }) => ({ title: shortTitle, level: levelOfAspect(id) }));
  const groups = [...levelIds]
    .reverse()
    .map((level) => ({ level, titles: all.filter((each) => each.level === level).map(({ title }) => title) }))
    .filter(({ titles }) => titles.length > 0);
  const missing = all.filter(({ level }) => level === null).map(({ title }) => title);
  if (groups.length === 0) return ['No aspect has a level yet.'];
  const [first] = groups;
  const said =
    groups.length === 1 && missing.length === 0 && first !== undefined
      ? `It judged ${every(all.length)} aspects to be ${edition.levels[first.level].title}.`
      : `It judged ${groups.map(({ level, titles }) => `${listed(titles)} to be ${edition.levels[level].title}`).join('; ')}.`;
  return missing.length === 0
    ? [said]
    : [said, `${listed(missing)} ${missing.length === 1 ? 'has' : 'have'} no level yet.`];
}

function ofVerifier({ aspects, verification }: SchoolReturn, edition: Edition): readonly string[] {
  const { verifier, organisation, visitedOn } = verification;
  const person = oneLine(known(verifier));
  const from = oneLine(known(organisation));
  const who = person === null ? 'The verifier' : from === null ? person : `${person} (${from})`;
  const day = dayAfter(' on ', visitedOn);
  const pairs = edition.aspects.flatMap(({ id, shortTitle }) => {
    const [own, other] = [known(aspects[id]?.level ?? null), known(verification.aspects[id]?.level ?? null)];
    return other === null ? [] : [{ title: shortTitle, steps: own === null ? null : rankOf(other) - rankOf(own) }];
  });
  if (pairs.length === 0)
    return [
      day === '' ? 'No verification visit is recorded yet.' : `${who} visited${day} and has not recorded a level yet.`,
    ];
  const visited = day === '' ? `${who} has verified` : `${who} visited${day} and verified`;
  const some =
    pairs.length === edition.aspects.length
      ? `${every(pairs.length)} aspects`
      : listed(pairs.map(({ title }) => title));
  return [`${visited} ${some}${agreement(pairs)}.`];
}

interface Verified {
  readonly title: string;
  /** Of levels from the school's judgement to the verifier's; null where the school has none. */
  readonly steps: number | null;
}

function agreement(pairs: readonly Verified[]): string {
  const compared = pairs.filter(({ steps }) => steps !== null);
  const differing = [2, 1, -1, -2].flatMap((steps) => {
    const titles = compared.filter((each) => each.steps === steps).map(({ title }) => title);
    const distance = `${Math.abs(steps) === 1 ? 'one level' : 'two levels'} ${steps > 0 ? 'higher' : 'lower'}`;
    return titles.length === 0 ? [] : [`judging ${listed(titles)} ${distance} than the school did`];
  });
  if (compared.length === 0) return '';
  if (differing.length > 0) return `, ${listed(differing)}`;
  return pairs.length === 1 ? ', agreeing with the school' : ', agreeing with the school on each';
}

function ofOutcome(
  { verification, panel }: SchoolReturn,
  edition: Edition,
  { registered, onlyAwards = false }: KnownOfPanel,
): readonly string[] {
  const recommended = known(verification.recommendation);
  const award = awardIn(verification.recommendation);
  const advice =
    recommended === null
      ? null
      : award !== null
        ? `recommended the ${edition.awards[award].title} Award`
        : recommended === 'deferred'
          ? 'recommended that the decision be deferred'
          : 'recommended no award';
  const decision = decided(panel, edition, registered);
  if (advice === null) return decision === null ? [] : [`${capital(decision)}.`];
  return [
    `The verifier ${advice}${decision === null ? `; ${onlyAwards ? 'no award is on the register' : 'the panel has not decided yet'}` : `, and ${decision}`}.`,
  ];
}

/** `the panel gave the Silver Award on 24 June 2026, valid until 23 June 2029`; null without a decision. */
function decided(
  { decision, decidedOn }: SchoolReturn['panel'],
  edition: Edition,
  registered: RegisteredAward | undefined,
): string | null {
  const outcome = known(decision);
  const award = awardIn(decision);
  if (outcome === null) return null;
  const on = dayAfter(' on ', decidedOn);
  if (outcome === 'deferred') return `the panel deferred its decision${on}`;
  if (award === null) return `the panel decided${on} to make no award`;
  const day = known(decidedOn);
  const valid = day === null ? [] : [`valid until ${longDate(validity(day, edition).until)}`];
  const ended = endOf(registered);
  return [`the panel gave the ${edition.awards[award].title} Award${on}`, ...(ended.length > 0 ? ended : valid)].join(
    ', ',
  );
}

function dayAfter(words: string, value: SchoolReturn['details']['assessedOn']): string {
  const day = known(value);
  return day !== null ? `${words}${longDate(day)}` : '';
}

function oneLine(text: string | null): string | null {
  const line = text === null ? '' : shortened(text, 160).trim();
  return line === '' ? null : line;
}

function every(count: number): string {
  return count === 2 ? 'both' : `all ${numberInWords(count)}`;
}
