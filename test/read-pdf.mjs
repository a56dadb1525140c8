// Answers with what pdf.js finds in each PDF that a message names. A program of its own, since pdf.js does not run inside Jest's sandbox.
import { readFile } from 'node:fs/promises';

// It puts one of its own, many times as slow, in place of this, for lengths that no list has.
const { push } = Array.prototype;
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
Object.assign(Array.prototype, { push });

/** @typedef {{ number: number, pdf: string | Uint8Array, mostPages: number }} Question */

process.on('message', (question) => void answer(/** @type {Question} */ (question)));

/** @param {Question} question */
async function answer({ number, pdf, mostPages }) {
  try {
    const data = new Uint8Array(typeof pdf === 'string' ? await readFile(pdf) : pdf);
    process.send?.({ number, content: await contentOf(data, mostPages) });
  } catch (error) {
    process.send?.({ number, fault: String(error) });
  }
}

/** @param {Uint8Array} data @param {number} mostPages */
async function contentOf(data, mostPages) {
  const loading = getDocument({ data, fontExtraProperties: true, useSystemFonts: false, verbosity: 0 });
  const pdf = await loading.promise;
  /** @type {{ Title?: string, Language?: string }} */
  const info = (await pdf.getMetadata()).info;
  const markInfo = /** @type {{ Marked?: boolean } | null} */ (await pdf.getMarkInfo());
  // Null in a PDF without bookmarks, whatever the types say.
  const outline = await pdf.getOutline();
  const fonts = new Map();
  const pages = [];
  for (let number = 1; number <= Math.min(pdf.numPages, mostPages); number += 1) {
    const page = await pdf.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const content = await page.getTextContent();
    const items = content.items.flatMap((item) => ('str' in item ? [item] : []));
    const others = new Set(items.map(({ fontName }) => fontName).filter((name) => name !== '' && !fonts.has(name)));
    // Fonts are known once the drawing of a page is read, which takes long.
    if (others.size > 0) await page.getOperatorList();
    for (const fontName of others) {
      const { name, isType3Font, missingFile } = page.commonObjs.get(fontName);
      fonts.set(fontName, { name, type3: isType3Font === true, embedded: missingFile !== true });
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
  await loading.destroy();
  return {
    title: info.Title ?? null,
    language: info.Language ?? null,
    tagged: markInfo?.Marked === true,
    outline: Array.isArray(outline) ? outline.map(({ title }) => title) : [],
    pages,
    fonts: [...new Map([...fonts.values()].map((font) => [font.name, font])).values()],
  };
}

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
