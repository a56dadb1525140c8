import { longDate } from '../../../framework/dates.ts';
import type { Edition } from '../../../framework/edition.ts';
import { formalLaName } from '../../../framework/local-authorities.ts';
import { badgeTitle } from '../badge/badge.ts';
import type { Head, PublicWords } from './page.ts';
import { policyOfFiles } from './page.ts';
import type { ShownAward } from './published-award.ts';

/** A page of one award, to link to: the view of `templates/award-page`. Addresses are from its folder. */
export interface AwardPageView extends PublicWords, Head {
  readonly organisation: string;
  readonly holds: boolean;
  readonly state: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly badge: string;
  readonly badgePng: string;
  readonly badgeText: string;
  readonly credential: string;
  /** The verification page with this certificate. */
  readonly check: string;
  /** HTML to paste; null where the award is not in force, and no badge is offered. */
  readonly snippet: string | null;
}

/** Where the files of an award lie, each from the published folder. */
export interface AwardFiles {
  readonly page: string;
  readonly svg: string;
  readonly png: string;
  readonly credential: string;
}

/** @param base address of the published folder, with a stroke at its end */
export function awardPageView(
  words: PublicWords,
  edition: Edition,
  shown: ShownAward,
  { files, base }: { readonly files: AwardFiles; readonly base: string },
): AwardPageView {
  const { serial, issue, organisation, la, award, sample, holds, state } = shown;
  const badgeText = badgeTitle(award, edition, sample);
  const facts: readonly (readonly [string, string | null])[] = [
    ['Local authority', formalLaName(la, edition)],
    ['Award', `${edition.awards[award].title} Award`],
    ['Date of award', longDate(shown.decidedOn)],
    ['Valid from', longDate(shown.validFrom)],
    ['Valid until', longDate(shown.validUntil)],
    ['Serial', serial],
    ['Issue', issue > 1 ? String(issue) : null],
  ];
  return {
    ...words,
    title: `${organisation} – ${badgeText}`,
    listed: holds && !sample,
    policy: policyOfFiles,
    organisation,
    holds: holds && !sample,
    state: sample ? `Specimen of sample data, not an award. ${state}` : state,
    facts: facts.flatMap(([name, value]) => (value === null ? [] : [{ name, value }])),
    badge: `../${files.svg}`,
    badgePng: `../${files.png}`,
    badgeText,
    credential: `../${files.credential}`,
    check: `../${words.verifyFile}#${shown.statement}`,
    snippet: holds
      ? badgeSnippet({ page: `${base}${files.page}`, picture: `${base}${files.svg}`, text: badgeText })
      : null,
  };
}

/** HTML for a school’s website: the badge, which leads to the award’s page. */
function badgeSnippet({
  page,
  picture,
  text,
}: {
  readonly page: string;
  readonly picture: string;
  readonly text: string;
}): string {
  return `<a href="${attribute(page)}"><img src="${attribute(picture)}" alt="${attribute(text)}" width="128" height="128"></a>`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
