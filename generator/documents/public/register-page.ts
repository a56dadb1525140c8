import { longDate } from '../../../framework/dates.ts';
import type { AwardId, Edition } from '../../../framework/edition.ts';
import { awardIds } from '../../../framework/edition.ts';
import type { Head, PublicWords } from './page.ts';
import { policyOfFiles } from './page.ts';
import type { ShownAward } from './published-award.ts';

/** The list of awards in force: the view of `templates/public-register`. */
export interface RegisterView extends PublicWords, Head {
  /** In words. */
  readonly count: string;
  readonly titles: readonly { readonly id: AwardId; readonly title: string }[];
  /** What each award is given for: where credentials lead to. */
  readonly meanings: readonly { readonly id: AwardId; readonly title: string; readonly text: string }[];
  /** By name; what has no local authority stands last. */
  readonly boroughs: readonly {
    readonly id: string;
    readonly name: string;
    readonly awards: readonly ListedAward[];
  }[];
}

interface ListedAward {
  readonly organisation: string;
  readonly award: AwardId;
  readonly title: string;
  readonly until: string;
  readonly serial: string;
  readonly sample: boolean;
  /** Of its page. */
  readonly file: string;
}

/** @param fileOf file of an award’s page */
export function registerView(
  words: PublicWords,
  edition: Edition,
  awards: readonly ShownAward[],
  fileOf: (serial: string) => string,
): RegisterView {
  const inForce = awards.filter(({ holds }) => holds);
  const names = [...new Set(inForce.map(({ la }) => la))].sort(byName);
  const titleOf = (award: AwardId) => `${edition.awards[award].title} Award`;
  return {
    ...words,
    title: `Awards in force – ${words.mark}`,
    listed: true,
    policy: policyOfFiles,
    count: inForce.length === 1 ? '1 award' : `${String(inForce.length)} awards`,
    titles: awardIds.map((id) => ({ id, title: titleOf(id) })),
    meanings: [...awardIds].reverse().map((id) => ({ id, title: titleOf(id), text: edition.awards[id].text })),
    boroughs: names.map((la, index) => ({
      id: `la-${String(index + 1)}`,
      name: la ?? 'No local authority',
      awards: inForce
        .filter((each) => each.la === la)
        .sort((one, other) => byName(one.organisation, other.organisation))
        .map(({ serial, organisation, award, validUntil, sample }) => ({
          organisation,
          award,
          title: titleOf(award),
          until: longDate(validUntil),
          serial,
          sample,
          file: fileOf(serial),
        })),
    })),
  };
}

const collator = new Intl.Collator('en-GB', { numeric: true });

function byName(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return collator.compare(one, other);
}
