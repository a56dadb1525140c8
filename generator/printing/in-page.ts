/*
 * Runs inside the browser's page: each function is sent there as text, so it may use nothing from outside itself
 * but its arguments and the page's own objects, of which these are the parts in use.
 */
interface PageElement {
  readonly localName: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  append(element: PageElement): void;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  toggleAttribute(name: string, isThere: boolean): void;
  innerHTML: string;
  textContent: string;
  readonly dataset: Readonly<Record<string, string | undefined>>;
  readonly style: { fontSize: string; overflowWrap: string; whiteSpaceCollapse: string };
  insertBefore(node: PageText, before: PageElement): void;
  readonly childNodes: Iterable<PageElement & PageText>;
  readonly firstChild: (PageElement & PageText) | null;
  readonly firstElementChild: PageElement | null;
  readonly nextElementSibling: PageElement | null;
  readonly scrollWidth: number;
  readonly scrollHeight: number;
  readonly clientWidth: number;
  readonly clientHeight: number;
  /** Of a picture only. */
  decode?(): Promise<void>;
}
interface PageFont {
  load(): Promise<unknown>;
}
interface PageText {
  data: string;
  readonly nodeType: number;
  readonly nextSibling: (PageElement & PageText) | null;
}
declare const document: {
  title: string;
  readonly documentElement: { lang: string };
  readonly head: { querySelector(selector: string): PageElement | null; prepend(element: PageElement): void };
  readonly body: PageElement;
  readonly fonts: Iterable<PageFont> & { readonly ready: Promise<unknown> };
  querySelectorAll(selector: string): Iterable<PageElement>;
  createTextNode(text: string): PageText;
  createElement(name: string): PageElement;
};
interface Look {
  readonly display: string;
  readonly whiteSpaceCollapse: string;
  /** Whether its blanks are kept as they are. */
  readonly isTaken: boolean;
}
declare function getComputedStyle(
  element: PageElement,
): Omit<Look, 'isTaken'> & Readonly<Record<'fontSize' | 'textAlign' | 'textWrapMode', string>>;

export interface PageContent {
  readonly title: string;
  readonly language: string;
  /** Several are shown one after another, each as one page. */
  readonly bodies: readonly string[];
  readonly pageStyle: string;
}

export interface ShownContent {
  /** Beginnings of texts that fit at no size. */
  readonly tooLong: readonly string[];
  /** Addresses that elements ask for, and scripts, each with the element's name. */
  readonly asked: readonly string[];
  /** CSS that came with the body, which may ask for more. */
  readonly styles: string;
}

/** Adds CSS before that of the document. */
export function addStyle(css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.prepend(style);
}

/**
 * Replaces everything that the last document left, waits for the fonts that the new one may need, and shrinks the text of
 * each `data-fit` element until it fits its box. Below `data-fit-min` CSS pixels words are broken rather than made
 * smaller; what does not fit even so is made as small as it must.
 * What the document asks for and does not get is read from its elements: policy keeps most of it from ever becoming a
 * request that could be seen.
 */
export async function showContent({ title, language, bodies, pageStyle }: PageContent): Promise<ShownContent> {
  /** Styles of all elements whose text is looked at. They are asked for at once: after a change each answer takes long. */
  const looks = new Map<PageElement, Look>();
  const elementsIn = (element: PageElement): PageElement[] => {
    const found: PageElement[] = [];
    for (let inner = element.firstElementChild; inner !== null; inner = inner.nextElementSibling)
      if (inner.localName !== 'style' && inner.localName !== 'svg') found.push(inner);
    return found;
  };
  /** Chromium leaves the blank at which a line ends out of a PDF’s text, and words run into each other, unless blanks are preserved. */
  const preserveBlanks = (): void => {
    let elements: PageElement[] = [document.body];
    while (elements.length > 0) {
      const inside: PageElement[] = [];
      const keeping: PageElement[] = [];
      const look = (element: PageElement): void => {
        const style = getComputedStyle(element);
        const { whiteSpaceCollapse, display } = style;
        const isTaken =
          whiteSpaceCollapse === 'break-spaces' ||
          (whiteSpaceCollapse === 'preserve' && style.textWrapMode === 'nowrap');
        looks.set(element, { whiteSpaceCollapse, display, isTaken });
        if (isTaken) return;
        if (whiteSpaceCollapse === 'preserve-breaks') {
          keeping.push(element);
          inside.push(...elementsIn(element));
        } else
          for (const inner of elementsIn(element))
            if (inner.localName === 'a') inside.push(inner);
            else look(inner);
      };
      // The blank would be underlined.
      for (const element of elements) if (element.localName === 'a') element.style.whiteSpaceCollapse = 'collapse';
      elements.forEach(look);
      for (const element of keeping) element.style.whiteSpaceCollapse = 'preserve';
      elements = inside;
    }
  };
  /** What texts become, and before what a blank is put. */
  const written = new Map<PageText, string>();
  const gaps: (readonly [PageElement, PageElement])[] = [];
  /** The text that stands before in the same line, and whether a blank or nothing does. */
  let before: PageText | null = null;
  let isBlank = true;
  const phrases = new Set(['span', 'a', 'b', 'i', 'em', 'strong', 'small', 'code', 'time']);
  const endLine = (wantsBlank: boolean): void => {
    if (before !== null) {
      const words = written.get(before) ?? '';
      if (words.endsWith(' ') !== wantsBlank) written.set(before, words.replace(/ $/, '') + (wantsBlank ? ' ' : ''));
    }
    before = null;
    isBlank = true;
  };
  const takeText = (text: PageText, keepsLines: boolean): void => {
    const { data } = text;
    if (isBlank && /^[ \t\n\r\f]*$/.test(data) && !keepsLines) {
      written.set(text, '');
      return;
    }
    const collapsed = keepsLines
      ? data.replace(/[ \t]+/g, ' ').replace(/ ?\n ?/g, ' \n')
      : data.replace(/[ \t\n\r\f]+/g, ' ');
    const words = isBlank && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
    written.set(text, words);
    if (words === '') return;
    before = text;
    isBlank = /[ \n]$/.test(words);
  };
  /** Takes away what would not be seen of blanks that collapse. */
  const keepBlanks = (element: PageElement): void => {
    const look = looks.get(element);
    if (look === undefined || look.isTaken) return;
    const isOfBoxes = /flex|grid/.test(look.display);
    const keepsLines = look.whiteSpaceCollapse === 'preserve-breaks';
    for (let inner = element.firstChild; inner !== null; inner = inner.nextSibling) {
      if (inner.nodeType === 3) takeText(inner, keepsLines);
      if (inner.nodeType !== 1 || inner.localName === 'style') continue;
      const display = looks.get(inner)?.display ?? '';
      if (inner.localName === 'svg') [before, isBlank] = [null, isOfBoxes];
      else if (inner.localName === 'br') endLine(false);
      else if (display === 'inline' || display === 'contents') keepBlanks(inner);
      else if (display.startsWith('inline')) {
        [before, isBlank] = [null, true];
        keepBlanks(inner);
        endLine(false);
        isBlank = false;
      } else {
        const isInLine = before !== null || !isBlank;
        const isAligned = isInLine && /start|left/.test(getComputedStyle(element).textAlign);
        if (before === null && isAligned) gaps.push([element, inner]);
        endLine(isAligned);
        keepBlanks(inner);
        endLine(!isOfBoxes && phrases.has(inner.localName) && isBlank && before !== null);
      }
    }
  };
  const style = document.head.querySelector('style[data-page]');
  if (style === null) throw new Error('The page is not the one that was opened.');
  document.title = title;
  document.documentElement.lang = language;
  style.textContent = pageStyle;
  const [first = '', ...others] = bodies;
  document.body.innerHTML = others.length === 0 ? first : '';
  if (others.length > 0)
    for (const body of bodies) {
      const page = document.createElement('div');
      page.setAttribute('style', 'contain: content; break-after: page');
      page.innerHTML = body;
      document.body.append(page);
    }
  // Printing lays it out anew, so that it is laid out before only where texts are fitted.
  const isUnseen = others.length === 0 && document.body.querySelector('[data-fit]') === null;
  document.body.toggleAttribute('data-unseen', isUnseen);
  preserveBlanks();
  keepBlanks(document.body);
  for (const [text, words] of written) if (text.data !== words) text.data = words;
  for (const [element, inner] of gaps) element.insertBefore(document.createTextNode(' '), inner);
  // One that shows nothing would be missing in the structure.
  for (const cell of document.querySelectorAll('td:empty')) cell.textContent = '\u00a0';
  const asked: string[] = [];
  const asking =
    'script, iframe, frame, object, embed, link, image, use, feImage, [src], [srcset], [poster], [background]';
  for (const element of document.body.querySelectorAll(asking)) {
    const addresses = ['src', 'srcset', 'data', 'href', 'xlink:href', 'poster', 'background']
      .map((name) => element.getAttribute(name) ?? '')
      .filter((address) => address !== '' && !address.startsWith('#'))
      .filter((address) => element.localName !== 'img' || !/^data:image\/(?:png|svg\+xml);base64,/.test(address));
    if (element.localName === 'script' && addresses.length === 0) addresses.push('inline');
    for (const address of addresses) asked.push(`${address.slice(0, 200)} (${element.localName})`);
  }
  const styles: string[] = [];
  for (const element of document.body.querySelectorAll('style')) styles.push(element.textContent);
  for (const element of document.body.querySelectorAll('[style*="(" i]'))
    styles.push(element.getAttribute('style') ?? '');
  if (isUnseen) await Promise.all(Array.from(document.fonts, (face) => face.load().catch(() => undefined)));
  // Fonts start to load when something is laid out with them.
  else if (document.body.scrollHeight >= 0) await document.fonts.ready;
  // One that cannot be drawn is left out.
  for (const image of document.querySelectorAll('img')) await image.decode?.().catch(() => undefined);

  const tooLong: string[] = [];
  const step = 0.25;
  const tiniest = 1;
  for (const element of document.querySelectorAll('[data-fit]')) {
    const fits = (size: number): boolean => {
      element.style.fontSize = `${String(size)}px`;
      return element.scrollWidth <= element.clientWidth && element.scrollHeight <= element.clientHeight;
    };
    const largest = Number.parseFloat(getComputedStyle(element).fontSize);
    const smallest = Math.min(largest, Number(element.dataset['fitMin'] ?? largest));
    if (fits(largest)) continue;
    const whole = fits(smallest);
    if (!whole) element.style.overflowWrap = 'anywhere';
    let [fitting, tooLarge] = [whole ? smallest : tiniest, largest];
    while (tooLarge - fitting > step) {
      const middle = (fitting + tooLarge) / 2;
      if (fits(middle)) fitting = middle;
      else tooLarge = middle;
    }
    if (!fits(fitting)) tooLong.push(element.textContent.trim().slice(0, 40));
  }
  for (const page of others.length === 0 ? [] : document.body.childNodes)
    if (page.scrollHeight > page.clientHeight) tooLong.push(page.textContent.trim().slice(0, 40));
  return { tooLong, asked, styles: styles.join('\n') };
}
