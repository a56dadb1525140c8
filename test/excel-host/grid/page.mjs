import { AddInFrame } from './add-in-frame.mjs';
import { drawRibbon } from './ribbon.mjs';
import './grid.mjs';

/** @type {{ page: string, paneWidth: number, requirementSets: Record<string, string> }} */
const { page, paneWidth, requirementSets } = await (await fetch('/host/set-up')).json();

const pane = new AddInFrame(page, 'pane', requirementSets);
pane.element.id = 'pane';
Object.defineProperty(pane.element, 'settings', { get: () => pane.settings });
pane.element.style.width = `${String(paneWidth)}px`;
pane.onLeave = () => document.getElementById('sheet')?.focus();
document.querySelector('aside')?.append(pane.element);

const ribbon = /** @type {HTMLElement} */ (document.getElementById('ribbon'));
await drawRibbon(ribbon, pane, requirementSets);
