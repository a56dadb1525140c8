/** Where manifest.xml finds the add-in while it is being worked on. */
export const DEVELOPMENT_ADDRESS = 'https://localhost:3000/';

/**
 * The manifest of an add-in that is served from another address than that of the development server.
 * @param {string} manifest text of manifest.xml
 * @param {string} address of the folder that holds taskpane.html, such as "https://example.org/quality-mark"
 * @throws {Error} where the address is none that Excel would load an add-in from
 */
export function productionManifest(manifest, address) {
  return manifest.replaceAll(DEVELOPMENT_ADDRESS, escaped(folder(address)));
}

/** @param {string} address */
function folder(address) {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '' || url.username !== '') {
    throw new Error(
      `ADDIN_URL must be the https address of a folder, such as https://example.org/quality-mark; it is "${address}".`,
    );
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** What a URL may hold and an attribute of XML may not. @param {string} address */
const escaped = (address) => address.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
