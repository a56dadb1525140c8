import { today } from '../framework/today.ts';
import { shownIn } from '../register/proof/shown.ts';
import type { Shown } from '../register/proof/shown.ts';
import { shownInFile } from '../register/proof/shown-in-file.ts';
import { check } from './check.ts';
import { verify } from './ed25519.ts';
import type { Published } from './published-data.ts';
import { newestStatus } from './published-data.ts';
import { element, showAnswer, showBusy } from './show.ts';
import { loadStatements } from './statements.ts';
import { wordsFor } from './words.ts';

/** The largest file that is read, in bytes. */
const largestFile = 30_000_000;

const published = JSON.parse(element('published').textContent) as Published;
const field = element('shown') as HTMLInputElement;
const chooser = element('file') as HTMLInputElement;

/** Counts what was asked: an answer that comes when something else was asked since is not shown. */
let asked = 0;

async function answer(find: () => Promise<Shown | null> | Shown | null): Promise<void> {
  asked += 1;
  const own = asked;
  showBusy();
  const [shown, status] = await Promise.all([find(), newestStatus(published)]);
  const known = { status, statements: () => loadStatements(published.files.statements), verify, day: today() };
  const answered = await check(shown, known);
  if (own === asked) showAnswer(wordsFor(answered, { ...published, status }), status.asOf);
}

async function shownBy(file: File): Promise<Shown | null> {
  if (file.size > largestFile) return null;
  return shownInFile(new Uint8Array(await file.arrayBuffer()));
}

function checkFile(files: FileList | null | undefined): void {
  const file = files?.[0];
  if (file !== undefined) void answer(() => shownBy(file));
}

function checkAddress(): void {
  const { hash } = location;
  if (hash.length > 1) void answer(() => shownIn(hash));
}

element('form').addEventListener('submit', (event) => {
  event.preventDefault();
  void answer(() => shownIn(field.value));
});
chooser.addEventListener('change', () => checkFile(chooser.files));
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  checkFile(event.dataTransfer?.files);
});
addEventListener('hashchange', checkAddress);
element('form').hidden = false;
checkAddress();
