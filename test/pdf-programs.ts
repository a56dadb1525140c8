import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Programs that read PDFs, none of ours. */
type Program = 'qpdf' | 'pdfinfo' | 'pdftotext' | 'pdfdetach' | 'pdfsig' | 'openssl';

export interface Told {
  readonly code: number;
  readonly words: string;
}

/** What a program says of a PDF, whose path stands for `FILE` in the arguments. Null where this machine does not have it. */
export async function toldOfPdf(
  program: Program,
  args: readonly string[],
  pdf: Uint8Array | string,
): Promise<Told | null> {
  if (typeof pdf === 'string') return told(program, args, pdf);
  const folder = await mkdtemp(join(tmpdir(), 'told-of-pdf-'));
  try {
    const path = join(folder, 'document.pdf');
    await writeFile(path, pdf);
    return await told(program, args, path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function told(program: Program, args: readonly string[], path: string): Promise<Told | null> {
  const given = args.map((arg) => (arg === 'FILE' ? path : arg));
  try {
    const { stdout, stderr } = await promisify(execFile)(program, given, { maxBuffer: 64 * 1024 ** 2 });
    return { code: 0, words: stdout + stderr };
  } catch (error) {
    const { code, stdout = '', stderr = '' } = error as { code?: unknown; stdout?: string; stderr?: string };
    if (code === 'ENOENT') return null;
    if (typeof code !== 'number') throw error;
    return { code, words: stdout + stderr };
  }
}
