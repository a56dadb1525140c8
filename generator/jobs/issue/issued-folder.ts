import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentLacks } from '../../failure.ts';
import { isLink, systemCode, whyNot, whyNotWritten } from '../../system-error.ts';
import { csvText } from '../../intake/lists/csv-text.ts';
import type { ListedWorkbook } from '../../intake/lists/issued-list.ts';
import { issuedListName, IssuedListShape, issuedListText, parseIssuedList } from '../../intake/lists/issued-list.ts';
import type { HeldFolder } from '../../store/one-run.ts';
import { holdFolder } from '../../store/one-run.ts';
import { makeFolder } from '../../store/folder-to-write-to.ts';
import { exists, writeWhole } from '../../store/write-file.ts';

/**
 * A folder that workbooks are issued to, with the list of them. A workbook is written under a temporary name, then it is
 * listed, then it gets its own name: whenever a run is killed, the next one finishes what is listed and clears away what
 * is not, so that list and files agree.
 */
export class IssuedFolder {
  /** Those that were issued before, in the order of the list. */
  readonly issued: readonly ListedWorkbook[];
  private readonly folder: string;
  private readonly held: HeldFolder;
  private readonly shape: IssuedListShape;
  /** Names of workbooks that are listed; many disks ignore case. */
  private readonly names: Set<string>;

  private constructor(folder: string, held: HeldFolder, issued: readonly ListedWorkbook[], shape: IssuedListShape) {
    this.folder = folder;
    this.held = held;
    this.issued = issued;
    this.shape = shape;
    this.names = new Set(issued.map(({ file }) => nameKey(file ?? '')));
  }

  /**
   * Opens a folder for one run, until it is closed.
   * @throws EnvironmentLacks where another run is at work there, nothing can be written, or the list is a link
   * @throws WrongRequest where the list that is there cannot be read
   */
  static async open(folder: string): Promise<IssuedFolder> {
    await makeFolder(folder);
    const held = await holdFolder(folder);
    try {
      const list = path.join(folder, issuedListName);
      // What is added to the list would land wherever the link leads.
      if (isLink(list)) throw new EnvironmentLacks('list-is-link', { list });
      const text = (await exists(list)) ? await wholeList(list) : issuedListText([]);
      const issued = parseIssuedList(text, list);
      await finish(folder, issued);
      return new IssuedFolder(folder, held, issued, new IssuedListShape(text));
    } catch (error) {
      await held.release();
      throw error;
    }
  }

  pathOf(file: string): string {
    return path.join(this.folder, file);
  }

  /** Whether another workbook of this folder has the name, or had it when it was issued. */
  isListed(file: string): boolean {
    return this.names.has(nameKey(file));
  }

  /** Writes a workbook and puts it on the list. @throws EnvironmentLacks */
  async issue(entry: ListedWorkbook & { readonly file: string }, bytes: Uint8Array): Promise<void> {
    const part = this.pathOf(`${partPrefix}${entry.returnId}${partEnd}`);
    const list = this.pathOf(issuedListName);
    try {
      await writeThrough(part, 'w', bytes);
      if (!(await exists(list))) await writeWhole(list, issuedListText([]));
      await addTo(list, this.shape.line(entry));
      await rename(part, this.pathOf(entry.file));
      this.names.add(nameKey(entry.file));
    } catch (cause) {
      if (cause instanceof EnvironmentLacks) throw cause;
      const facts = { file: this.pathOf(entry.file), ...whyNot(cause) };
      throw new EnvironmentLacks('not-issued', facts, { cause });
    }
  }

  async close(): Promise<void> {
    await this.held.release();
  }
}

const partPrefix = '.pdqm-issue-';
const partEnd = '.part';

const nameKey = (file: string): string => file.normalize('NFC').toLowerCase();

/** Resolves when the content is safely on the disk, so that it survives a power cut. */
async function writeThrough(file: string, flags: 'w' | 'a', content: Uint8Array | string): Promise<void> {
  const handle = await open(file, flags);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function addTo(list: string, line: string): Promise<void> {
  try {
    await writeThrough(list, 'a', line);
  } catch (cause) {
    throw new EnvironmentLacks('not-written', { file: list, ...whyNotWritten(cause, list) }, { cause });
  }
}

/**
 * The list, in an encoding to which lines can be added; a last line that was cut short is gone.
 * @throws WrongRequest where it cannot be read; it is then left as it is
 */
async function wholeList(list: string): Promise<string> {
  const bytes = await readFile(list);
  const text = csvText(bytes).replace(/^\uFEFF/, '');
  const whole = `\uFEFF${isWhole(text, list) ? text : text.slice(0, text.lastIndexOf('\n') + 1)}`;
  const ended = whole.endsWith('\n') ? whole : `${whole}\r\n`;
  parseIssuedList(ended, list);
  if (!Buffer.from(ended).equals(bytes)) await writeWhole(list, ended);
  return ended;
}

/** Whether nothing was cut off: an editor may leave out the end of the last line, and then all of the line is there. */
function isWhole(text: string, list: string): boolean {
  if (text.endsWith('\n') || !text.includes('\n')) return true;
  try {
    const last = parseIssuedList(text, list).at(-1);
    return typeof last?.issuedOn === 'string' || !last || !new IssuedListShape(text).has('issuedOn');
  } catch {
    return false;
  }
}

/** Gives workbooks that are listed their names, and clears away those that never were. */
async function finish(folder: string, issued: readonly ListedWorkbook[]): Promise<void> {
  const files = new Map(issued.map(({ returnId, file }) => [returnId, file]));
  for (const name of await readdir(folder)) {
    if (!name.startsWith(partPrefix) || !name.endsWith(partEnd)) continue;
    const part = path.join(folder, name);
    const file = files.get(name.slice(partPrefix.length, -partEnd.length)) ?? null;
    const target = file === null ? null : path.join(folder, path.basename(file));
    if (target === null || (await exists(target))) await rm(part, { force: true });
    else await move(part, target);
  }
}

async function move(part: string, target: string): Promise<void> {
  try {
    await rename(part, target);
  } catch (cause) {
    if (systemCode(cause) !== 'ENOENT') {
      throw new EnvironmentLacks('not-written', { file: target, ...whyNot(cause) }, { cause });
    }
  }
}
