import { browserCount } from './browser-count.ts';
import { openBrowserSession } from './browser-session.ts';
import type { OnDropped } from './browser-session.ts';
import type { Page } from './page.ts';
import { PrintingPlace } from './printing-place.ts';

export type { Page } from './page.ts';
export { RenderingFailed } from './printing-place.ts';

export interface RendererOptions {
  readonly browserPath: string;
  /** CSS of every document; the project's fonts are added. */
  readonly stylesheet: string;
  /** Milliseconds that one document may take. Where left out, 30 seconds and more for a long one. */
  readonly timeLimit?: number;
  /** How many browsers print at once. Where left out, as many as cores and free memory allow. */
  readonly browsers?: number;
  /** Told once of each thing that documents ask for and do not get. Where left out, stderr is. */
  readonly onDropped?: OnDropped;
}

/** Prints documents, several at once, each in a browser that prints nothing else at that time. */
export interface Renderer {
  /** How many documents are printed at once; further ones wait for their turn. */
  readonly atOnce: number;
  /**
   * A tagged PDF. Elements with the attribute `data-fit`, which have a size of their own, have their text shrunk to it;
   * below `data-fit-min` CSS pixels words are broken instead. The element’s padding has to take in what of the letters
   * reaches out of their lines.
   * @throws RenderingFailed; the renderer is ready for other documents. EnvironmentLacks where a browser that was
   * needed did not start.
   */
  print(page: Page): Promise<Uint8Array>;
  /** What is still being printed or waiting is rejected. */
  close(): Promise<void>;
}

/** @throws EnvironmentLacks where the browser does not start */
export async function openRenderer({
  browserPath,
  stylesheet,
  timeLimit,
  browsers = browserCount(),
  onDropped = (what) => process.stderr.write(`template: dropped ${what}\n`),
}: RendererOptions): Promise<Renderer> {
  const said = new Set<string>();
  const sayOnce = (what: string): void => {
    const shown = what.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
    if (said.has(shown)) return;
    said.add(shown);
    onDropped(shown);
  };
  const start = () => openBrowserSession(browserPath, stylesheet, sayOnce);
  const places = Array.from({ length: browsers }, () => new PrintingPlace({ start, timeLimit }));
  // The others start when there is work for them.
  await places[0]?.open();
  return rendererWith(places);
}

function rendererWith(places: readonly PrintingPlace[]): Renderer {
  const free = [...places].reverse();
  const waiting: ((place: PrintingPlace) => void)[] = [];
  const freePlace = async (): Promise<PrintingPlace> =>
    free.pop() ?? (await new Promise((resolve) => waiting.push(resolve)));
  const leave = (place: PrintingPlace): void => {
    const next = waiting.shift();
    if (next) next(place);
    else free.push(place);
  };
  return {
    atOnce: places.length,
    async print(page) {
      const place = await freePlace();
      try {
        return await place.print(page);
      } finally {
        leave(place);
      }
    },
    async close() {
      await Promise.all(places.map((place) => place.close()));
    },
  };
}
