import { readdirSync, readFileSync } from 'node:fs';
import { productionManifest } from './production-manifest.mjs';

const below = (/** @type {string} */ path) => new URL(`../../${path}`, import.meta.url);

/**
 * What is served beside the pane as it is: the manifest, the icons that it names, and its support page.
 * @param {string} [address] of the production server; without it the manifest keeps the development server's
 * @returns {{ name: string, content: Buffer }[]} names with forward slashes, from the folder that is served
 */
export function servedFiles(address) {
  const manifest = readFileSync(below('manifest.xml'), 'utf8');
  const icons = readdirSync(below('addin/icons/')).filter((name) => name.endsWith('.png'));
  return [
    { name: 'manifest.xml', content: Buffer.from(address ? productionManifest(manifest, address) : manifest) },
    { name: 'support.html', content: readFileSync(below('addin/manifest/support.html')) },
    ...icons.map((name) => ({ name: `icons/${name}`, content: readFileSync(below(`addin/icons/${name}`)) })),
  ];
}
