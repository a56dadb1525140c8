/** What has to be known of a document to mark the content of its pages. */
export interface MarkingFacts {
  /** Numbers of the forms that hold tagged content. */
  readonly taggedForms: ReadonlyMap<number, unknown>;
  /** Numbers of marked contents that belong to figures. */
  readonly figures: ReadonlySet<number>;
  /** Languages by the names of fonts: of fonts for letters that the document’s own language does not have. */
  readonly languages: ReadonlyMap<string, string>;
}

/** Operators that begin or end marked content, and those that draw another content; Chromium writes one a line. */
const landmark = /^(?:[^\n]*B[DM]C|EMC|\/X(\d+) Do)\n/gm;
/** Operators that paint. */
const painting = /(?:^|\n| )(?:f\*?|S|s|B\*?|b\*?|sh|Do|Tj|TJ)\n/;

/**
 * The content of a page in which everything belongs to the structure or is an artifact (ISO 14289-1, 7.1). What Chromium
 * leaves unmarked (margin boxes, watermarks, borders), and rules and fills that it gives to a paragraph or a table, are
 * artifacts; text in the letters of another language is marked with it.
 */
export function markedContent(content: string, facts: MarkingFacts): string {
  const pieces: string[] = [];
  let at = 0;
  let start = 0;
  let depth = 0;
  for (const match of content.matchAll(landmark)) {
    const [line, form] = match;
    const after = match.index + line.length;
    if (form !== undefined) {
      if (depth > 0 || !facts.taggedForms.has(Number(form))) continue;
      pieces.push(asArtifact(content.slice(at, match.index)), line);
      at = after;
    } else if (line === 'EMC\n') {
      depth -= 1;
      if (depth > 0) continue;
      pieces.push(tidied(content.slice(start, after), facts));
      at = after;
    } else {
      if (depth === 0) {
        pieces.push(asArtifact(content.slice(at, match.index)));
        start = match.index;
      }
      depth += 1;
    }
  }
  pieces.push(asArtifact(content.slice(at)));
  return pieces.join('');
}

function asArtifact(content: string): string {
  if (!painting.test(`${content}\n`)) return content;
  return `/Artifact BMC\n${content}${content.endsWith('\n') ? '' : '\n'}EMC\n`;
}

/** @param mark from `/P <</MCID 3 >>BDC` to `EMC` */
function tidied(mark: string, { languages, figures }: MarkingFacts): string {
  const opening = mark.slice(0, mark.indexOf('\n') + 1);
  const [, number] = /\/MCID (\d+)/.exec(opening) ?? [];
  if (number === undefined) return mark;
  if (mark.includes(' Tj\n')) return languages.size === 0 ? mark : inItsLanguage(mark, languages);
  const isFigure = opening.startsWith('/Figure') || figures.has(Number(number));
  if (isFigure || / Do\n|B[DM]C\n/.test(mark.slice(opening.length)) || !painting.test(mark)) return mark;
  return `${opening}EMC\n/Artifact BMC\n${mark.slice(opening.length)}`;
}

/** Arabic letters that Chromium names one by one, because their glyphs do not tell them. */
const namedArabic = /\/Span<<\/ActualText (<FEFF(?:06|07|08|FB|FC|FD|FE)[0-9A-F]*>) >> BDC/g;

/** Chromium sets a run of text of one font as a text object of its own, but for letters that it names. */
function inItsLanguage(mark: string, languages: ReadonlyMap<string, string>): string {
  return mark
    .replace(namedArabic, '/Span<</ActualText $1 /Lang (ar) >> BDC')
    .replace(/^BT\n\/(F\d+) [\s\S]*?^ET\n/gm, (text, font: string) => {
      const language = languages.get(font);
      return language === undefined ? text : `/Span <</Lang (${language}) >>BDC\n${text}EMC\n`;
    });
}
