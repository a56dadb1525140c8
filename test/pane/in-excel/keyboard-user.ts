import type { Frame, KeyInput, Page } from 'puppeteer-core';
import { nameOfFocused } from '../pane-browser.ts';

/** So many stops of the Tab key somebody puts up with on the way to the next thing on a page. */
const patience = 14;
/** Backwards, the way may lead through Excel itself, and its library hands the focus over when it has the time. */
const patienceBackwards = 40;

/**
 * Somebody who works in the pane without a mouse. What they do is a key of the keyboard; what they wait for is something
 * that they can see.
 */
export class KeyboardUser {
  private readonly page: Page;
  private readonly pane: Frame;

  constructor(page: Page, pane: Frame) {
    this.page = page;
    this.pane = pane;
  }

  /** From the grid into the pane, as with F6. */
  async entersPane(): Promise<void> {
    await this.page.focus('#pane');
  }

  /** @param keys pressed together, such as `Control+Enter` */
  async presses(keys: string): Promise<void> {
    const [last = '', ...modifiers] = keys.split('+').reverse() as KeyInput[];
    for (const modifier of modifiers) await this.page.keyboard.down(modifier);
    await this.page.keyboard.press(last as KeyInput);
    for (const modifier of modifiers) await this.page.keyboard.up(modifier);
  }

  /** Presses Tab until something whose name begins so has the focus. */
  async tabsTo(name: string, keys = 'Tab'): Promise<void> {
    const passed: string[] = [];
    const most = keys === 'Tab' ? patience : patienceBackwards;
    do {
      await this.presses(keys);
      const focused = await this.focused();
      if (focused.startsWith(name)) return;
      passed.push(focused.slice(0, 60));
    } while (passed.length < most);
    throw new Error(`${String(most)} stops of the Tab key did not lead to “${name}”, but to ${passed.join(' | ')}`);
  }

  /** Presses Shift and Tab until something whose name begins so has the focus. */
  async tabsBackTo(name: string): Promise<void> {
    await this.tabsTo(name, 'Shift+Tab');
  }

  async types(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Goes to a field and types into it. */
  async fillsIn(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, text] of Object.entries(fields)) {
      await this.tabsTo(name);
      await this.types(text);
    }
  }

  /** Goes to a button or a link and presses it. */
  async activates(name: string): Promise<void> {
    await this.tabsTo(name);
    await this.presses('Enter');
  }

  /** Chooses one of the radio buttons on one of which the focus is. */
  async chooses(choice: string): Promise<void> {
    const passed: string[] = [];
    for (let focused = await this.focused(); focused !== choice; focused = await this.focused()) {
      if (passed.includes(focused)) throw new Error(`There is no “${choice}” among ${passed.join(', ')}`);
      passed.push(focused);
      await this.presses('ArrowDown');
    }
    // The arrow keys choose on their way; the first needs a press.
    if (!(await this.isChecked())) await this.presses('Space');
  }

  /** Goes to a list that folds out and takes a word from it, by its first letter. */
  async picks(list: string, word: string): Promise<void> {
    if (!(await this.focused()).startsWith(list)) await this.tabsTo(list);
    const most = 60;
    for (let pressed = 0; (await this.listed()) !== word; pressed += 1) {
      if (pressed === most) throw new Error(`“${list}” never showed “${word}”, but “${await this.listed()}”`);
      await this.types(word.slice(0, 1));
    }
  }

  /** Resolves when this is the heading of the page, and the focus is on the page. */
  async comesTo(heading: string): Promise<void> {
    await this.sees(
      `the page “${heading}” with the focus on it`,
      `document.querySelector('h1')?.textContent === ${JSON.stringify(heading)} &&
        document.querySelector('main').contains(document.activeElement)`,
    );
  }

  /** Resolves when this stands somewhere in the pane. */
  async reads(text: string): Promise<void> {
    await this.sees(`“${text}”`, `(${seen.toString()})().includes(${JSON.stringify(text)})`);
  }

  /** Resolves when a field shows this. */
  async finds(field: string, value: string): Promise<void> {
    await this.sees(
      `“${value}” in “${field}”`,
      `[...document.querySelectorAll('input:not([type=radio]), textarea')].some(({ labels, value }) =>
        labels[0]?.textContent.startsWith(${JSON.stringify(field)}) && value === ${JSON.stringify(value)})`,
    );
  }

  /** Resolves when this is the choice among these radio buttons. */
  async findsChosen(choice: string): Promise<void> {
    await this.sees(
      `“${choice}” chosen`,
      `[...document.querySelectorAll('input:checked')].some(({ labels }) =>
        labels[0]?.textContent.startsWith(${JSON.stringify(choice)}))`,
    );
  }

  /** Resolves when this stands nowhere in the pane. */
  async noLongerReads(text: string): Promise<void> {
    await this.sees(`the end of “${text}”`, `!(${seen.toString()})().includes(${JSON.stringify(text)})`);
  }

  /** What has the focus, by its name. */
  focused(): Promise<string> {
    return this.pane.evaluate(nameOfFocused);
  }

  /**
   * @param what is waited for, in words
   * @param condition of the page, as a script
   */
  private async sees(what: string, condition: string): Promise<void> {
    try {
      await this.pane.waitForFunction(condition);
    } catch (cause) {
      const shown = await this.pane.evaluate(seen);
      throw new Error(`Waited for ${what}. The focus is on “${await this.focused()}”, and the pane shows:\n${shown}`, {
        cause,
      });
    }
  }

  private isChecked(): Promise<boolean> {
    return this.pane.evaluate(() => document.activeElement?.matches(':checked') ?? false);
  }

  /** What the list with the focus shows. */
  private listed(): Promise<string> {
    return this.pane.evaluate(() => {
      const list = document.activeElement;
      return list instanceof HTMLSelectElement ? (list.selectedOptions[0]?.text ?? '') : '';
    });
  }
}

/** Runs in the page: what can be read there, without what only screen readers are told. */
function seen(): string {
  return [...document.querySelectorAll<HTMLElement>('.pane > :not([role=log])')]
    .map((part) => part.innerText)
    .join('\n');
}
