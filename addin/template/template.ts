import { Trouble } from '../excel/trouble.ts';

/** The file name of the blank workbook, beside the pane. */
const file = 'quality-mark.xlsx';

/**
 * The blank workbook, fetched when it is wanted.
 * @param folder where it lies
 * @throws Trouble
 */
export async function templateBase64(folder = document.baseURI): Promise<string> {
  try {
    const response = await fetch(new URL(file, folder));
    if (!response.ok) throw new Error(`${String(response.status)} ${response.statusText}`);
    return base64Of(new Uint8Array(await response.arrayBuffer()));
  } catch (error) {
    throw new Trouble(
      'failed',
      `${file}: ${error instanceof Error ? error.message : String(error)}`,
      unavailable,
      error,
    );
  }
}

const unavailable = {
  message: 'The blank workbook could not be fetched.',
  remedy: 'See whether this computer is online, and try again.',
};

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
