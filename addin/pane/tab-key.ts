/**
 * Leaves the Tab key to the browser while there is anywhere in the pane to go. In Excel on the web, office.js takes the key
 * over (`OSF.InitializationHelper.addOrRemoveEventListenersForWindow`): it knows neither headings that have been given the
 * focus, from where it would leave the pane, nor what folds out, and stops at every radio button. At the ends of the pane
 * it gets the key, and hands the focus to Excel.
 */
export function keepTabKey(): void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return;
    if (hasStopBeyond(document.activeElement, event.shiftKey)) event.stopPropagation();
  };
  // office.js listens on the window, which comes after the document.
  document.addEventListener('keydown', onKey);
}

const stops = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** Whether Tab, or with Shift the way back, leads from here to something else in the pane. */
function hasStopBeyond(here: Element | null, backwards: boolean): boolean {
  const from = here ?? document.body;
  const side = backwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  return [...document.querySelectorAll<HTMLElement>(stops)].some(
    (stop) => (from.compareDocumentPosition(stop) & side) !== 0 && isStop(stop) && !isOfGroup(stop, from),
  );
}

const isStop = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility();

/** Radio buttons of one group are one stop. */
const isOfGroup = (one: Element, other: Element): boolean =>
  one instanceof HTMLInputElement &&
  other instanceof HTMLInputElement &&
  one.type === 'radio' &&
  other.type === 'radio' &&
  one.name === other.name;
