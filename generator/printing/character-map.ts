/**
 * The characters that a TrueType font has a glyph for, by its tables `cmap` of format 4 and 12 (OpenType 1.9, cmap).
 * @param font of this project, so that it is as it should be
 */
export function charactersOf(font: Buffer): ReadonlySet<number> {
  const characters = new Set<number>();
  const cmap = tableOf(font, 'cmap');
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const subtable = cmap.subarray(cmap.readUInt32BE(8 + 8 * index));
    const format = subtable.readUInt16BE(0);
    for (const [first, last] of format === 4 ? segments(subtable) : format === 12 ? groups(subtable) : [])
      for (let character = first; character <= last; character += 1) characters.add(character);
  }
  // Ends the segments of each font, and is no character.
  characters.delete(0xffff);
  return characters;
}

function tableOf(font: Buffer, name: string): Buffer {
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16) {
    if (font.toString('latin1', at, at + 4) !== name) continue;
    const offset = font.readUInt32BE(at + 8);
    return font.subarray(offset, offset + font.readUInt32BE(at + 12));
  }
  throw new RangeError(`The font has no table ${name}`);
}

function* segments(table: Buffer): Generator<readonly [number, number]> {
  const length = table.readUInt16BE(6);
  for (let at = 0; at < length; at += 2) yield [table.readUInt16BE(16 + length + at), table.readUInt16BE(14 + at)];
}

function* groups(table: Buffer): Generator<readonly [number, number]> {
  for (let at = 16; at < 16 + 12 * table.readUInt32BE(12); at += 12)
    yield [table.readUInt32BE(at), table.readUInt32BE(at + 4)];
}
