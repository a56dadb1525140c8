/** @param {string} file of the built sources */
const built = (file) => import(new URL(`../../dist/${file}`, import.meta.url).href);

/**
 * The blank workbook that the pane inserts, under the name by which it fetches it. Needs the built sources (setup.mjs).
 * @returns {Promise<{ name: string, content: Buffer }>}
 */
export async function blankWorkbook() {
  const [{ buildWorkbook }, { emptyReturn }, { london }] = await Promise.all([
    built('workbook/write/return-workbook.js'),
    built('framework/fields.js'),
    built('framework/editions/london/index.js'),
  ]);
  return { name: 'quality-mark.xlsx', content: Buffer.from(await buildWorkbook(london, emptyReturn(london))) };
}
