import type { OwnTemplates, Template, TemplateName } from '../../printing/templates.ts';
import { loadTemplate, templateSources } from '../../printing/templates.ts';
import { hashOf } from '../../store/manifest.ts';

/** What documents of a kind look like beyond their template. */
export interface Look {
  /** CSS, after that of the template. */
  readonly css: string;
  /** Of all that decides how they look and stands neither in the template nor in a return. */
  readonly hash: string;
}

/** A template with a look, and a hash by which a change of either is seen. */
export function dressedTemplate(
  name: TemplateName,
  look: Look | undefined,
  own: OwnTemplates | undefined,
): { template: Template; hash: string } {
  const plain = loadTemplate(name, own);
  const template = { ...plain, stylesheet: `${plain.stylesheet}${look?.css ?? ''}` };
  const parts = [template.stylesheet, ...templateSources(name, own), ...(look === undefined ? [] : [look.hash])];
  return { template, hash: hashOf(JSON.stringify(parts)) };
}
