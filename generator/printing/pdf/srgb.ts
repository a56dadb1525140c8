/**
 * The colour space sRGB (IEC 61966-2-1) as an ICC profile of version 2 (ICC.1:2001-04), for a display: its primaries as
 * seen in the light of D50, and its curve. Computed here from the published numbers, so it comes under no other licence.
 */
export function srgbProfile(): Buffer {
  const curve = curveTag();
  const tags: readonly (readonly [names: readonly string[], content: Buffer])[] = [
    [['desc'], descriptionTag('sRGB IEC61966-2.1')],
    [['cprt'], textTag('No copyright, use freely')],
    [['wtpt'], pointTag([0.9642, 1, 0.8249])],
    [['rXYZ'], pointTag([0.43607, 0.22249, 0.01392])],
    [['gXYZ'], pointTag([0.38515, 0.71687, 0.09708])],
    [['bXYZ'], pointTag([0.14307, 0.06061, 0.7141])],
    [['rTRC', 'gTRC', 'bTRC'], curve],
  ];
  const count = tags.reduce((sum, [names]) => sum + names.length, 0);
  let end = headerLength + 4 + 12 * count;
  const entries: Buffer[] = [];
  for (const [names, content] of tags) {
    for (const name of names) entries.push(Buffer.concat([Buffer.from(name), uint32(end), uint32(content.length)]));
    end += content.length;
  }
  return Buffer.concat([header(end), uint32(count), ...entries, ...tags.map(([, content]) => content)]);
}

const headerLength = 128;
/** Entries of the curve. */
const steps = 1024;

function header(size: number): Buffer {
  const bytes = Buffer.alloc(headerLength);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  [2026, 1, 1].forEach((part, index) => bytes.writeUInt16BE(part, 24 + 2 * index));
  bytes.write('acsp', 36, 'latin1');
  // The light in which colours are told (D50), as all profiles have it.
  bytes.writeUInt32BE(0xf6d6, 68);
  bytes.writeUInt32BE(0x10000, 72);
  bytes.writeUInt32BE(0xd32d, 76);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** With its type before it, filled up to whole words. */
function tag(type: string, content: Buffer): Buffer {
  const filling = Buffer.alloc((4 - (content.length % 4)) % 4);
  return Buffer.concat([Buffer.from(type), uint32(0), content, filling]);
}

function textTag(text: string): Buffer {
  return tag('text', Buffer.from(`${text}\0`));
}

/** In ASCII, and in neither Unicode nor Macintosh’s script. */
function descriptionTag(text: string): Buffer {
  const ascii = Buffer.from(`${text}\0`);
  return tag('desc', Buffer.concat([uint32(ascii.length), ascii, Buffer.alloc(78)]));
}

function pointTag(point: readonly number[]): Buffer {
  return tag('XYZ ', Buffer.concat(point.map((part) => uint32(Math.round(part * 0x10000)))));
}

function curveTag(): Buffer {
  const curve = Buffer.alloc(2 * steps);
  for (let step = 0; step < steps; step += 1) {
    const signal = step / (steps - 1);
    const light = signal <= 0.04045 ? signal / 12.92 : ((signal + 0.055) / 1.055) ** 2.4;
    curve.writeUInt16BE(Math.round(light * 0xffff), 2 * step);
  }
  return tag('curv', Buffer.concat([uint32(steps), curve]));
}
