const mostStops = 160;

/**
 * Somebody who has a keyboard and no mouse. Everything is reached with Tab and pressed with Enter; what is wrong on the way is
 * noted: a stop that shows no focus or lies outside the window, and a focus that is lost.
 */
export class Keyboard {
  /** Keys that were pressed; a text counts as one. */
  presses = 0;
  faults = new Set();

  constructor(page) {
    this.page = page;
  }

  async press(key) {
    this.presses += 1;
    await this.page.keyboard.press(key);
  }

  async type(text) {
    this.presses += 1;
    await this.page.keyboard.type(text);
  }

  /** In place of what is in the field. */
  async write(text) {
    await this.page.keyboard.down('Control');
    await this.press('a');
    await this.page.keyboard.up('Control');
    await this.type(text);
  }

  /** Goes on with Tab until what has the focus is called this. */
  async tabTo(words) {
    const from = await this.stop();
    if (from.words.startsWith(words)) return;
    const passed = [];
    for (let stop = 0; stop < mostStops; stop += 1) {
      await this.press('Tab');
      const at = await this.stop();
      passed.push(at.words);
      if (at.fault !== null) this.faults.add(`${at.place}: ${at.fault}: “${at.words}”`);
      if (at.words.startsWith(words)) return;
    }
    throw new Error(`Tab comes to nothing called “${words}”, only to ${passed.slice(0, 40).join(' | ')}`);
  }

  /** Presses what is called this. */
  async enter(words) {
    await this.waits(words);
    await this.tabTo(words);
    await this.press('Enter');
  }

  /** Notes where the focus is after something was done: nowhere is a fault. */
  async focusAfter(what) {
    const { isLost } = await this.stop();
    if (isLost) this.faults.add(`The focus is lost after: ${what}`);
  }

  /** Resolves when there is something to press or to fill in that is called this, and can be used. */
  async waits(words) {
    await this.page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll('a, button, label, summary')].some(
          (each) => each.checkVisibility() && (each.ariaLabel ?? each.textContent).trim().startsWith(wanted),
        ),
      { polling: 50, timeout: 100_000 },
      words,
    );
  }

  stop() {
    return this.page.evaluate(() => {
      const at = document.activeElement;
      const place = location.hash;
      if (at === null || at === document.body) return { words: '', fault: null, isLost: true, place };
      const label = at.labels?.[0]?.textContent;
      const words = (at.ariaLabel ?? label ?? at.textContent).trim().slice(0, 60);
      const { top, bottom, left, right, width, height } = at.getBoundingClientRect();
      const isIn = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && width > 0 && height > 0;
      const shown = (element) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      };
      // Fluent's fields show it by a line of their own, drawn after them.
      const around = at.closest('.fui-Input, .fui-Textarea, .fui-Select, .fui-Checkbox, .fui-Switch, .fui-Radio');
      const isSeen = shown(at) || around !== null;
      const fault = isIn ? (isSeen ? null : 'a stop that shows no focus') : 'a stop outside the window';
      return { words, fault, isLost: false, place };
    });
  }
}

/** Drops files and folders onto the middle of the window, as the system's own file manager does. */
export async function drop(page, files) {
  const session = await page.createCDPSession();
  const at = { x: 640, y: 400, data: { items: [], files, dragOperationsMask: 1 } };
  for (const type of ['dragEnter', 'dragOver', 'drop']) await session.send('Input.dispatchDragEvent', { type, ...at });
  await session.detach();
}
