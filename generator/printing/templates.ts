import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'node:path';
import Handlebars from 'handlebars';
import { projectPath } from '../project-folder.ts';
import { textRuns } from './text-runs.ts';

export type TemplateName =
  | 'certificate'
  | 'contact-sheet'
  | 'report'
  | 'borough'
  | 'feedback'
  | 'demo'
  | 'letter'
  | 'invitation'
  | 'badge'
  | 'verification'
  | 'public-register'
  | 'award-page';

/** What a kind of document looks like. */
export interface Template {
  readonly stylesheet: string;
  /**
   * The body's HTML for a view: plain objects, lists and text, every text escaped.
   * @throws where the view lacks what the template prints.
   */
  render(view: object): string;
}

/** `{{#each (runs text)}}`: the text in runs. */
const helpers = { runs: textRuns } as const;

const compileOptions = { strict: true, knownHelpersOnly: true, knownHelpers: { runs: true } } as const;

/** What the template takes beside its own folder, and what all share. */
const kin: Readonly<Partial<Record<TemplateName, string | readonly string[]>>> = {
  report: 'reports',
  borough: ['reports', 'charts'],
  feedback: ['reports', 'charts'],
  invitation: 'letter',
  verification: 'public',
  'public-register': 'public',
  'award-page': 'public',
};

/** Reads `templates/<name>/` and what it shares with others. The page is `<name>.hbs`; all files are partials, by name. */
export function loadTemplate(name: TemplateName): Template {
  const handlebars = Handlebars.create();
  handlebars.registerHelper(helpers);
  for (const [partial, source] of templateSources(name)) {
    handlebars.registerPartial(partial, handlebars.compile(source, compileOptions));
  }
  const page = handlebars.compile(`{{> ${name}}}`, compileOptions);
  const stylesheet = filesOf(name, '.css')
    .map(({ text }) => text)
    .join('\n');
  return { stylesheet, render: (view) => page(view) };
}

/** The source of each of a template's partials, by name. */
export function templateSources(name: TemplateName): ReadonlyMap<string, string> {
  return new Map(filesOf(name, '.hbs').map((file) => [file.name, file.text]));
}

function filesOf(name: TemplateName, ending: '.hbs' | '.css'): { name: string; text: string }[] {
  return ['shared', ...[kin[name] ?? []].flat(), name].flatMap((folder) =>
    readdirSync(projectPath('templates', folder))
      .filter((file) => file.endsWith(ending))
      .sort()
      .map((file) => ({
        name: parse(file).name,
        text: readFileSync(projectPath('templates', folder, file), 'utf8'),
      })),
  );
}
