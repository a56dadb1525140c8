import { textOf } from '../entries.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../wording.ts';

/**
 * "Evidence link that is no address" (Rules, submission, query): what is written like a link in "Where kept" must be
 * one that a verifier can follow. A folder, a drive or a place in words is no link.
 */
export const linksAreAddresses: Rule = function* (context) {
  for (const { path, isMisplaced, cells } of context.rows) {
    const text = textOf(cells.find(({ column }) => column.key === 'kept')?.value ?? null);
    if (text === null || isMisplaced || linksIn(text).every((link) => webAddress.test(link))) continue;
    yield {
      code: 'link-malformed',
      field: `${path}.kept`,
      message: `${quote(text)} in “Where kept” looks like a link, but is not an address that can be opened.`,
      remedy: 'Copy the whole address, beginning with https://, or say in words where the evidence is kept.',
    };
  }
};

/** A text that begins like a link is one as a whole; inside other words, whatever holds `://` is one. */
function linksIn(text: string): readonly string[] {
  if (beginsLikeLink.test(text)) return [text];
  return text
    .split(/\s+/)
    .filter((word) => word.includes('://'))
    .map((word) => word.replace(/^[(<“"']+|(?<![)>”"'.,;])[)>”"'.,;]+$/g, ''));
}

/** The last three need something right after the colon: "File: in the office" is no link. */
const beginsLikeLink = /^(?:www\.|[a-z][a-z0-9+.-]*:\/\/|(?:https?|mailto|javascript|vbscript):|(?:file|data|ftp):\S)/i;

/** http or https, a host (or an IPv6 address) without a user's name before it, and then no blank. */
const webAddress =
  /^https?:\/\/(?:[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]*(?:\.[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]*)*\.?|\[[0-9a-f:.]+\])(?::\d{1,5})?(?:[/?#]\S*)?$/iu;
