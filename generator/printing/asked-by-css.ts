/**
 * What a stylesheet asks for that no document fetches: imports, and addresses of anything but fonts that it carries
 * itself and parts of the document. Each with its kind, e.g. `http://example.org/a.css (@import)`.
 */
export function askedByCss(css: string): readonly string[] {
  const asked: string[] = [];
  const note = (kind: string) => (_rule: string, address: string) => {
    asked.push(`${address.slice(0, 200)} (${kind})`);
    return '';
  };
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@import\s*(?:url\(\s*)?["']?([^"')\s;]+)[^;]*/gi, note('@import'))
    .replace(/\burl\(\s*["']?(?!#|data:(?:font|application)\/)([^"')\s]+)/gi, note('url in a style'));
  return asked;
}
