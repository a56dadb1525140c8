import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { WrongRequest } from '../failure.ts';
import { exampleViews } from '../jobs/templates/example-views.ts';
import { loadTemplate, templateFiles, templateSources } from '../printing/templates.ts';
import { projectPath } from '../project-folder.ts';
import { faultsIn } from './asked-for.ts';
import type { ExampleViews, OwnKind } from './own-templates.ts';
import { openOwnTemplates, ownKinds } from './own-templates.ts';
import { shapeOf } from './shape.ts';
import { templatesPage } from '../cli/templates-page.ts';

const root = temporaryFolder();
let folders = 0;

/** A folder with these files. */
function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = path.join(root, String((folders += 1)));
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

async function faultsOf(folder: string): Promise<readonly string[]> {
  const error: unknown = await openOwnTemplates(folder, examples).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error === null) return [];
  if (!(error instanceof WrongRequest)) throw new Error('Not refused', { cause: error });
  return error.message.replaceAll(folder, 'FOLDER').split('\n');
}

const made = new Map<OwnKind, readonly object[]>();
const examples: ExampleViews = (kind) => {
  const views = made.get(kind) ?? exampleViews(kind);
  made.set(kind, views);
  return views;
};
const certificate = readFileSync(projectPath('templates', 'certificate', 'certificate.hbs'), 'utf8');

describe('the project’s own templates', () => {
  it.each(ownKinds)('of %s ask for nothing that the examples lack', (kind) => {
    expect(faultsIn(kind, templateSources(kind), shapeOf(examples(kind)))).toEqual([]);
  });
});

it('docs/templates.md has the fields of each document as they are; npm run docs writes it anew', () => {
  expect(readFileSync(projectPath('docs', 'templates.md'), 'utf8')).toBe(templatesPage(examples));
});

describe('a folder of templates', () => {
  it('overrides files one by one, and leaves the others', async () => {
    const own = await openOwnTemplates(
      folderOf({
        'certificate/certificate.hbs': certificate.replace('{{mark}}', 'The Mark of {{organisation}}'),
        'certificate/certificate.css': '.mark { color: red; }',
        'README.txt': 'What this is',
        '.DS_Store': '',
      }),
      examples,
    );
    const template = loadTemplate('certificate', own);

    expect([...own.keys()]).toEqual(['certificate/certificate.css', 'certificate/certificate.hbs']);
    expect(template.render(examples('certificate')[0] ?? {})).toMatch(/The Mark of [^<]+<\/h1>[\s\S]*class="medal/);
    expect(template.stylesheet).toContain('.mark { color: red; }');
    expect(template.stylesheet).not.toContain('.name-place');
    expect(template.stylesheet).toContain('--embedded:');
  });

  it('may hold every file of the project as it is', async () => {
    const files = [...new Set(ownKinds.flatMap(templateFiles))];
    const all = files.map((file) => [file, readFileSync(projectPath('templates', file), 'utf8')] as const);

    expect(await faultsOf(folderOf(Object.fromEntries(all)))).toEqual([]);
  });

  it.each([
    ['{{organsation}}', '{{organsation}} is not there. Did you mean organisation?'],
    ['{{#if check}}{{check.adress}}{{/if}}', '{{check.adress}} is not there. Did you mean address?'],
    ['{{#each logos}}{{nam}}{{/each}}', '{{nam}} is not there. Did you mean name?'],
    ['{{#each logos}}{{../serail}}{{/each}}', '{{../serail}} is not there. Did you mean serial?'],
    ['{{../serial}}', '{{../serial}} leads out of the document. Take away a ../'],
    ['{{award.colour}}', '{{award.colour}} is not there. There is id, title, word.'],
    ['{{#each mark}}x{{/each}}', '{{#each mark}}: this is not a list. Write {{mark}}.'],
    ['{{> medl}}', 'There is no part medl. Did you mean medal?'],
    ['{{constructor.constructor}}', /^\{\{constructor\.constructor\}\} is not there\. There is /],
    ['{{__proto__.polluted}}', /^\{\{__proto__\.polluted\}\} is not there/],
    ['{{lookup this "constructor"}}', /^\{\{constructor\}\} is not there/],
    ['{{{organisation}}}', '{{{organisation}}} would print what people write as markup. Write {{organisation}}.'],
    ['{{&organisation}}', '{{{organisation}}} would print what people write as markup. Write {{organisation}}.'],
    ['{{log organisation}}', 'There is no helper log. There are lookup and runs.'],
    ['{{#shout organisation}}{{/shout}}', '{{#shout}} is not known here. There are #each, #if, #unless and #with.'],
    ['{{#*inline "a"}}{{/inline}}', /^Blocks that are partials, and decorators, are not known here/],
    ['{{#each logos as |logo|}}{{/each}}', /^Names after “as” are not known here/],
    ['{{#if mark}}', 'This cannot be read. Look for braces {{ }} or a {{#…}} that are not closed.'],
    ['{{> certificate}}', 'The part certificate holds itself. Take it out.'],
    ['{{#each border.lengths}}{{#each ../border.lengths}}x{{/each}}{{/each}}', null],
    ['<script>alert(1)</script>', '<script> is not printed. Take it out.'],
    ['<img src="https://example.org/a.png">', /^Nothing is fetched\. Put the picture in as data:/],
    ['<b onclick="alert(1)">', 'A script is never run. Take the on… out.'],
  ])('with a certificate that has %s says so, with file and line', async (planted, words) => {
    const faults = await faultsOf(folderOf({ 'certificate/certificate.hbs': `${certificate}\n${planted}\n` }));
    const line = certificate.split('\n').length + 1;
    if (words === null) {
      expect(faults).toEqual([]);
      return;
    }
    expect(faults).toHaveLength(1);
    const [, at = '', said = ''] =
      /^FOLDER\/certificate\/certificate\.hbs, line (\d+): (.*)$/.exec(faults[0] ?? '') ?? [];
    // What is not closed is found out at the end.
    if (planted !== '{{#if mark}}') expect(Number(at)).toBe(line);
    if (words instanceof RegExp) expect(said).toMatch(words);
    else expect(said).toBe(words);
  });

  it('that gives a part of the project something else names the part', async () => {
    const faults = await faultsOf(
      folderOf({ 'certificate/certificate.hbs': `${certificate}{{#with border}}{{> medal}}{{/with}}` }),
    );

    expect(faults[0]).toBe(
      'FOLDER/certificate/medal.hbs, line 1: {{medal.viewBox}} is not there. There is broad, corner, lengths, narrow.',
    );
  });

  it.each([
    ['certificate/certifcate.hbs', 'x', 'This overrides nothing. Did you mean certificate/certificate.hbs?'],
    ['public/head.hbs', 'x', 'This overrides nothing. Give it the name of the file that it is to replace.'],
    ['deep/er/a.hbs', 'x', null],
    ['report/title.hbs', 'x'.repeat(300 * 1024), 'This is larger than 200 KB. Make it smaller.'],
    ['report/title.hbs', Buffer.from([0xff, 0xfe, 0]), 'This is not text in UTF-8. Save it so.'],
    [
      'shared/tokens.css',
      'a {}\n@import "https://example.org/a.css";',
      'Nothing is fetched: https://example.org/a.css (@import). Take it out.',
    ],
    ['shared/tokens.css', 'a {}\n</style><b>', 'This is not CSS: </style>. Take it out.'],
  ])('with %s that is not right says so on one line', async (file, content, words) => {
    const faults = await faultsOf(folderOf({ [file]: content }));

    expect(faults).toHaveLength(1);
    if (words === null) expect(faults[0]).toBe('FOLDER/deep/er: No folder of templates is so deep. Move its files up.');
    else expect(faults[0]).toMatch(new RegExp(`^FOLDER/${file}(?:, line 2)?: `));
    if (words !== null) expect(faults[0]?.endsWith(words)).toBe(true);
  });

  it('follows no link, neither of a file nor of a folder', async () => {
    const folder = folderOf({ 'certificate/border.hbs': 'x' });
    writeFileSync(path.join(root, 'outside.hbs'), 'secret');
    symlinkSync(path.join(root, 'outside.hbs'), path.join(folder, 'certificate', 'medal.hbs'));
    symlinkSync(root, path.join(folder, 'report'));

    expect(await faultsOf(folder)).toEqual([
      'FOLDER/certificate/medal.hbs: This is a link, and links are not followed. Put the file itself here.',
      'FOLDER/report: This is a link, and links are not followed. Put the file itself here.',
    ]);
  });

  it('that is not there is said to be so', async () => {
    expect(await faultsOf(path.join(root, 'nowhere'))).toEqual([
      `${path.join(root, 'nowhere')}: these templates cannot be read (there is no such folder). Check the name, or put it back.`.replace(
        path.join(root, 'nowhere'),
        'FOLDER',
      ),
    ]);
  });

  it('whose templates repeat without end, or nearly so, is refused in good time', async () => {
    const nested = '{{#each border.lengths}}{{> medal}}{{> border}}{{/each}}'.repeat(40);
    const faults = await faultsOf(
      folderOf({
        'certificate/certificate.hbs': nested,
        'certificate/border.hbs': nested,
        'certificate/medal.hbs': nested,
      }),
    );

    expect(faults.join('\n')).toMatch(/holds itself|again and again/);
  });
});
