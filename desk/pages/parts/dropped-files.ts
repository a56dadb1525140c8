/** A file that somebody gives to the desk, under its name with the folders that it lay in. */
export interface Given {
  readonly name: string;
  readonly file: File;
}

/** All files of a drop, also those in folders. */
export async function droppedFiles(items: DataTransferItemList): Promise<readonly Given[]> {
  // The list is gone after the first wait: all entries are taken from it at once.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return (await Promise.all(entries.map((entry) => filesIn(entry)))).flat();
}

export function chosenFiles(files: FileList): readonly Given[] {
  return [...files].map((file) => ({ name: file.webkitRelativePath || file.name, file }));
}

async function filesIn(entry: FileSystemEntry): Promise<readonly Given[]> {
  const name = entry.fullPath.replace(/^\//, '');
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ name, file }];
  }
  const found: Given[] = [];
  for (const inside of await entriesIn(entry as FileSystemDirectoryEntry)) found.push(...(await filesIn(inside)));
  return found;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** A browser gives a hundred at a time. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
