import { readFile } from 'node:fs/promises';
import type { Brand } from '../brand/brand.ts';
import type { Editions } from '../editions.ts';
import { EnvironmentLacks } from '../failure.ts';
import { ThreadReader } from '../intake/reader.ts';
import { signingFile } from '../office/make-office.ts';
import type { Office } from '../office/office.ts';
import type { PdfSigner } from '../printing/pdf/sign.ts';
import type { Printer } from '../printing/printer.ts';
import type { OwnTemplates } from '../printing/templates.ts';
import { exists } from '../store/write-file.ts';
import type { Means } from './means.ts';
import type { QueueNews } from './queue-of.ts';
import { openQueueTools } from './queue-tools.ts';

export interface ToolsRequest {
  readonly office: Office | null;
  readonly editions: Editions;
  /** Files read at once. Optional: as many as this machine is made for. */
  readonly threads?: number | undefined;
  /** Pages printed at once. Optional: as many as cores and free memory allow. */
  readonly browsers?: number | undefined;
  /** Told what becomes of work that is handed to workers. Optional: this machine does all itself. */
  readonly queue?: ((news: QueueNews) => void) | undefined;
  /** File of a brand, which stands above that of the office. */
  readonly brand?: string | undefined;
  /** Folder of templates, which stands above that of the office. */
  readonly templates?: string | undefined;
}

/** What a front opens once, for all jobs that it runs. */
export interface Tools extends Omit<Means, 'today' | 'signal'> {
  /** Ends browsers and threads; the office stays as it is. */
  readonly close: () => Promise<void>;
}

/** Browsers and threads start when a job needs them. @throws WrongRequest where work cannot be handed over */
export function openTools({ office, editions, threads, browsers, queue, brand, templates }: ToolsRequest): Tools {
  const here = new ThreadReader(editions, threads);
  const away = queue === undefined ? null : openQueueTools(office, here, queue);
  let printer: Promise<Printer> | null = null;
  return {
    reader: away?.reader ?? here,
    printer: () => (printer ??= away?.printer() ?? printerHere(browsers)),
    office,
    brand: () => brandIn(brand ?? (office?.settings.brand && office.fileOf(office.settings.brand))),
    templates: () => templatesIn(templates ?? (office?.settings.templates && office.fileOf(office.settings.templates))),
    pdfSigner: () => pdfSignerOf(office),
    async close() {
      await (await printer?.catch(() => null))?.close();
      await (away ?? here).close();
    },
  };
}

async function brandIn(file: string | undefined): Promise<Brand | null> {
  if (file === undefined) return null;
  const { readBrand } = await import('../brand/brand.ts');
  return readBrand(file);
}

async function templatesIn(folder: string | undefined): Promise<OwnTemplates> {
  if (folder === undefined) return new Map();
  const { exampleViews } = await import('./templates/example-views.ts');
  const { openOwnTemplates } = await import('../own-templates/own-templates.ts');
  return openOwnTemplates(folder, exampleViews);
}

/** The issuing body’s own certificate, where the office has one. */
async function pdfSignerOf(office: Office | null): Promise<PdfSigner | null> {
  const file = office?.fileOf(signingFile);
  if (file === undefined || !(await exists(file))) return null;
  const password = process.env['PDQM_SIGNING_PASSWORD'] ?? '';
  const { openSigner } = await import('../printing/pdf/sign.ts');
  return openSigner({ file, bytes: await readFile(file), password }, new Date());
}

async function printerHere(browsers: number | undefined): Promise<Printer> {
  const { findBrowser } = await import('../printing/browser.ts');
  const browserPath = findBrowser();
  if (browserPath === null) throw new EnvironmentLacks('no-browser', {});
  const { openPrinter } = await import('../printing/printer.ts');
  return openPrinter({ browserPath, ...(browsers === undefined ? {} : { browsers }) });
}
