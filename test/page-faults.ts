import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** What can be typed: the scripts of package.json, and the commands of `pdqm` with their flags. */
export interface Spellings {
  readonly scripts: ReadonlySet<string>;
  readonly flags: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Pictures are looked at on slow lines, too. */
const MOST_BYTES = 150_000;

/** README.md, CHANGELOG.md and all below docs/, as paths from the folder. */
export function pagesOf(folder: string): string[] {
  const docs = readdirSync(path.join(folder, 'docs'), { recursive: true, encoding: 'utf8' });
  const pages = [
    'README.md',
    'CHANGELOG.md',
    ...docs.map((name) => path.posix.join('docs', name.replaceAll('\\', '/'))),
  ];
  return pages.filter((page) => page.endsWith('.md') && existsSync(path.join(folder, page)));
}

/** What is wrong with the links, pictures and commands of a page, a line each. */
export function faultsOf(folder: string, page: string, spellings: Spellings): string[] {
  const text = readFileSync(path.join(folder, page), 'utf8');
  const faults = [
    ...linksOf(text).flatMap((link) => faultOfLink(folder, page, link)),
    ...spellingFaults(text, spellings),
  ];
  return faults.map((fault) => `${page}: ${fault}`);
}

/** Files that the links of these pages lead to, as paths from the folder. */
export function linkedFrom(folder: string, pages: readonly string[]): Set<string> {
  return new Set(
    pages.flatMap((page) =>
      linksOf(readFileSync(path.join(folder, page), 'utf8')).flatMap(({ target }) =>
        isOutside(target) ? [] : [placeOf(page, target).file],
      ),
    ),
  );
}

interface Link {
  readonly isPicture: boolean;
  readonly words: string;
  readonly target: string;
}

const FENCE = /^ *```[^\n]*\n([\s\S]*?)^ *```/gm;

function linksOf(text: string): Link[] {
  const prose = text.replace(FENCE, '').replace(/`[^`]*`/g, 'code');
  return [...prose.matchAll(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, mark, words = '', target = '']) => ({
    isPicture: mark === '!',
    words,
    target,
  }));
}

const isOutside = (target: string): boolean => /^[a-z]+:/.test(target);

function placeOf(page: string, target: string): { readonly file: string; readonly heading: string | undefined } {
  const [file = '', heading] = target.split('#');
  return { file: file === '' ? page : path.posix.join(path.posix.dirname(page), file), heading };
}

function faultOfLink(folder: string, page: string, { isPicture, words, target }: Link): string[] {
  if (words.trim() === '') return [`nothing says what ${target} is`];
  if (isOutside(target)) return [];
  const { file, heading } = placeOf(page, target);
  const place = path.join(folder, file);
  if (!existsSync(place)) return [`${target} leads nowhere`];
  if (isPicture && statSync(place).size > MOST_BYTES) return [`${target} is larger than ${String(MOST_BYTES)} bytes`];
  if (heading !== undefined && !headingsOf(readFileSync(place, 'utf8')).has(heading))
    return [`${target} leads to no heading`];
  return [];
}

/** The headings of a page, as addresses name them. */
function headingsOf(text: string): Set<string> {
  return new Set(
    [...text.replace(FENCE, '').matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\- ]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

/** A description follows a command after two blanks, and a program of the system may precede it. */
const COMMAND = /(?:^|['`;|&] ?|exec )(npm (?:run|start|stop|test)\b.*|(?:node )?pdqm\b(?!\.json).*)/;

function spellingFaults(text: string, spellings: Spellings): string[] {
  const lines = [...text.matchAll(FENCE)].flatMap(([, code = '']) => code.split('\n').map((line) => line.trim()));
  const spans = [...text.replace(FENCE, '').matchAll(/`([^`]+)`/g)].map(([, span = '']) => span.replaceAll('\n', ' '));
  return [...lines, ...spans].flatMap((line) => {
    const typed = COMMAND.exec(line)?.[1];
    return typed === undefined ? [] : faultOfCommand(typed.split(/ {2,}|[|>;#…]|'/)[0]?.trim() ?? '', spellings);
  });
}

function faultOfCommand(typed: string, { scripts, flags }: Spellings): string[] {
  const ours = /^(?:npm run(?: --silent| --quiet)? pdqm --|node pdqm\.mjs)(?: (.*))?$/.exec(typed);
  if (ours === null) {
    const script = /^npm (?:run (?:--silent )?)?([\w:-]+)(?: (?!-)\S+)*(?: -- .*)?$/.exec(typed)?.[1];
    return script !== undefined && script !== 'pdqm' && scripts.has(script) ? [] : [`“${typed}” cannot be typed so`];
  }
  const [command = '', ...words] = (ours[1] ?? '').split(' ');
  if (command === '' || command.startsWith('-')) return [];
  const known = flags.get(`${command} ${words[0] ?? ''}`) ?? flags.get(command);
  if (known === undefined) return [`“${typed}”: there is no ${command}`];
  return words
    .filter((word) => word.startsWith('--') && !known.has(word))
    .map((word) => `“${typed}”: ${command} has no ${word}`);
}

/** What is wrong with a file for whoever runs the system on servers: its commands, and the project's files that it names. */
export function operationFaults(folder: string, file: string, spellings: Spellings): string[] {
  const text = readFileSync(path.join(folder, file), 'utf8').replace(/^ *#.*$/gm, '');
  const named = [...text.matchAll(/(?<![\w/])(?:\/opt)?\/pdqm\/([\w./-]+)/g)].map(([, name = '']) => name);
  return [
    ...commandsIn(text).flatMap((words) => faultOfCommand(`node pdqm.mjs ${words}`, spellings)),
    ...named.filter((name) => !existsSync(path.join(folder, name))).map((name) => `there is no ${name}`),
  ].map((fault) => `${file}: ${fault}`);
}

/** After the program's file, or alone as the arguments of a container. */
function commandsIn(text: string): string[] {
  const lines = [...text.matchAll(/cli\/main\.js ([^'\n]+)/g)].map(([, words = '']) => words.trim());
  const lists = [...text.matchAll(/\bargs:\s*\[([^\]]+)\]/g)].map(([, words = '']) =>
    words.trim().split(/,\s*/).join(' '),
  );
  return [...lines, ...lists];
}

/** Excel's own labels. */
const NOT_OURS: ReadonlySet<string> = new Set(['Home', 'Review', 'Unprotect Sheet', 'Edit']);

/** Labels in bold and words in quotation marks that a page says and the system does not. */
export function strangeWords(text: string, sources: string): string[] {
  const prose = text.replace(FENCE, '').replace(/\s+/g, ' ');
  const said = [...prose.matchAll(/\*\*([^*]+)\*\*|“([^”]+)”/g)].map(([, label, quoted]) => label ?? quoted ?? '');
  return said.filter((words) => !NOT_OURS.has(words) && !sources.includes(words));
}
