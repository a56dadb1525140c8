/** Left, bottom, right and top, in points. */
export type Box = readonly [number, number, number, number];

type Matrix = readonly [number, number, number, number, number, number];

/** Operators that draw a path. */
const paths: ReadonlySet<string> = new Set(['f', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*']);

const still: Matrix = [1, 0, 0, 1, 0, 0];
const unitSquare: Box = [0, 0, 1, 1];
const nothing: Box = [Infinity, Infinity, -Infinity, -Infinity];

/**
 * Where marked contents stand on their page: the boxes around what they draw, by their MCID. Of a text its base lines are
 * known, and so the height of its font above.
 * @param content of a page as Chromium writes it, an operator a line
 */
export function extentsOf(content: string, wanted: ReadonlySet<number>): ReadonlyMap<number, Box> {
  const extents = new Extents(wanted);
  for (let at = 0; at < content.length;) {
    const found = content.indexOf('\n', at);
    const end = found === -1 ? content.length : found;
    // Outside of what is wanted most lines set a glyph or draw.
    if (extents.isInside || 'qQmC'.includes(content[end - 1] ?? '')) extents.take(content.slice(at, end));
    at = end + 1;
  }
  return extents.boxes;
}

class Extents {
  readonly boxes = new Map<number, Box>();
  private readonly wanted: ReadonlySet<number>;
  private readonly stack: Matrix[] = [];
  private matrix = still;
  private text = still;
  private size = 0;
  private mark: number | null = null;
  private depth = 0;
  private markDepth = 0;
  /** Around what may be drawn, or only be there to cut off what follows. */
  private path = nothing;

  constructor(wanted: ReadonlySet<number>) {
    this.wanted = wanted;
  }

  get isInside(): boolean {
    return this.mark !== null;
  }

  /** @param line an operator with its operands */
  take(line: string): void {
    const operator = line.slice(line.lastIndexOf(' ') + 1);
    if (operator === 'q') this.stack.push(this.matrix);
    else if (operator === 'Q') this.matrix = this.stack.pop() ?? still;
    else if (operator === 'cm') this.matrix = times(matrixOf(line), this.matrix);
    else if (operator.endsWith('BDC') || operator.endsWith('BMC')) this.begin(line);
    else if (operator === 'EMC') this.end();
    else if (this.mark !== null) this.draw(operator, line);
  }

  private begin(line: string): void {
    this.depth += 1;
    const number = Number(/\/MCID (\d+)/.exec(line)?.[1] ?? 'NaN');
    if (this.mark === null && this.wanted.has(number)) [this.mark, this.markDepth] = [number, this.depth];
  }

  private end(): void {
    if (this.depth === this.markDepth) this.mark = null;
    this.depth -= 1;
  }

  private draw(operator: string, line: string): void {
    if (paths.has(operator)) this.include(this.path);
    if (operator === 'n' || paths.has(operator)) this.path = nothing;
    else if (operator === 'Do') this.include(unitSquare);
    else if (operator === 'm' || operator === 'l' || operator === 'c' || operator === 're') this.extend(operator, line);
    else if (operator === 'Tf') this.size = Number(line.split(' ').at(-2));
    else if (operator === 'Tm') this.text = matrixOf(line);
    else if (operator === 'Tj') {
      const words = line.split(' ');
      const [a, b, c, d, x, y] = this.text;
      if (words[2] === 'Td') this.text = [a, b, c, d, x + Number(words[0]), y - Number(words[1])];
      const [left, low] = [this.text[4], this.text[5]];
      const high = low + d * this.size;
      this.include([left, Math.min(low, high), left + this.size / 2, Math.max(low, high)]);
    }
  }

  /** @param line a line, a curve or a rectangle */
  private extend(operator: string, line: string): void {
    let [left, bottom, right, top] = this.path;
    const count = readNumbers(line);
    const [x0 = 0, y0 = 0] = numbers;
    for (let index = 0; index + 1 < count; index += 2) {
      const isSize = operator === 're' && index === 2;
      const x = (numbers[index] ?? 0) + (isSize ? x0 : 0);
      const y = (numbers[index + 1] ?? 0) + (isSize ? y0 : 0);
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < bottom) bottom = y;
      if (y > top) top = y;
    }
    this.path = [left, bottom, right, top];
  }

  private include([left, bottom, right, top]: Box): void {
    if (this.mark === null || left > right) return;
    const [a, b, c, d, e, f] = this.matrix;
    const box = this.boxes.get(this.mark) ?? nothing;
    const xs = [left, right].flatMap((x) => [a * x + c * bottom + e, a * x + c * top + e]);
    const ys = [left, right].flatMap((x) => [b * x + d * bottom + f, b * x + d * top + f]);
    this.boxes.set(this.mark, [
      Math.min(box[0], ...xs),
      Math.min(box[1], ...ys),
      Math.max(box[2], ...xs),
      Math.max(box[3], ...ys),
    ]);
  }
}

/** The operands of the latest line, as many as an operator of paths has. */
const numbers = new Float64Array(6);

/** Reads `82 -4.5 l` into `numbers`: a page has thousands of them, and making strings of each takes most of the time. @returns how many */
function readNumbers(line: string): number {
  let count = 0;
  let [value, sign, scale] = [0, 1, 0];
  for (let index = 0; index < line.length && count < numbers.length; index += 1) {
    const code = line.charCodeAt(index);
    if (code >= 48 && code <= 57) {
      value = value * 10 + code - 48;
      scale *= 10;
    } else if (code === 46) scale = 1;
    else if (code === 45) sign = -1;
    else if (code === 32) {
      numbers[count] = (sign * value) / (scale === 0 ? 1 : scale);
      count += 1;
      [value, sign, scale] = [0, 1, 0];
    } else break;
  }
  return count;
}

function matrixOf(line: string): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = line.split(' ', 6).map(Number);
  return [a, b, c, d, e, f];
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
