import { stepsBetween } from '../../framework/steps-between.ts';
import { WrongRequest } from '../failure.ts';
import { askedByCss } from '../printing/asked-by-css.ts';
import type { OwnTemplates, TemplateName } from '../printing/templates.ts';
import { templateFiles, templateSources } from '../printing/templates.ts';
import { systemCode, whyNot } from '../system-error.ts';
import { faultsIn } from './asked-for.ts';
import type { FileFault } from './read-folder.ts';
import { readTemplates } from './read-folder.ts';
import { shapeOf } from './shape.ts';

/** What may have templates of somebody’s own: documents that are printed. Pages for the web may not. */
export const ownKinds = [
  'certificate',
  'contact-sheet',
  'report',
  'borough',
  'letter',
  'invitation',
] as const satisfies readonly TemplateName[];
export type OwnKind = (typeof ownKinds)[number];

/** Views of a kind of document that have, together, all that such views have. */
export type ExampleViews = (kind: OwnKind) => readonly object[];

/**
 * The templates in a folder, each of which stands in the place of the one of its name below `templates/`.
 * @throws WrongRequest with every fault, each on one line: what overrides nothing, what asks for fields that documents do
 * not have, and what is not printed
 */
export async function openOwnTemplates(folder: string, examples: ExampleViews): Promise<OwnTemplates> {
  const faults: FileFault[] = [];
  const own = await readTemplates(folder, faults).catch((cause: unknown) => {
    const { reason, remedy } = whyNot(cause);
    const facts = { folder, reason: systemCode(cause) === 'ENOENT' ? 'there is no such folder' : reason, remedy };
    throw new WrongRequest('templates-not-read', facts, { cause });
  });
  const known = new Set(ownKinds.flatMap(templateFiles));
  for (const [file, text] of own) {
    if (!known.has(file))
      faults.push({ file, line: null, message: `This overrides nothing. ${nearest(file, [...known])}` });
    else if (file.endsWith('.css')) faults.push(...cssFaults(file, text));
  }
  if (faults.length === 0) for (const kind of ownKinds) faults.push(...faultsOfKind(kind, own, examples));
  if (faults.length > 0) throw new WrongRequest('templates-wrong', { folder, faults: once(faults) });
  return own;
}

function faultsOfKind(kind: OwnKind, own: OwnTemplates, examples: ExampleViews): readonly FileFault[] {
  const files = templateFiles(kind);
  if (!files.some((file) => own.has(file) && file.endsWith('.hbs'))) return [];
  const fileOf = (partial: string) => files.find((file) => file.endsWith(`/${partial}.hbs`)) ?? partial;
  return faultsIn(kind, templateSources(kind, own), shapeOf(examples(kind))).map(({ partial, line, message }) => ({
    file: fileOf(partial),
    line,
    message,
  }));
}

function cssFaults(file: string, text: string): readonly FileFault[] {
  const end = text.search(/<\/style/i);
  return [
    ...askedByCss(text).map((asked) => ({
      file,
      line: lineOf(text, text.indexOf(asked.replace(/ \([^)]*\)$/, ''))),
      message: `Nothing is fetched: ${asked}. Take it out.`,
    })),
    ...(end === -1 ? [] : [{ file, line: lineOf(text, end), message: 'This is not CSS: </style>. Take it out.' }]),
  ];
}

function lineOf(text: string, place: number): number {
  return text.slice(0, Math.max(0, place)).split('\n').length;
}

function nearest(file: string, known: readonly string[]): string {
  const near = known
    .map((each) => ({ each, steps: stepsBetween(file.slice(0, 100), each) }))
    .sort((one, other) => one.steps - other.steps)[0];
  return near !== undefined && near.steps <= 6
    ? `Did you mean ${near.each}?`
    : 'Give it the name of the file that it is to replace.';
}

/** A part that several documents share has its fault once. */
function once(faults: readonly FileFault[]): readonly FileFault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}
