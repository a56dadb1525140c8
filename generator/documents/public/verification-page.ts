import type { Edition } from '../../../framework/edition.ts';
import { awardIds } from '../../../framework/edition.ts';
import type { Head, PublicWords } from './page.ts';
import { jsonInScript, policyOfWhole } from './page.ts';

/** The view of `templates/verification`. */
export interface VerificationView extends PublicWords, Head {
  readonly style: string;
  readonly script: string;
  /** JSON that the script reads. */
  readonly data: string;
}

/**
 * @param status what was published of awards, for the script
 * @param files beside the page
 */
export function verificationView(
  words: PublicWords,
  edition: Edition,
  {
    status,
    files,
    script,
    style,
  }: {
    readonly status: unknown;
    readonly files: { readonly status: string; readonly statements: string };
    readonly script: string;
    readonly style: string;
  },
): VerificationView {
  const boroughs = Object.fromEntries(
    edition.localAuthorities.map(({ code, name, formalName }) => [code, formalName ?? name]),
  );
  const awards = Object.fromEntries(awardIds.map((id) => [id, `${edition.awards[id].title} Award`]));
  return {
    ...words,
    title: `Check a certificate – ${words.mark}`,
    listed: true,
    policy: policyOfWhole(script, style),
    style,
    script,
    data: jsonInScript({ status, boroughs, awards, files }),
  };
}
