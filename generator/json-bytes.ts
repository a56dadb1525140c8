/** Characters that are turned into bytes together. */
const enough = 1 << 16;

/**
 * A line of JSON as `JSON.stringify` has it, in UTF-8. Elements of its lists are written one by one: as a single text a long
 * list takes several times the room of its bytes.
 */
export function jsonBytes(content: object): Buffer {
  const pieces: Buffer[] = [];
  let waiting = '';
  for (const text of jsonTexts(content)) {
    waiting += text;
    if (waiting.length < enough) continue;
    pieces.push(Buffer.from(waiting));
    waiting = '';
  }
  return Buffer.concat([...pieces, Buffer.from(`${waiting}\n`)]);
}

function* jsonTexts(content: object): Generator<string> {
  let before = '{';
  for (const [key, value] of Object.entries(content) as [string, unknown][]) {
    if (value === undefined) continue;
    yield `${before}${JSON.stringify(key)}:`;
    before = ',';
    if (Array.isArray(value)) yield* jsonOfList(value);
    else yield JSON.stringify(value);
  }
  yield before === '{' ? '{}' : '}';
}

function* jsonOfList(list: readonly unknown[]): Generator<string> {
  yield '[';
  for (const [index, each] of list.entries()) yield `${index === 0 ? '' : ','}${JSON.stringify(each)}`;
  yield ']';
}
