import { SaxesParser } from 'saxes';
import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';
import type { Part } from './svg-cost.ts';
import { requireBounded } from './svg-cost.ts';
import { attributes, drawn, refusedElements, silent } from './svg-vocabulary.ts';
import { requireShape, Unusable } from './unusable.ts';

export interface CleanSvg {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

const svgSpace = 'http://www.w3.org/2000/svg';
const ofThisPicture = /url\(\s*["']?#([\w.:-]+)["']?\s*\)/g;

/**
 * An SVG picture written again with nothing but what is known to draw. What only its program needs is left out; what may run,
 * fetch or grow is refused.
 * @throws Unusable
 */
export function cleanSvg(text: string): CleanSvg {
  const cleaner = new Cleaner();
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw new Unusable(`is not a whole SVG picture (${error.message.replace(/^\d+:\d+: /, '')})`);
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) throw new Unusable('declares entities');
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet') throw new Unusable('asks for a stylesheet');
  });
  parser.on('opentag', (tag) => cleaner.open(tag));
  parser.on('closetag', (tag) => cleaner.close(tag));
  parser.on('text', (each) => cleaner.text(each));
  parser.on('cdata', (each) => cleaner.text(each));
  parser.write(text).close();
  return cleaner.done();
}

class Cleaner {
  private written = '';
  private frame: Frame | null = null;
  /** Elements that are open and of which nothing is written. */
  private leftOut = 0;
  private depth = 0;
  private style: string | null = null;
  private readonly parts = new Map<string, Part>([['', { elements: 0, uses: [] }]]);
  /** Ids of open elements, the outermost first; the empty one where an element has none. */
  private readonly inside: string[] = [];

  open(tag: SaxesTagNS): void {
    const { local, uri } = tag;
    if (this.leftOut > 0 || uri !== svgSpace || silent.has(local)) return this.leaveOut(tag);
    const isDrawn = drawn.has(local);
    if (!isDrawn) throw new Unusable(refusedElements[local] ?? `has <${local.slice(0, 40)}>, which is not printed`);
    this.frame ??= frameOf(tag);
    this.depth += 1;
    if (this.depth > 100) throw new Unusable('has elements in elements, more than 100 deep');
    const kept = Object.values(tag.attributes).flatMap((attribute) => this.kept(attribute));
    this.inside.push(this.begun(tag));
    for (const part of this.openParts()) part.elements += 1;
    for (const [name, value] of kept) this.use(name, value);
    const own = this.depth === 1 ? [...rootOf(this.frame), ...kept.filter(([name]) => !ofFrame.has(name))] : kept;
    this.written += `<${local}${own.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')}>`;
    if (local === 'style') this.style = '';
  }

  close({ local }: SaxesTagNS): void {
    if (this.leftOut > 0) {
      this.leftOut -= 1;
      return;
    }
    if (this.style !== null) this.written += escaped(requireHarmless(this.style, 'style'));
    this.style = null;
    this.written += `</${local}>`;
    this.depth -= 1;
    this.inside.pop();
  }

  text(text: string): void {
    if (this.style !== null) this.style += text;
  }

  done(): CleanSvg {
    if (this.frame === null) throw new Unusable('is not an SVG picture');
    requireBounded(this.parts);
    const { width, height } = this.frame;
    return { text: this.written, width, height };
  }

  private leaveOut({ local, uri }: SaxesTagNS): void {
    if (this.depth === 0) throw new Unusable('is not an SVG picture');
    // Also where its parents are left out: a picture with one is nobody's logo.
    if (/^(script|foreignObject|iframe|object|embed)$/i.test(local))
      throw new Unusable(refusedElements[local] ?? `has <${local}>${uri === svgSpace ? '' : ' of another language'}`);
    this.leftOut += 1;
  }

  private kept({ local, prefix, value }: SaxesAttributeNS): readonly (readonly [string, string])[] {
    if (/^on/i.test(local)) throw new Unusable(`has a script (${local.slice(0, 40)})`);
    if (local === 'href') {
      if (!/^#[\w.:-]+$/.test(value)) throw new Unusable(`asks for something outside itself (${value.slice(0, 60)})`);
      return [['href', value]];
    }
    if (prefix !== '' || !attributes.has(local)) return [];
    return [[local, requireHarmless(value, local)]];
  }

  private begun({ attributes: { id } }: SaxesTagNS): string {
    const own = id?.value ?? '';
    if (own === '') return '';
    if (this.parts.has(own)) throw new Unusable(`has two parts of one id (${own.slice(0, 40)})`);
    this.parts.set(own, { elements: 0, uses: [] });
    return own;
  }

  private use(name: string, value: string): void {
    const used = name === 'href' ? [value.slice(1)] : [...value.matchAll(ofThisPicture)].flatMap(([, id]) => id ?? []);
    for (const part of this.openParts()) part.uses.push(...used);
  }

  private openParts(): Part[] {
    return ['', ...this.inside.filter((id) => id !== '')].flatMap((id) => this.parts.get(id) ?? []);
  }
}

/** @throws Unusable where a style or an attribute asks for more than a part of this picture */
function requireHarmless(value: string, where: string): string {
  if (/[\\@<]|expression|javascript:|image-set|src\(/i.test(value))
    throw new Unusable(`has a ${where} that is not printed`);
  const rest = value.replace(ofThisPicture, '');
  if (/url/i.test(rest)) throw new Unusable(`asks for something outside itself (in a ${where})`);
  if (where === 'style' && value !== rest && /(?:clip-path|mask|marker[\w-]*|filter)\s*:\s*url/i.test(value))
    throw new Unusable('has clips or masks in a style; save it with presentation attributes');
  return value;
}

interface Frame {
  readonly viewBox: string;
  readonly width: number;
  readonly height: number;
}

const ofFrame: ReadonlySet<string> = new Set(['viewBox', 'width', 'height']);

function rootOf({ viewBox, width, height }: Frame): readonly (readonly [string, string])[] {
  return [
    ['xmlns', svgSpace],
    ['viewBox', viewBox],
    ['width', String(width)],
    ['height', String(height)],
  ];
}

/** @throws Unusable */
function frameOf({ local, attributes: { viewBox, width, height } }: SaxesTagNS): Frame {
  if (local !== 'svg') throw new Unusable('is not an SVG picture');
  const box = viewBox?.value.trim().split(/[\s,]+/) ?? ['0', '0', ...[width, height].map((each) => lengthOf(each))];
  const [across = NaN, down = NaN] = box.slice(2).map(Number);
  if (box.length !== 4 || !box.map(Number).every(Number.isFinite) || across <= 0 || down <= 0)
    throw new Unusable('says no size: it has no viewBox');
  requireShape(across, down);
  return { viewBox: box.join(' '), width: across, height: down };
}

function lengthOf(attribute: SaxesAttributeNS | undefined): string {
  return /^\s*([\d.]+)(px)?\s*$/.exec(attribute?.value ?? '')?.[1] ?? '';
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${String(letter.charCodeAt(0))};`);
}
