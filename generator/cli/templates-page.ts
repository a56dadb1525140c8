import { templateFiles } from '../printing/templates.ts';
import type { ExampleViews } from '../own-templates/own-templates.ts';
import { ownKinds } from '../own-templates/own-templates.ts';
import type { Shape } from '../own-templates/shape.ts';
import { shapeOf } from '../own-templates/shape.ts';

const titles = {
  certificate: 'Certificates',
  'contact-sheet': 'Contact sheets',
  report: 'Verifier reports',
  borough: 'Borough reports',
  letter: 'Letters on the panel’s decision',
  invitation: 'Invitations to a visit',
} as const;

/** The page docs/templates.md: which files can be replaced, and what each template gets. */
export function templatesPage(examples: ExampleViews): string {
  const sections = ownKinds.map((kind) => {
    const rows = rowsOf(shapeOf(examples(kind)), '');
    return [
      `## ${titles[kind]}`,
      '',
      templateFiles(kind)
        .map((file) => `\`${file}\``)
        .join(', '),
      '',
      '| Field | What stands there |',
      '| ----- | ----------------- |',
      ...rows.map(([field, what]) => `| \`${field}\` | ${what} |`),
      '',
    ].join('\n');
  });
  return `${beginning}\n${sections.join('\n')}`;
}

function rowsOf(shape: Shape, path: string): readonly (readonly [string, string])[] {
  const items = shape.items === null ? [] : rowsOf(shape.items, `${path}[]`);
  const fields = [...shape.fields].flatMap(([name, field]) => rowsOf(field, path === '' ? name : `${path}.${name}`));
  return [...(path === '' || path.endsWith('[]') ? [] : [[path, inWords(shape)] as const]), ...items, ...fields];
}

function inWords({ types, items, fields, isOptional, isKnown }: Shape): string {
  const what = [
    ...(items === null
      ? []
      : [items.fields.size > 0 ? 'a list' : items.types.has('number') ? 'a list of numbers' : 'a list of texts']),
    ...(fields.size > 0 ? ['a group'] : []),
    ...(types.has('string') ? ['text'] : []),
    ...(types.has('number') ? ['a number'] : []),
    ...(types.has('boolean') ? ['yes or no'] : []),
    ...(isOptional || !isKnown ? ['nothing'] : []),
  ];
  return what.join(', or ');
}

const beginning = `# Templates of your own

\`npm run docs\` writes this page from the documents as they are, and a test checks it against them.

Each printed document has a template: [Handlebars](https://handlebarsjs.com) and CSS, in [templates/](../templates). To change one, copy its
file into a folder of your own, under the same name and folder, such as \`my-templates/certificate/certificate.css\`, and change the copy. All
other files stay as they are.

Name the folder with \`--templates\`, or in the \`pdqm.json\` of an [office](register.md):

\`\`\`
npm run --silent pdqm -- certificate round/ --decisions round.xlsx --templates my-templates/ --dry-run
\`\`\`

\`\`\`
"templates": "my-templates"
\`\`\`

\`certificate\`, \`letter\`, \`report\` and \`consolidate\` use them. Pages for the web have no templates of your own. What was made with other templates is
made again. Certificates of your own templates are printed one by one, which takes longer in large rounds.

Before anything is made, your templates are checked. What is wrong is named with its file and line, and the command ends with exit code 2:

- a file that replaces nothing, is larger than 200 KB, or is a link;
- a field that the document does not have, with the one that was probably meant;
- what is not printed: scripts, forms, anything fetched from elsewhere. Put pictures in as \`data:image/png;base64,…\`;
- \`{{{…}}}\`, which would print what schools write as markup.

There are \`#each\`, \`#if\`, \`#unless\`, \`#with\`, \`lookup\`, parts (\`{{> border}}\`), and \`runs\`, which cuts a text so that dates and telephone numbers
stay on one line. An element with \`data-fit\` has its letters made smaller until they fit its box; \`data-fit-min\` is a size in pixels
below which words are broken. All texts are final: days are written out, and nothing has to be computed.

In the tables, \`[]\` stands for each item of a list: inside \`{{#each logos}}\` the field \`logos[].name\` is \`{{name}}\`. A field that may hold nothing goes
into an \`{{#if}}\`.
`;
