import type { Page } from 'puppeteer-core';
import { onEveryPage } from './every-page.ts';
import { browser, tabTo, told, withBrowser } from './pane-browser.ts';

withBrowser();

describe('For screen readers,', () => {
  interface Node {
    readonly role: string;
    readonly name: string;
    readonly description: string;
    readonly isRequired: boolean;
  }

  async function nodesOf(page: Page): Promise<readonly Node[]> {
    const session = await page.createCDPSession();
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes
      .filter(({ ignored }) => !ignored)
      .map(({ role, name, description, properties = [] }) => ({
        role: String(role?.value),
        name: String(name?.value ?? ''),
        description: String(description?.value ?? ''),
        isRequired: properties.some((each) => each.name === 'required' && each.value.value === true),
      }));
  }

  it('a hint is read once', async () => {
    const twice = await onEveryPage(browser, {}, async (page) => {
      const nodes = await nodesOf(page);
      return nodes.flatMap(({ role, name, description }) => {
        const half = description.slice(0, (description.length - 1) / 2);
        const isTwice = half !== '' && description === `${half} ${half}`;
        const isOfGroup =
          role === 'radio' && nodes.some((each) => each.role === 'radiogroup' && each.description === description);
        return isTwice || (isOfGroup && description !== '') ? [`${role} ${name}: ${description}`] : [];
      });
    });
    expect(twice).toEqual([]);
  }, 240_000);

  it('entries of one name are told apart by the group that they are in', async () => {
    const alike = await onEveryPage(browser, {}, async (page) => {
      const session = await page.createCDPSession();
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const byId = new Map(nodes.map((node) => [node.nodeId, node]));
      const groupOf = (id = ''): string => {
        const node = byId.get(id);
        if (!node) return '';
        const name = String(node.name?.value ?? '');
        return node.role?.value === 'group' && name !== '' ? name : groupOf(node.parentId);
      };
      const entries = nodes
        .filter(({ role }) => ['textbox', 'combobox', 'radiogroup'].includes(String(role?.value)))
        .map(({ name, parentId }) => `${String(name?.value)} of ${groupOf(parentId)}`);
      return entries.filter((entry, index) => entries.indexOf(entry) < index);
    });
    expect(alike).toEqual([]);
  }, 240_000);

  it('buttons of one name lead to the same, or are told apart by what they are about', async () => {
    const alike = await onEveryPage(browser, {}, async (page) => {
      const nodes = await nodesOf(page);
      const names = nodes.filter(({ role }) => role === 'button').map(({ name }) => name);
      const isAmong = (name: string): boolean =>
        ['Open in this pane', 'The school’s level', 'Clear'].some((begin) => name.startsWith(begin));
      return names.filter((name, index) => isAmong(name) && names.indexOf(name) < index);
    });
    expect(alike).toEqual([]);
  }, 240_000);

  it('what is needed says so of itself', async () => {
    const page = await browser.open('half', { page: 'overall' });
    const nodes = await nodesOf(page);
    expect(nodes.filter(({ isRequired }) => isRequired).map(({ role, name }) => `${role} ${name}`)).toEqual([
      'radiogroup Our overall level',
      'radiogroup We intend to seek the award',
    ]);
  });

  it('what has been saved is one word', async () => {
    const page = await browser.open('half', { page: 'details' });
    await tabTo(page, 'PD lead');
    await page.keyboard.type('!');
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => document.querySelector('[role=log]')?.textContent !== '');
    expect(await told(page)).toBe('Saved.');
  });
});
