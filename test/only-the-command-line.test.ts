import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { program } from '../generator/cli/program.ts';
import { projectPath } from '../generator/project-folder.ts';

/*
 * The command line alone knows its flags, its commands and the terminal. Every other front shows the same messages, to people who
 * have never seen a command line.
 */

const root = projectPath();
const sources = globSync(
  ['{framework,workbook,samples,generator,screen,desk,addin}/**/*.{ts,tsx}', 'templates/**/*.hbs'],
  {
    cwd: root,
    ignore: ['**/*.test.*', 'generator/cli/**', 'desk/{main.ts,start/**}', 'addin/{icons,manifest,template}/**'],
  },
);

const flags = [...new Set(program.commands.flatMap(({ options }) => options.flatMap(({ long }) => long ?? [])))];
const commands = program.commands.map((command) => command.name());
const ofTheCommandLine = new RegExp(
  `(?<![\\w-])(${flags.join('|')})(?![\\w-])|(?<![.\\w-])pdqm (-- )?(${commands.join('|')})|npm run`,
);

/** What only the front at a terminal uses of Node's process. */
const ofTheTerminal = /^(stdout|stderr|stdin|argv|exit|exitCode|on|once|off|chdir)$/;

interface Breaches {
  /** Texts that name a flag or a command. */
  readonly words: readonly string[];
  /** Uses of the process. */
  readonly process: readonly string[];
}

function breachesIn(file: string, text: string): Breaches {
  if (file.endsWith('.hbs')) return { words: [text].filter((each) => ofTheCommandLine.test(each)), process: [] };
  const words: string[] = [];
  const uses: string[] = [];
  const look = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node) ||
      ts.isJsxText(node);
    if (isText && ofTheCommandLine.test(node.text)) words.push(node.text);
    if (ts.isPropertyAccessExpression(node) && node.expression.getText(tree) === 'process') {
      if (ofTheTerminal.test(node.name.text)) uses.push(node.getText(tree));
    }
    ts.forEachChild(node, look);
  };
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  look(tree);
  return { words, process: uses };
}

describe('outside the command line', () => {
  const found = sources.map((file) => ({ file, ...breachesIn(file, readFileSync(path.join(root, file), 'utf8')) }));

  it('there is code to look at', () => {
    expect(sources.length).toBeGreaterThan(300);
    expect(flags).toContain('--edition');
  });

  it('no message names a flag or a command', () => {
    expect(found.flatMap(({ file, words }) => words.map((text) => `${file}: ${text}`))).toEqual([]);
  });

  it('nothing is printed, no exit code set and no signal heeded', () => {
    expect(found.flatMap(({ file, process }) => process.map((use) => `${file}: ${use}`))).toEqual([]);
  });
});

describe('a planted breach', () => {
  it.each([
    `throw new Error('Name another with --out.');`,
    'const remedy = `${file}: check the name after --edition.`;',
    'const remedy = `Run pdqm check ${file} again.`;',
    `const remedy = 'Write npm run pdqm.';`,
    `const help = <p>Give it up with --force.</p>;`,
  ])('of the words is found: %s', (planted) => {
    expect(breachesIn('planted.tsx', planted).words).toHaveLength(1);
  });

  it.each([
    `process.stdout.write('Done');`,
    `process.exitCode = 1;`,
    `process.once('SIGINT', stop);`,
    `const [file] = process.argv;`,
  ])('of the terminal is found: %s', (planted) => {
    expect(breachesIn('planted.ts', planted).process).toHaveLength(1);
  });

  it('is none in what only looks like one', () => {
    const text = `const name = '.pdqm-manifest.jsonl'; const style = '--out-line: 1px'; process.pid; // --out`;
    expect(breachesIn('planted.ts', text)).toEqual({ words: [], process: [] });
  });
});
