import type { Page } from 'puppeteer-core';

/** By keyboard: goes to the button with these words, once it is there, and presses it. */
export async function press(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (text) => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === text);
      button?.focus();
      return button !== undefined && document.activeElement === button;
    },
    {},
    words,
  );
  await page.keyboard.press('Enter');
}

/** By keyboard: goes to the field of a label, once it is there. */
export async function into(page: Page, label: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const field = [...document.querySelectorAll('label')].find(({ textContent }) => textContent.startsWith(wanted));
      field?.control?.focus();
      return field?.control != null && document.activeElement === field.control;
    },
    {},
    label,
  );
}

/** By keyboard: writes in place of what is in the field that has the focus. */
export async function write(page: Page, text: string): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.sendCharacter(text);
}

/** What the desk answers its own page; null where that is no JSON. */
export function answerTo(page: Page, target: string): Promise<{ readonly status: number; readonly answer: unknown }> {
  return page.evaluate(async (where) => {
    const response = await fetch(where);
    return { status: response.status, answer: (await response.json().catch(() => null)) as unknown };
  }, target);
}

/** What the browser asks before it loads the page again, which is then not done. */
export async function askedOnReload(page: Page): Promise<string> {
  const asked = new Promise<string>((resolve) => {
    page.once('dialog', (dialog) => void dialog.dismiss().then(() => resolve(dialog.type())));
  });
  await page.evaluate(() => location.reload());
  return asked;
}
