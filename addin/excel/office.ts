/** Resolves when Office is there to be asked. */
export async function officeReady(): Promise<void> {
  await Office.onReady();
}

/** Body background of Office's theme, `#rrggbb`; undefined where Office does not say, as in Excel on the web. */
export function officeBackground(): string | undefined {
  const { officeTheme } = Office.context as Partial<Office.Context>;
  return officeTheme?.bodyBackgroundColor;
}

/** Shows the pane, where the add-in has one runtime for pane and ribbon. @returns whether it could */
export async function showPane(): Promise<boolean> {
  if (!Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) return false;
  try {
    await Office.addin.showAsTaskpane();
    return true;
  } catch {
    // Office says that it can also where this add-in runs without a runtime of its own.
    return false;
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
