// Prints what pdf.js finds in a PDF as JSON. A program of its own, since pdf.js does not run inside Jest's sandbox.
import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const [, , path = '', mostPages = 'Infinity'] = process.argv;
const data = new Uint8Array(await readFile(path));
const pdf = await getDocument({ data, fontExtraProperties: true, useSystemFonts: false, verbosity: 0 }).promise;
/** @type {{ Title?: string, Language?: string }} */
const info = (await pdf.getMetadata()).info;
const markInfo = /** @type {{ Marked?: boolean } | null} */ (await pdf.getMarkInfo());
// Null in a PDF without bookmarks, whatever the types say.
const outline = await pdf.getOutline();
const fonts = new Map();
const pages = [];

for (let number = 1; number <= Math.min(pdf.numPages, Number(mostPages)); number += 1) {
  const page = await pdf.getPage(number);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const content = await page.getTextContent();
  const items = content.items.flatMap((item) => ('str' in item ? [item] : []));
  await page.getOperatorList();
  for (const { fontName } of items.filter((item) => item.fontName !== '')) {
    const font = page.commonObjs.get(fontName);
    fonts.set(font.name, { name: font.name, type3: font.isType3Font === true, embedded: font.missingFile !== true });
  }
  const links = (await page.getAnnotations()).flatMap(({ unsafeUrl }) =>
    typeof unsafeUrl === 'string' ? [unsafeUrl] : [],
  );
  pages.push({
    links,
    tags: tagsOf(await page.getStructTree()),
    width: right - left,
    height: top - bottom,
    text: items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join(''),
    runs: items
      .filter(({ str }) => str.trim() !== '')
      .map(({ str, transform, width, height }) => ({ text: str, x: transform[4], y: transform[5], width, height })),
  });
}
process.stdout.write(
  JSON.stringify({
    title: info.Title ?? null,
    language: info.Language ?? null,
    tagged: markInfo?.Marked === true,
    outline: Array.isArray(outline) ? outline.map(({ title }) => title) : [],
    pages,
    fonts: [...fonts.values()],
  }),
);

/**
 * An element with what is in it: `P“Alt”(mc0 Span(mc1))`.
 * @param {any} node
 * @returns {string}
 */
function tagsOf(node) {
  if (node === null) return '';
  if (node.role === undefined) return node.type === 'content' ? (/_(mc\d+)$/.exec(node.id)?.[1] ?? '') : node.type;
  const alt = node.alt === undefined ? '' : `“${node.alt}”`;
  return `${node.role}${alt}(${node.children.map(tagsOf).join(' ')})`;
}
