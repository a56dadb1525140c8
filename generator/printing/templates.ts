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
  /** Whether a file of somebody’s own is part of it. */
  readonly isOwn: boolean;
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

/** Text of templates and stylesheets that stand in the place of those of this project, by their names below `templates/`. */
export type OwnTemplates = ReadonlyMap<string, string>;

/**
 * Reads `templates/<name>/` and what it shares with others. The page is `<name>.hbs`; all files are partials, by name.
 * @param own checked already
 */
export function loadTemplate(name: TemplateName, own: OwnTemplates = new Map()): Template {
  const handlebars = Handlebars.create();
  handlebars.registerHelper(helpers);
  for (const [partial, source] of templateSources(name, own)) {
    handlebars.registerPartial(partial, handlebars.compile(source, compileOptions));
  }
  const page = handlebars.compile(`{{> ${name}}}`, compileOptions);
  const stylesheet = filesOf(name, '.css', own)
    .map(({ text }) => text)
    .join('\n');
  const isOwn = templateFiles(name).some((file) => own.has(file));
  return { stylesheet, isOwn, render: (view) => page(view) };
}

/** The source of each of a template's partials, by name. */
export function templateSources(name: TemplateName, own: OwnTemplates = new Map()): ReadonlyMap<string, string> {
  return new Map(filesOf(name, '.hbs', own).map((file) => [file.name, file.text]));
}

/** Names below `templates/` of all that a template is made of. */
export function templateFiles(name: TemplateName): readonly string[] {
  return foldersOf(name).flatMap((folder) =>
    readdirSync(projectPath('templates', folder))
      .filter((file) => /\.(?:hbs|css)$/.test(file))
      .sort()
      .map((file) => `${folder}/${file}`),
  );
}

function foldersOf(name: TemplateName): readonly string[] {
  return ['shared', ...[kin[name] ?? []].flat(), name];
}

function filesOf(name: TemplateName, ending: '.hbs' | '.css', own: OwnTemplates): { name: string; text: string }[] {
  return templateFiles(name)
    .filter((file) => file.endsWith(ending))
    .map((file) => ({
      name: parse(file).name,
      text: own.get(file) ?? readFileSync(projectPath('templates', file), 'utf8'),
    }));
}
