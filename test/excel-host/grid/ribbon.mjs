/** The buttons that the add-in's manifest puts into Excel's ribbon. */
import { AddInFrame } from './add-in-frame.mjs';

/** @typedef {{ label: string, functionName: string | null, page: string | null }} Button */

/** Where the page of this server is that the manifest gives by its full address. @param {string} address */
const here = (address) => {
  const { pathname, search, hash } = new URL(address);
  return `/add-in${pathname}${search}${hash}`;
};

/**
 * One pane for all buttons, as with one TaskpaneId: another page takes the place of the one that is there, the same one
 * is left as it is.
 * @param {AddInFrame} pane @param {string} page
 */
function show(pane, page) {
  const { pathname, search } = new URL(pane.element.src);
  if (pathname + search !== page) pane.element.src = page;
}

/** @param {Document} manifest @returns {{ buttons: Button[], commandsPage: string | null, sharesRuntime: boolean }} */
function read(manifest) {
  /** @param {Element | null} element @param {string} tag */
  const resource = (element, tag) => {
    const id = element?.getElementsByTagName(tag)[0]?.getAttribute('resid');
    const resources = [...manifest.getElementsByTagName('*')].filter((each) => each.getAttribute('id') === id);
    return resources.at(-1)?.getAttribute('DefaultValue') ?? null;
  };
  const commandsAddress = resource(manifest.documentElement, 'FunctionFile');
  return {
    commandsPage: commandsAddress && here(commandsAddress),
    sharesRuntime: manifest.getElementsByTagName('Runtime').length > 0,
    buttons: [...manifest.getElementsByTagName('Control')].map((control) => {
      const action = control.getElementsByTagName('Action')[0] ?? null;
      const address = resource(action, 'SourceLocation');
      return {
        label: resource(control, 'Label') ?? '',
        functionName: action?.getElementsByTagName('FunctionName')[0]?.textContent ?? null,
        page: address && here(address),
      };
    }),
  };
}

/**
 * Draws the buttons, none where the add-in comes without a manifest.
 * @param {HTMLElement} place @param {AddInFrame} pane @param {Readonly<Record<string, string>>} requirementSets
 */
export async function drawRibbon(place, pane, requirementSets) {
  const response = await fetch('/add-in/manifest.xml');
  if (!response.ok) return;
  const { buttons, commandsPage, sharesRuntime } = read(
    new DOMParser().parseFromString(await response.text(), 'text/xml'),
  );
  /** @type {AddInFrame | null} */
  let commands = null;
  /** @param {string} name */
  const run = async (name) => {
    // Where the add-in says so, its functions run in the page of its pane.
    if (sharesRuntime) return pane.run(name);
    if (!commandsPage) return;
    if (!commands) {
      commands = new AddInFrame(commandsPage, 'commands', requirementSets);
      commands.element.hidden = true;
      document.body.append(commands.element);
    }
    await commands.run(name);
  };
  for (const { label, functionName, page } of buttons) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => {
      if (functionName) void run(functionName);
      else if (page) show(pane, page);
      pane.element.focus();
    });
    place.append(button);
  }
}
