import type { Words } from './words.ts';

/** @throws Error where the page has none */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no ${id}`);
  return found;
}

/** What the page’s own typeface lacks: a name with such letters is in the reader’s, since a word of two looks forged. */
const beyondOurs = /[^\0-\xff\u2000-\u206f]/;

export function showBusy(): void {
  const result = element('result');
  result.className = 'busy';
  result.setAttribute('aria-busy', 'true');
  result.replaceChildren(withText('p', 'Checking …'));
}

/** @param asOf an ISO instant */
export function showAnswer({ tone, heading, text, facts, compare }: Words, asOf: string): void {
  const result = element('result');
  const title = withText('h2', heading);
  title.prepend(signOf(tone));
  const list = document.createElement('dl');
  for (const [name, value] of facts) {
    const line = document.createElement('div');
    const said = withText('dd', value, beyondOurs.test(value) ? 'theirs' : '');
    said.dir = 'auto';
    line.append(withText('dt', name), said);
    list.append(line);
  }
  result.className = tone;
  result.replaceChildren(
    title,
    ...(text === '' ? [] : [withText('p', text)]),
    ...(compare === null ? [] : [withText('p', compare), list]),
    withText('p', `Status as of ${moment(asOf)}`, 'as-of'),
  );
  result.setAttribute('aria-busy', 'false');
  result.focus({ preventScroll: true });
  result.scrollIntoView({ block: 'nearest' });
}

/** The symbol of a tone, drawn in the page. */
function signOf(tone: string): Node {
  return (element(`sign-${tone}`) as HTMLTemplateElement).content.cloneNode(true);
}

function withText(name: 'h2' | 'p' | 'dt' | 'dd', text: string, className = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

function moment(asOf: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(new Date(asOf));
}
