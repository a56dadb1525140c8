import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectPath } from '../generator/project-folder.ts';
import type { Spellings } from './page-faults.ts';
import { faultsOf, linkedFrom, operationFaults, pagesOf, strangeWords } from './page-faults.ts';
import { pdqm } from './pdqm.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = projectPath();
const pages = pagesOf(root);
const planted = temporaryFolder();
let spellings: Spellings;

/** What `--help` says of the commands and their flags. */
async function spellingsOfThisProject(): Promise<Spellings> {
  const { scripts } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as { scripts: object };
  const helpOf = async (...command: readonly string[]) => (await pdqm([...command, '--help'])).stdout;
  const commandsIn = (help: string) => {
    const listed = help.split(/^Commands:\n/m)[1]?.split(/\n\n/)[0] ?? '';
    return [...listed.matchAll(/^ {2}([\w-]+)/gm)].map(([, name = '']) => name);
  };
  const flags: (readonly [string, ReadonlySet<string>])[] = [];
  const add = async (...command: readonly string[]): Promise<void> => {
    const help = await helpOf(...command);
    const own = [...help.matchAll(/^ +(?:-\w, )?(--[\w-]+)/gm)].map(([, flag = '']) => flag);
    flags.push([command.join(' '), new Set(own)]);
    await Promise.all(commandsIn(help).map((name) => add(...command, name)));
  };
  await Promise.all(commandsIn(await helpOf()).map((name) => add(name)));
  return { scripts: new Set(Object.keys(scripts)), flags: new Map(flags) };
}

/** The faults of a page that says this, beside a page with a heading and a picture. */
function faultsWhenItSays(text: string): string[] {
  mkdirSync(path.join(planted, 'docs'), { recursive: true });
  writeFileSync(path.join(planted, 'README.md'), text);
  writeFileSync(path.join(planted, 'docs', 'guide.md'), '# Guide\n\n## What to do, first\n');
  writeFileSync(path.join(planted, 'docs', 'small.png'), '');
  writeFileSync(path.join(planted, 'docs', 'large.png'), Buffer.alloc(150_001));
  return faultsOf(planted, 'README.md', spellings);
}

beforeAll(async () => {
  spellings = await spellingsOfThisProject();
});

describe('README, changelog and docs', () => {
  it.each(pages)('%s leads to what exists, and its commands can be typed as they stand', (page) => {
    expect(faultsOf(root, page, spellings)).toEqual([]);
  });

  it('lead to every page and show every picture', () => {
    const all = readdirSync(projectPath('docs'), { recursive: true, encoding: 'utf8' })
      .map((name) => path.posix.join('docs', name.replaceAll('\\', '/')))
      .filter((name) => /\.(md|png)$/.test(name));
    const linked = linkedFrom(root, pages);
    expect(all.filter((name) => !linked.has(name))).toEqual([]);
  });
});

describe('the guard of the pages', () => {
  it('lets pass what is right', () => {
    const right = [
      '[guide](docs/guide.md), [what to do](docs/guide.md#what-to-do-first), [above](#title), ![picture](docs/small.png)',
      '# Title',
      '`npm test`, `npm run bench reading`, `npm run preview -- FILE.xlsx`',
      '```\nnpm run --silent pdqm -- check returns/ --csv "my problems.csv"   problems, --of all\n```',
    ];
    expect(faultsWhenItSays(right.join('\n\n'))).toEqual([]);
  });

  it.each([
    ['[guide](docs/gide.md)', 'docs/gide.md leads nowhere'],
    ['[guide](docs/guide.md#what-to-do)', 'docs/guide.md#what-to-do leads to no heading'],
    ['[above](#nowhere)', '#nowhere leads to no heading'],
    ['![picture](docs/missing.png)', 'docs/missing.png leads nowhere'],
    ['![](docs/small.png)', 'nothing says what docs/small.png is'],
    ['![picture](docs/large.png)', 'docs/large.png is larger than 150000 bytes'],
    ['Give `pdqm check returns/`.', '“pdqm check returns/” cannot be typed so'],
    ['```\npdqm check returns/\n```', '“pdqm check returns/” cannot be typed so'],
    ["```\nseq 4 | parallel 'pdqm report returns/'\n```", '“pdqm report returns/” cannot be typed so'],
    ['```\n- exec pdqm report returns/\n```', '“pdqm report returns/” cannot be typed so'],
    ['```\nnpm run pdqm check returns/\n```', '“npm run pdqm check returns/” cannot be typed so'],
    ['`npm run chek`', '“npm run chek” cannot be typed so'],
    ['`npm run --silent pdqm -- chek returns/`', '“npm run --silent pdqm -- chek returns/”: there is no chek'],
    [
      '`npm run --silent pdqm -- check returns/ --cvs x.csv`',
      '“npm run --silent pdqm -- check returns/ --cvs x.csv”: check has no --cvs',
    ],
  ])('finds what is planted: %j', (text, fault) => {
    expect(faultsWhenItSays(text)).toEqual([`README.md: ${fault}`]);
  });
});

describe('ops', () => {
  const files = readdirSync(projectPath('ops'), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join('ops', name.replaceAll('\\', '/')))
    .filter((name) => statSync(path.join(root, name)).isFile());

  it.each(files)('%s gives commands that there are, and names files that there are', (file) => {
    expect(operationFaults(root, file, spellings)).toEqual([]);
  });

  it.each([
    ['ExecStart=/usr/bin/node /opt/pdqm/docs/guide.md', []],
    [
      'ExecStart=node cli/main.js registre audit --office /srv',
      ['“node pdqm.mjs registre audit --office /srv”: there is no registre'],
    ],
    [
      'args: [register, audit, --ofice, /office]',
      ['“node pdqm.mjs register audit --ofice /office”: register has no --ofice'],
    ],
    ['command: [node, /pdqm/ops/helth.mjs, alive, /run/pdqm/health.json]', ['there is no ops/helth.mjs']],
  ])('are guarded: %s', (text, faults) => {
    faultsWhenItSays('# Title');
    writeFileSync(path.join(planted, 'planted.service'), text);
    expect(operationFaults(planted, 'planted.service', spellings)).toEqual(
      faults.map((fault) => `planted.service: ${fault}`),
    );
  });
});

/** All that the system can say, and the framework's text, on one line a file. */
const sources = ['addin', 'desk', 'framework', 'workbook', 'generator']
  .flatMap((folder) =>
    readdirSync(projectPath(folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
      .map((name) => projectPath(folder, name)),
  )
  .concat(projectPath('manifest.xml'))
  .map((file) => readFileSync(file, 'utf8').replace(/\s+/g, ' '))
  .join('\n');

describe('the guides', () => {
  it.each(pages.filter((page) => page.startsWith('docs/for-')))('%s names labels as they are on screen', (page) => {
    expect(strangeWords(readFileSync(path.join(root, page), 'utf8'), sources)).toEqual([]);
  });

  it('are guarded: a label that is nowhere is found', () => {
    expect(
      strangeWords('Choose **Submit**, then **Sumbit**. The framework says “valid for\n4 years”.', sources),
    ).toEqual(['Sumbit', 'valid for 4 years']);
  });
});

describe('docs/decisions', () => {
  const folder = projectPath('docs', 'decisions');
  const index = readFileSync(path.join(folder, 'README.md'), 'utf8');
  const files = readdirSync(folder).filter((name) => name !== 'README.md');

  it.each(files)('%s has a title, a status, a decision and a reason, and its line in the index', (name) => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    const [, title = '', status = ''] =
      /^# (.+)\n\nStatus: ((?:accepted|superseded)[^\n]*)\n\n## Decision\n\n[\s\S]+\n\n## Why\n\n[\s\S]+$/.exec(text) ??
      [];
    const date = /^\d{4}-\d{2}-\d{2}/.exec(name)?.[0] ?? '';
    const row = index
      .split('\n')
      .find((line) => line.startsWith(`| ${date} `) && line.split('|')[2]?.includes(`](${name})`));
    expect(row?.split('|').map((cell) => cell.trim())).toEqual(['', date, `[${title}](${name})`, status, '']);
  });
});

describe('docs/glossary.md', () => {
  it('names words of the code that are there', () => {
    const words = [...readFileSync(projectPath('docs', 'glossary.md'), 'utf8').matchAll(/^\| `([A-Z]\w+)` +\|/gm)];
    const gone = words.filter(([, word = '']) => !new RegExp(`(interface|type|class) ${word}\\b`).test(sources));
    expect(words.length).toBeGreaterThan(20);
    expect(gone.map(([, word]) => word)).toEqual([]);
  });

  it('lists the words of each table by the alphabet', () => {
    const tables = readFileSync(projectPath('docs', 'glossary.md'), 'utf8').split(/^## /m).slice(1);
    const words = tables.map((table) =>
      [...table.matchAll(/^\| (?!Word |-)`?([^|`]+?)`? +\|/gm)].map(([, word = '']) => word.toLowerCase()),
    );
    expect(words.map(({ length }) => length > 10)).toEqual([true, true, true]);
    expect(words).toEqual(words.map((each) => [...each].sort((one, other) => one.localeCompare(other, 'en'))));
  });
});
