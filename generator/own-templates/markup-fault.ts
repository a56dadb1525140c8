/** What documents are printed without, though a browser knows it. */
const notPrinted = /<\s*(script|iframe|frame|object|embed|link|base|meta|form|video|audio)\b/i;
const fetched = /\b(?:src|srcset|poster|background)\s*=\s*(?:["']\s*)?(?!data:|#)[a-z/.]/i;
const handler = /<[^<>]*\son[a-z]+\s*=/i;

/** Why a template's markup would not be printed as it stands, and on which of its lines, counted from 0; null where it would. */
export function markupFault(markup: string): { readonly line: number; readonly message: string } | null {
  const lineOf = (pattern: RegExp) => markup.slice(0, markup.search(pattern)).split('\n').length - 1;
  const [, element] = notPrinted.exec(markup) ?? [];
  if (element !== undefined)
    return { line: lineOf(notPrinted), message: `<${element.toLowerCase()}> is not printed. Take it out.` };
  if (handler.test(markup)) return { line: lineOf(handler), message: 'A script is never run. Take the on… out.' };
  if (fetched.test(markup))
    return {
      line: lineOf(fetched),
      message: 'Nothing is fetched. Put the picture in as data:image/png;base64,… instead.',
    };
  return null;
}
