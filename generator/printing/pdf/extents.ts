/** Left, bottom, right and top, in points. */
export type Box = readonly [number, number, number, number];

type Matrix = readonly [number, number, number, number, number, number];

/** Operators that draw a path. */
const paths: ReadonlySet<string> = new Set(['f', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*']);

const still: Matrix = [1, 0, 0, 1, 0, 0];

/**
 * Where marked contents stand on their page: the boxes around what they draw, by their MCID. Of a text its base lines are
 * known, and so the height of its font above.
 * @param content of a page as Chromium writes it, an operator a line
 */
export function extentsOf(content: string, wanted: ReadonlySet<number>): ReadonlyMap<number, Box> {
  const boxes = new Map<number, Box>();
  const stack: Matrix[] = [];
  let matrix = still;
  let text = still;
  let size = 0;
  let mark: number | null = null;
  let depth = 0;
  let deep = 0;
  /** Drawn or not: it may only be there to cut off what follows. */
  let path: (readonly [number, number])[] = [];
  const include = (x: number, y: number): void => {
    if (mark === null) return;
    const [a, b, c, d, e, f] = matrix;
    const [px, py] = [a * x + c * y + e, b * x + d * y + f];
    const [left, bottom, right, top] = boxes.get(mark) ?? [px, py, px, py];
    boxes.set(mark, [Math.min(left, px), Math.min(bottom, py), Math.max(right, px), Math.max(top, py)]);
  };
  const includeGlyphs = (): void => {
    include(text[4], text[5]);
    include(text[4] + size / 2, text[5] + text[3] * size);
  };
  for (const line of content.split('\n')) {
    const words = line.split(' ');
    const operator = words[words.length - 1] ?? '';
    const at = (index: number): number => Number(words[index]);
    if (operator === 'q') stack.push(matrix);
    else if (operator === 'Q') matrix = stack.pop() ?? still;
    else if (operator === 'cm') matrix = times([at(0), at(1), at(2), at(3), at(4), at(5)], matrix);
    else if (operator.endsWith('BDC') || operator.endsWith('BMC')) {
      depth += 1;
      const number = Number(/\/MCID (\d+)/.exec(line)?.[1] ?? 'NaN');
      if (mark === null && wanted.has(number)) [mark, deep] = [number, depth];
    } else if (operator === 'EMC') {
      if (mark !== null && depth === deep) mark = null;
      depth -= 1;
    } else if (mark === null) continue;
    else if (operator === 're') {
      const [left, bottom, right, top] = [at(0), at(1), at(0) + at(2), at(1) + at(3)];
      path.push([left, bottom], [right, bottom], [left, top], [right, top]);
    } else if (operator === 'm' || operator === 'l' || operator === 'c') {
      for (let index = 0; index + 1 < words.length - 1; index += 2) path.push([at(index), at(index + 1)]);
    } else if (operator === 'n') path = [];
    else if (paths.has(operator)) {
      for (const [x, y] of path) include(x, y);
      path = [];
    } else if (operator === 'Do') {
      for (const [x, y] of [
        [0, 0],
        [1, 0],
        [0, 1],
        [1, 1],
      ] as const)
        include(x, y);
    } else if (operator === 'Tf') size = at(words.length - 2);
    else if (operator === 'Tm') text = [at(0), at(1), at(2), at(3), at(4), at(5)];
    else if (operator === 'Tj') {
      if (words[2] === 'Td') text = [text[0], text[1], text[2], text[3], text[4] + at(0), text[5] - at(1)];
      includeGlyphs();
    }
  }
  return boxes;
}

function times(one: Matrix, [a, b, c, d, e, f]: Matrix): Matrix {
  return [
    one[0] * a + one[1] * c,
    one[0] * b + one[1] * d,
    one[2] * a + one[3] * c,
    one[2] * b + one[3] * d,
    one[4] * a + one[5] * c + e,
    one[4] * b + one[5] * d + f,
  ];
}
