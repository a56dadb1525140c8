/** The sheet as a table: tabs, a selected cell, cells to type into. */
import { told } from './told.mjs';

/** @typedef {import('../web/sheet-view.ts').WorkbookView} View */
/** @typedef {View['rows'][number]['cells'][number]} Cell */

/** @template {HTMLElement} T @param {string} id @returns {T} */
const byId = (id) => /** @type {T} */ (document.getElementById(id));

const sheet = byId('sheet');
const message = byId('message');

/** @type {View} */
let view;
/** The sheet that was drawn last. */
let shown = '';
/** @type {HTMLElement | null} What a cell is being edited with. */
let editor = null;
/** What was done last: the host hears of everything in the order in which it was done. */
let lastDone = Promise.resolve();

/** @param {object} what @returns {Promise<void>} when the host has answered */
function act(what) {
  const body = JSON.stringify({ sheet: view.sheet, ...what });
  lastDone = lastDone.then(async () => {
    const response = await fetch('/host/grid', { method: 'POST', body });
    message.textContent = response.ok ? '' : (await response.json()).message;
  });
  return lastDone;
}

/** @template {keyof HTMLElementTagNameMap} K @param {K} name @param {string} [text] */
function element(name, text = '') {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** @param {number} index */
function letters(index) {
  let text = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}

/** @param {Cell} cell */
function cellElement(cell) {
  const td = element('td', cell.text);
  td.dataset['address'] = cell.address;
  td.setAttribute('role', 'gridcell');
  td.colSpan = cell.columnSpan;
  td.rowSpan = cell.rowSpan;
  Object.assign(td.style, cell.look);
  return td;
}

function draw() {
  const table = element('table');
  const columns = element('colgroup');
  const head = element('tr');
  columns.append(element('col'));
  head.append(element('th'));
  view.columns.forEach((width, index) => {
    const column = element('col');
    column.style.width = `${width}px`;
    columns.append(column);
    head.append(element('th', letters(index)));
  });
  const thead = element('thead');
  const tbody = element('tbody');
  thead.append(head);
  view.rows.forEach(({ height, cells }, index) => {
    const row = element('tr');
    row.style.height = `${height}px`;
    row.append(element('th', String(index + 1)), ...cells.map(cellElement));
    tbody.append(row);
  });
  table.append(columns, thead, tbody);
  table.style.width = `${view.columns.reduce((sum, width) => sum + width, 40)}px`;
  /** @type {HTMLElement} */ (columns.firstElementChild).style.width = '40px';
  const { scrollTop, scrollLeft } = sheet;
  sheet.replaceChildren(table);
  sheet.scrollTo(scrollLeft, scrollTop);
}

function drawTabs() {
  byId('tabs').replaceChildren(
    ...view.tabs.map(({ name, active }) => {
      const tab = element('button', name);
      tab.type = 'button';
      if (active) tab.setAttribute('aria-current', 'page');
      tab.addEventListener('click', () => void act({ act: 'activate', sheet: name }));
      return tab;
    }),
  );
}

/** @returns {HTMLTableCellElement | null} */
const selectedElement = () => sheet.querySelector(`td[data-address="${view.selection.split(':')[0]}"]`);

function showSelection() {
  for (const each of sheet.querySelectorAll('[aria-selected]')) each.removeAttribute('aria-selected');
  const td = selectedElement();
  td?.setAttribute('aria-selected', 'true');
  td?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  byId('place').textContent = `${view.sheet} ${view.selection}`;
}

const isEditing = () => editor !== null;

let outOfDate = false;
let loading = false;

/** Draws the workbook as it is now, or once the cell that is being edited is done with. */
async function load() {
  outOfDate = true;
  if (loading) return;
  loading = true;
  while (outOfDate && !editor) {
    outOfDate = false;
    const loaded = await (await fetch('/host/view')).json();
    if (isEditing()) outOfDate = true;
    else show(loaded);
  }
  loading = false;
}

/** @param {View} loaded */
function show(loaded) {
  view = loaded;
  draw();
  drawTabs();
  if (view.sheet !== shown) sheet.scrollTo(0, 0);
  shown = view.sheet;
  showSelection();
}

/** @param {string} address */
const cellAt = (address) => view.rows.flatMap(({ cells }) => cells).find((cell) => cell.address === address);

/** @param {Cell} cell @param {string} text */
function editorFor({ choices }, text) {
  if (!choices) {
    const area = element('textarea');
    area.value = text;
    return area;
  }
  const list = element('select');
  list.append(...['', ...choices].map((choice) => new Option(choice, choice, false, choice === text)));
  return list;
}

/** @param {string} [typed] the first letter, which takes the place of what the cell holds */
function edit(typed) {
  const td = selectedElement();
  const cell = cellAt(td?.dataset['address'] ?? '');
  if (!td || !cell || editor) return;
  if (cell.locked) {
    message.textContent = 'This cell is locked: the sheet is protected.';
    return;
  }
  const input = editorFor(cell, typed ?? cell.text);
  editor = input;
  void act({ act: 'edit' });
  td.replaceChildren(input);
  input.setAttribute('aria-label', cell.address);
  input.focus();
  /** @param {boolean} keep */
  const end = async (keep) => {
    if (editor !== input) return;
    editor = null;
    if (document.activeElement === input) sheet.focus();
    const { value: text } = input;
    const changed = keep && text !== cell.text;
    await act(changed ? { act: cell.choices ? 'choose' : 'type', cell: cell.address, text } : { act: 'cancel' });
    await load();
  };
  input.addEventListener('blur', () => void end(true));
  if (cell.choices) input.addEventListener('change', () => void end(true));
  input.addEventListener('keydown', (event) => {
    const { key, altKey } = /** @type {KeyboardEvent} */ (event);
    event.stopPropagation();
    if (key === 'Escape') void end(false);
    if (key === 'Enter' && !altKey) {
      event.preventDefault();
      void end(true);
    }
  });
}

/** @type {Record<string, [number, number]>} */
const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** @param {[number, number]} step @returns {string | null} the address of the next cell */
function neighbour([down, right]) {
  const td = selectedElement();
  const row = /** @type {HTMLTableRowElement | null} */ (td?.parentElement ?? null);
  const rows = [...sheet.querySelectorAll('tbody tr')];
  const inRow = [...(row?.querySelectorAll('td') ?? [])];
  if (!td || !row) return null;
  const target =
    right !== 0
      ? inRow[inRow.indexOf(td) + right]
      : [...(rows[rows.indexOf(row) + down]?.querySelectorAll('td') ?? [])][inRow.indexOf(td)];
  return target?.dataset['address'] ?? null;
}

/** @param {string} address */
function select(address) {
  view = { ...view, selection: address };
  showSelection();
  void act({ act: 'select', cell: address });
}

sheet.addEventListener('click', ({ target }) => {
  const address = /** @type {HTMLElement} */ (target).closest('td')?.dataset['address'];
  if (address && !editor) select(address);
});
sheet.addEventListener('dblclick', () => edit());
sheet.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey } = event;
  const step = steps[key];
  const next = step ? neighbour(step) : null;
  if (next) select(next);
  else if (key === 'Enter' || key === 'F2') edit();
  else if (key === 'Delete') void act({ act: 'type', cell: view.selection.split(':')[0], text: '' });
  else if (key.length === 1 && !ctrlKey && !metaKey) edit(key);
  else return;
  event.preventDefault();
});

told.addEventListener('workbook', () => void load());
await load();
