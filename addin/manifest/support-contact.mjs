/**
 * Whom people ask about the add-in, from the settings of the build: a page and an address for mail.
 * @typedef {{ url: string, email: string }} SupportContact
 */

/**
 * @param {Readonly<Record<string, string | undefined>>} settings of the build: SUPPORT_URL and SUPPORT_EMAIL
 * @returns {string[]} what is wrong with them, each in a line
 */
export function contactFaults({ SUPPORT_URL = '', SUPPORT_EMAIL = '' }) {
  const isPage = URL.canParse(SUPPORT_URL) && new URL(SUPPORT_URL).protocol === 'https:';
  const isMail = /^[^\s@<>"'&]+@[^\s@<>"'&]+\.[^\s@<>"'&.]+$/.test(SUPPORT_EMAIL);
  return [
    ...(isPage
      ? []
      : [
          `SUPPORT_URL must be the https address of a page with help, such as https://example.org/help; it is "${SUPPORT_URL}".`,
        ]),
    ...(isMail
      ? []
      : [
          `SUPPORT_EMAIL must be an address that people can write to, such as help@example.org; it is "${SUPPORT_EMAIL}".`,
        ]),
  ];
}

/**
 * @param {Readonly<Record<string, string | undefined>>} settings of the build
 * @param {{ isRequired: boolean }} options for a build that people are to use
 * @returns {SupportContact | null} null where nothing is said, in a build that is not for people to use
 * @throws {Error} where the contact is missing or cannot be reached
 */
export function supportContact(settings, { isRequired }) {
  const { SUPPORT_URL = '', SUPPORT_EMAIL = '' } = settings;
  if (!isRequired && SUPPORT_URL + SUPPORT_EMAIL === '') return null;
  const faults = contactFaults(settings);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return { url: SUPPORT_URL, email: SUPPORT_EMAIL };
}

/**
 * The support page with the contact in its place.
 * @param {string} page text of support.html
 * @param {SupportContact | null} contact
 */
export function withContact(page, contact) {
  return page.replace(
    '<!-- contact -->',
    contact ? reachable(contact) : 'this is a build for developers and names nobody.',
  );
}

/** @param {SupportContact} contact */
function reachable({ url, email }) {
  const address = escaped(email);
  return `<a href="mailto:${address}">${address}</a>, or <a href="${escaped(url)}">${escaped(url)}</a>.`;
}

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
