import type { Aspect, Edition, PartId } from '../edition.ts';
import { levelIds, rankOf } from '../edition.ts';
import { levelAt, textAt, textOf } from '../rules/entries.ts';
import { known } from '../values.ts';
import type { BoroughReturn, ConsolidatedReturn } from './borough-return.ts';
import { tellingWords, withoutLevels } from './telling-words.ts';

/** What a school wants to work on in an aspect, and whom it could ask. */
export interface Focus {
  readonly aspect: PartId;
  /** What it plans there, as it wrote it; empty where it has not. */
  readonly plans: readonly string[];
  readonly ask: readonly Practice[];
}

/** What a verifier described as good practice at another school. */
export interface Practice {
  readonly organisation: string;
  /** Without the sentences that say something of a level; may be empty. */
  readonly text: string;
  /** Words that the text and the plans share, the most telling first. */
  readonly shared: readonly string[];
}

/** What a school wants to work on, and whom it could ask. */
export interface Asking {
  readonly focuses: readonly Focus[];
  /** Good practice of other kinds, where there is little on what it plans. */
  readonly also: readonly Practice[];
}

const mostFocuses = 3;
const mostPractices = 2;
const mostShared = 3;
/** One word may be shared by chance. */
const fewestShared = 2;

interface Sharing {
  readonly held: ConsolidatedReturn;
  readonly text: string;
  readonly words: ReadonlyMap<string, string>;
}

/**
 * Whom schools of an LA could ask about what they want to work on: schools where a verifier described good practice, and the words of
 * that and of the plans agree. No level of the other school plays a part, so that its being named tells none.
 */
export function askingAround({ returns }: BoroughReturn, edition: Edition): (held: ConsolidatedReturn) => Asking {
  const byArea = new Map<string | null, Sharing[]>();
  for (const held of returns) {
    const text = held.standing === 'counted' ? textAt(held.schoolReturn, 'verification.goodPractice') : null;
    if (text === null) continue;
    const said = withoutLevels(text, edition);
    const sharing = { held, text: said, words: tellingWords(said, edition) };
    byArea.set(held.la.code, [...(byArea.get(held.la.code) ?? []), sharing]);
  }
  const indexes = new Map([...byArea].map(([la, all]) => [la, indexOf(all)]));
  const places = new Map(returns.map((held, place) => [held, place]));
  return (held) => {
    const index = indexes.get(held.la.code);
    const named = new Set<Sharing>();
    const focuses = focusesOf(held, edition).map(({ aspect, plans, about }) => {
      const found = index === undefined ? [] : matching(tellingWords(about, edition), index, held, named);
      for (const { sharing } of found) named.add(sharing);
      return {
        aspect,
        plans,
        ask: found.map(({ sharing, shared }) => practiceOf(sharing, shared)),
      };
    });
    const others = (byArea.get(held.la.code) ?? []).filter((each) => each.held !== held && !named.has(each));
    // Beginning with another one for each school, so that not all ask the same.
    const from = (places.get(held) ?? 0) % Math.max(1, others.length);
    const also = [...others.slice(from), ...others.slice(0, from)].slice(0, Math.max(0, mostPractices - named.size));
    return { focuses, also: also.map((sharing) => practiceOf(sharing)) };
  };
}

function practiceOf({ held, text }: Sharing, shared: readonly string[] = []): Practice {
  return { organisation: held.organisation, text, shared };
}

/** Texts by the words in them. */
type Index = ReadonlyMap<string, readonly Sharing[]>;

/** A word that stands in more than half of the texts tells nothing. */
function indexOf(all: readonly Sharing[]): Index {
  const index = new Map<string, Sharing[]>();
  for (const sharing of all)
    for (const word of sharing.words.keys()) {
      const holders = index.get(word);
      if (holders) holders.push(sharing);
      else index.set(word, [sharing]);
    }
  return new Map([...index].filter(([, holders]) => holders.length <= Math.max(1, all.length / 2)));
}

interface Match {
  readonly sharing: Sharing;
  readonly shared: readonly string[];
}

/** The texts that share most with the plans; a rare word counts more than a frequent one. */
function matching(
  words: ReadonlyMap<string, string>,
  index: Index,
  asking: ConsolidatedReturn,
  named: ReadonlySet<Sharing>,
): readonly Match[] {
  const matches = new Map<Sharing, { weight: number; shared: { readonly word: string; readonly weight: number }[] }>();
  for (const start of words.keys()) {
    const holders = index.get(start) ?? [];
    for (const sharing of holders) {
      if (sharing.held === asking || named.has(sharing)) continue;
      const match = matches.get(sharing) ?? { weight: 0, shared: [] };
      const weight = 1 / holders.length;
      match.weight += weight;
      match.shared.push({ word: sharing.words.get(start) ?? start, weight });
      matches.set(sharing, match);
    }
  }
  return [...matches]
    .filter(([, { shared }]) => shared.length >= fewestShared)
    .sort(([one, { weight }], [other, { weight: otherWeight }]) => otherWeight - weight || byName(one, other))
    .slice(0, mostPractices)
    .map(([sharing, { shared }]) => ({
      sharing,
      shared: shared
        .sort((one, other) => other.weight - one.weight)
        .slice(0, mostShared)
        .map(({ word }) => word),
    }));
}

function byName(one: Sharing, other: Sharing): number {
  const [left, right] = [one.held.organisation, other.held.organisation];
  return left < right ? -1 : Number(left > right);
}

interface Wish extends Pick<Focus, 'aspect' | 'plans'> {
  /** Text that says what it is about. */
  readonly about: string;
}

/** The aspects with plans, else those below the highest level; those of the lowest level first. */
function focusesOf({ schoolReturn }: ConsolidatedReturn, edition: Edition): readonly Wish[] {
  const wishes = edition.aspects.map((aspect) => {
    const level = levelAt(schoolReturn, `aspects.${aspect.id}.level`);
    const rows = schoolReturn.actions.filter((row) => known(row.aspect) === aspect.id && known(row.status) !== 'done');
    const plans = [textAt(schoolReturn, `aspects.${aspect.id}.action`), ...rows.map(({ action }) => textOf(action))];
    const said = plans.filter((text) => text !== null);
    const strands = new Set(rows.map(({ strand }) => known(strand)));
    return {
      aspect: aspect.id,
      rank: level === null ? levelIds.length : rankOf(level),
      plans: said,
      about: [aspect.title, ...wordsOfStrands(aspect, strands, said.length === 0), ...said].join('\n'),
    };
  });
  const planned = wishes.filter(({ plans }) => plans.length > 0);
  const open = wishes.filter(({ rank }) => rank < levelIds.length - 1);
  return [...(planned.length > 0 ? planned : open)].sort((one, other) => one.rank - other.rank).slice(0, mostFocuses);
}

/** Titles of the strands that rows are about; where nothing is planned, what the framework says of all. */
function wordsOfStrands(
  { strands }: Aspect,
  chosen: ReadonlySet<PartId | null>,
  isUnplanned: boolean,
): readonly string[] {
  if (isUnplanned)
    return strands.flatMap(({ title, descriptors }) => [title, ...descriptors.enhancing, ...descriptors.embedded]);
  return strands.filter(({ id }) => chosen.has(id)).map(({ title }) => title);
}
