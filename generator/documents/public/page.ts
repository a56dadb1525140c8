import { createHash } from 'node:crypto';

/** Who publishes, and under which words: the same on every page. */
export interface PublicWords {
  readonly mark: string;
  readonly framework: string;
  readonly publisher: string;
  readonly issuer: { readonly name: string; readonly contact: string; readonly website: string | null };
  /** The verification page’s file. */
  readonly verifyFile: string;
  /** The file of the list of awards. */
  readonly registerFile: string;
  /** The day, written out, of what the pages say. */
  readonly asOf: string;
}

/** What the head of a page says. */
export interface Head {
  readonly title: string;
  readonly policy: string;
  /** Whether search engines may list it. */
  readonly listed: boolean;
}

/** Of a page whose scripts, styles and pictures are files beside it. */
export const policyOfFiles = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Of a page that carries its script and style inside, and may load what lies beside it. */
export function policyOfWhole(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "connect-src 'self'",
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** JSON that can stand in a script: whatever is in it, it ends nothing. */
export function jsonInScript(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
