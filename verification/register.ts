/** The search of the page of awards in force: hides what is not asked for. */
import { searchable } from '../framework/searchable.ts';
import { element } from './show.ts';

const [name, borough, award] = ['name', 'borough', 'award'].map((id) => element(id) as HTMLInputElement);
/** What leads to the sections, in their order: a link, and how many awards are there. */
const entries = document.querySelectorAll<HTMLElement>('.boroughs li');
const sections = [...document.querySelectorAll<HTMLElement>('section.borough')].map((section, index) => ({
  section,
  entry: entries[index],
  items: [...section.querySelectorAll('li')].map((item) => ({
    item,
    text: searchable(item.textContent),
    award: item.dataset['award'],
  })),
}));

function search(): void {
  const wanted = searchable(name?.value ?? '');
  let found = 0;
  for (const { section, entry, items } of sections) {
    const isAsked = borough?.value === '' || borough?.value === section.id;
    let here = 0;
    for (const { item, text, award: awarded } of items) {
      const isFound = isAsked && text.includes(wanted) && (award?.value === '' || award?.value === awarded);
      item.hidden = !isFound;
      if (isFound) here += 1;
    }
    section.hidden = here === 0;
    if (entry) {
      entry.hidden = here === 0;
      entry.lastChild?.replaceWith(` ${String(here)}`);
    }
    found += here;
  }
  element('found').textContent = found === 1 ? '1 award' : `${String(found)} awards`;
}

const form = element('search');
form.addEventListener('input', search);
form.addEventListener('submit', (event) => event.preventDefault());
form.hidden = false;
