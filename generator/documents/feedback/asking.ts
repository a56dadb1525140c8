import type { Comparison } from '../../../framework/borough/compare.ts';
import type { Asking, Practice } from '../../../framework/borough/who-to-ask.ts';
import type { Edition } from '../../../framework/edition.ts';
import { aspectTitle } from '../borough/wording.ts';
import { extract, shortened } from '../report/wording.ts';
import type { Mark } from '../report/wording.ts';
import { listed } from '../../../framework/sentences.ts';
import { ownMark } from './rows.ts';

/** What the school wants to work on in an aspect, and whom it could ask. */
export interface AskingView {
  readonly aspect: string;
  readonly own: Mark;
  /** Its own plans, in short; empty where it has none. */
  readonly plans: string;
  readonly schools: readonly AskedView[];
  /** Said where there is nobody to ask yet; else empty. */
  readonly nobody: string;
}

export interface AskedView {
  readonly name: string;
  /** What both write about. */
  readonly about: string;
  /** What a verifier described there, in short; empty where that cannot be quoted. */
  readonly text: string;
}

/** Whom it could ask first: of the others only one each, so that all of it stands on two pages. */
const mostToAsk = [2, 1];
const roomOf = { name: 90, plans: 170, text: 170 } as const;

/** What verifiers described at other schools, where there is little on what the school plans. */
export function alsoView({ also }: Asking): readonly AskedView[] {
  return also.map(askedView);
}

export function askingView(
  { focuses }: Pick<Asking, 'focuses'>,
  { judgements }: Comparison,
  edition: Edition,
): readonly AskingView[] {
  return focuses.map(({ aspect, plans, ask }, index) => ({
    aspect: aspectTitle(edition, aspect),
    own: ownMark(judgements.find((each) => each.aspect === aspect && each.strand === null)?.own ?? null, edition),
    plans: extract([...new Set(plans)].map(sentence).join(' '), roomOf.plans).text,
    schools: ask.slice(0, mostToAsk[index] ?? 1).map(askedView),
    nobody: ask.length > 0 ? '' : 'Your local authority may know whom to ask about this.',
  }));
}

function askedView({ organisation, text, shared }: Practice): AskedView {
  return {
    name: shortened(organisation, roomOf.name),
    about: listed(shared.map((word) => `“${shortened(word, 30)}”`)),
    text: extract(text, roomOf.text).text,
  };
}

/** With a full stop, where it ends without a sign. */
function sentence(text: string): string {
  return /[\p{P}\p{S}]$/u.test(text) ? text : `${text}.`;
}
