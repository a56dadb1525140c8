/**
 * Resolves when Office is there to be asked.
 * @throws where its library could not be loaded
 */
export async function officeReady(): Promise<void> {
  if (!isLibraryThere()) await libraryLoaded();
  await Office.onReady();
}

const isLibraryThere = (): boolean => 'Office' in window;

/** The page waits for no script of Excel's, and is itself loaded when that script is, or has failed to be. */
function libraryLoaded(): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (isLibraryThere()) resolve();
      else reject(new Error('Excel’s library could not be loaded.'));
    };
    document.getElementById('office')?.addEventListener('load', look);
    if (document.readyState === 'complete') look();
    else window.addEventListener('load', look);
  });
}

/** Whether this Excel has what the add-in is built on; an older one can have it too, where it was put in by hand. */
export function isRecentEnough(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.9');
}

/** Body background of Office's theme, `#rrggbb`; undefined where Office does not say, as in Excel on the web. */
export function officeBackground(): string | undefined {
  const { officeTheme } = Office.context as Partial<Office.Context>;
  return officeTheme?.bodyBackgroundColor;
}

/** Where the workbook that is open is kept; empty, or its name alone, where it has not been saved yet. */
export function workbookAddress(): string {
  const { document } = Office.context as Partial<Office.Context>;
  return document?.url ?? '';
}

/** Whether Office says that the document is open for reading only. */
export function isSaidToBeReadOnly(): boolean {
  const { document } = Office.context as Partial<Office.Context>;
  return document?.mode === Office.DocumentMode.ReadOnly;
}

/**
 * Shows the pane where it is not shown. Where the buttons' functions do not run in the pane's page, as in an Excel without
 * shared runtime, a program cannot show it.
 */
export async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    return;
  }
}

/** Gives the ribbon's buttons something to do, by the function names of the manifest. */
export function associate(commands: Readonly<Record<string, () => Promise<void>>>): void {
  for (const [name, command] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      // Excel holds the button back until it hears that the command is over.
      void command().finally(() => event.completed());
    });
  }
}
