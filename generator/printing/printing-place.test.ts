import { readPdf } from '../../test/pdf.ts';
import { EnvironmentLacks } from '../failure.ts';
import { findBrowser } from './browser.ts';
import { openBrowserSession } from './browser-session.ts';
import type { BrowserSession } from './browser-session.ts';
import type { Page } from './page.ts';
import { PrintingPlace, RenderingFailed } from './printing-place.ts';
import type { PrintingPlaceOptions } from './printing-place.ts';

let sessions: BrowserSession[] = [];
let places: PrintingPlace[] = [];
beforeEach(() => {
  sessions = [];
  places = [];
});
afterEach(() => Promise.all(places.map((place) => place.close())));

const start = async (): Promise<BrowserSession> => {
  const session = await openBrowserSession(findBrowser() ?? '');
  sessions.push(session);
  return session;
};
/** Its browser is killed each time that it is handed such a document. */
const startWithPoison = async (): Promise<BrowserSession> => {
  const session = await start();
  return {
    ...session,
    print: (page, onDropped) => {
      const printing = session.print(page, onDropped);
      if (page.title === 'Poison') session.kill();
      return printing;
    },
  };
};
function placeWith(options: PrintingPlaceOptions): PrintingPlace {
  const place = new PrintingPlace(options);
  places.push(place);
  return place;
}
const ignore = (): void => undefined;
const page = (title: string): Page => ({ stylesheet: '', title, language: 'en-GB', body: `<p>${title}</p>` });
const textOf = async (pdf: Promise<Uint8Array>): Promise<string> => (await readPdf(await pdf)).pages[0]?.text ?? '';

describe('a document over which the browser dies', () => {
  it('is printed by a new one', async () => {
    const place = placeWith({ start });
    await place.open();
    const printing = place.print(page('Words'), ignore);
    sessions[0]?.kill();

    expect(await textOf(printing)).toBe('Words');
    expect(sessions).toHaveLength(2);
  });

  it('is named when the new one dies too, and the next document is printed', async () => {
    const place = placeWith({ start: startWithPoison });

    const poisoned = place.print(page('Poison'), ignore);
    await expect(poisoned).rejects.toThrow(RenderingFailed);
    await expect(poisoned).rejects.toThrow('“Poison” could not be printed:');
    expect(sessions).toHaveLength(2);
    expect(await textOf(place.print(page('Words'), ignore))).toBe('Words');
  });
});

describe('a browser', () => {
  it('that died between two documents is replaced', async () => {
    const place = placeWith({ start });
    await place.print(page('One'), ignore);
    sessions[0]?.kill();

    expect(await textOf(place.print(page('Two'), ignore))).toBe('Two');
  });

  it('clears away what it has printed, and is replaced where it dies over that', async () => {
    const startFrail = async (): Promise<BrowserSession> => {
      const session = await start();
      return {
        ...session,
        tidy: () => {
          session.kill();
          return session.tidy();
        },
      };
    };
    const place = placeWith({ start: startFrail });
    const printed: Uint8Array[] = [];
    for (let copy = 1; copy <= 33; copy += 1) printed.push(await place.print(page(`Copy ${String(copy)}`), ignore));
    const [before, after] = await Promise.all(printed.slice(-2).map((pdf) => textOf(Promise.resolve(pdf))));
    expect([before, after, sessions.length]).toEqual(['Copy 32', 'Copy 33', 2]);
  });

  it('makes room for a new one when it has printed so often', async () => {
    const place = placeWith({ start, printsOfABrowser: 2 });
    for (const title of ['One', 'Two', 'Three', 'Four', 'Five']) {
      expect(await textOf(place.print(page(title), ignore))).toBe(title);
    }

    expect(sessions).toHaveLength(3);
    await expect(sessions[0]?.print(page('Late'), ignore)).rejects.toThrow();
  });

  it('that does not start again is named, and once it does everything goes on', async () => {
    let starts = 0;
    const place = placeWith({
      start: async () => {
        starts += 1;
        if (starts === 2) throw new EnvironmentLacks('browser-not-started', { browserPath: 'today' });
        return startWithPoison();
      },
    });

    await expect(place.print(page('Poison'), ignore)).rejects.toThrow('The browser today could not be started.');
    expect(await textOf(place.print(page('Words'), ignore))).toBe('Words');
  });
});

describe('a text that fits nowhere', () => {
  it('is named without a second try, and the browser goes on', async () => {
    const place = placeWith({ start });
    const body = `<p data-fit style="width:0;height:0">Words</p>`;

    await expect(place.print({ ...page('Tight'), body }, ignore)).rejects.toThrow('“Words…” is too long for its place');
    expect(await textOf(place.print(page('Next'), ignore))).toBe('Next');
    expect(sessions).toHaveLength(1);
  });
});
