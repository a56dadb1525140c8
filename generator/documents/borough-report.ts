import type { BoroughReturn } from '../../framework/borough/borough-return.ts';
import type { Edition } from '../../framework/edition.ts';
import type { Page } from '../rendering/renderer.ts';
import type { Template } from '../rendering/templates.ts';

/** The borough report as it is printed. `template` is the one named `borough`; its stylesheet is the renderer’s business. */
export function boroughReport(borough: BoroughReturn, edition: Edition, template: Template): Page {
  const view = { title: `${edition.title}: ${String(borough.returns.length)}` };
  return { title: view.title, language: 'en-GB', body: template.render(view) };
}
