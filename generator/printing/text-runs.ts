/** A stretch of a line of text, as it may be broken and where it leads. */
export interface TextRun {
  readonly text: string;
  /** Where a link leads, which is what its text says; null for text that is no link. */
  readonly href: string | null;
  /** Whether it stands on one line: a date or a telephone number. */
  readonly whole: boolean;
  /** The text in parts between which a line may end: an address after its slashes. */
  readonly parts: readonly string[];
}

const months =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';

/** Lengths are bounded, so that no text takes more time than its length. */
const special = new RegExp(
  [
    String.raw`(?<web>\bhttps?://[^\s<>"“”‘’]{1,2000})`,
    String.raw`(?<mail>(?<![\w.+-])[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8})`,
    String.raw`(?<date>(?<![\w/.-])\d{1,2}(?:st|nd|rd|th)? ${months}(?: \d{4})?\b|(?<![\w/.-])\d{1,2}/\d{1,2}/\d{2,4}\b)`,
    String.raw`(?<phone>(?<![\w/.-])(?:\+\d{1,3} ?|\(?0)\d[\d ()]{6,14}\d\b)`,
  ].join('|'),
  'gi',
);

/** The text in runs, which together are the text. */
export function textRuns(text: string): readonly TextRun[] {
  const runs: TextRun[] = [];
  let end = 0;
  for (const { index, 0: found, groups = {} } of text.matchAll(special)) {
    const run =
      groups['web'] !== undefined ? webRun(found) : groups['mail'] !== undefined ? mailRun(found) : wholeRun(found);
    if (index > end) runs.push(plainRun(text.slice(end, index)));
    runs.push(run);
    end = index + run.text.length;
  }
  if (end < text.length) runs.push(plainRun(text.slice(end)));
  return runs;
}

function plainRun(text: string): TextRun {
  return { text, href: null, whole: false, parts: [text] };
}

function wholeRun(text: string): TextRun {
  return { text, href: null, whole: true, parts: [text] };
}

/** Without the full stop or bracket of the sentence around it. */
function webRun(found: string): TextRun {
  const text = found.replace(/[.,;:!?)\]}'*_]+$/, '');
  return { text, href: isPlainAddress(text) ? text : null, whole: false, parts: text.split(/(?<=[^/:]\/|[?&])/) };
}

function mailRun(found: string): TextRun {
  const text = found.replace(/[.-]+$/, '');
  const href = `mailto:${text}`;
  return {
    text,
    href: URL.canParse(href) && new URL(href).href === href ? href : null,
    whole: false,
    parts: text.split(/(?<=@)/),
  };
}

/** Whether a browser opens exactly what is written, so that no address looks like another. */
function isPlainAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { href, username, password } = new URL(text);
  return username === '' && password === '' && (href === text || href === `${text}/`);
}
