import { readdirSync, readFileSync } from 'node:fs';
import { productionManifest } from './production-manifest.mjs';
import { withContact } from './support-contact.mjs';

/** The fonts may be passed on with their licence alone. */
const licences = ['source-sans-3', 'source-serif-4'].map((font) => ({
  name: `LICENSE-${font}.txt`,
  file: `node_modules/@fontsource/${font}/LICENSE`,
}));

const below = (/** @type {string} */ path) => new URL(`../../${path}`, import.meta.url);

/**
 * What is served beside the pane as it is: the manifest, the icons that it names, its support page, the fonts' licences.
 * @param {string} [address] of the production server; without it the manifest keeps the development server's
 * @param {import('./support-contact.mjs').SupportContact | null} [contact] whom the support page names
 * @returns {{ name: string, content: Buffer }[]} names with forward slashes, from the folder that is served
 */
export function servedFiles(address, contact = null) {
  const manifest = readFileSync(below('manifest.xml'), 'utf8');
  const support = readFileSync(below('addin/manifest/support.html'), 'utf8');
  const icons = readdirSync(below('addin/icons/')).filter((name) => name.endsWith('.png'));
  return [
    { name: 'manifest.xml', content: Buffer.from(address ? productionManifest(manifest, address) : manifest) },
    { name: 'support.html', content: Buffer.from(withContact(support, contact)) },
    ...licences.map(({ name, file }) => ({ name: `fonts/${name}`, content: readFileSync(below(file)) })),
    ...icons.map((name) => ({ name: `icons/${name}`, content: readFileSync(below(`addin/icons/${name}`)) })),
  ];
}
