/*
 * Line work as engravers make it: curves that a machine draws by adding up turns, given as SVG path data. Lengths are
 * hundredths of a millimetre, which keeps the path data whole and short; angles are radians; the y axis points down.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A place for each value of the parameter. */
export type Curve = (t: number) => Point;

export const turn = 2 * Math.PI;

/** Path data of a smooth curve over a range of its parameter, in so many cubic segments. */
export function curvePath(curve: Curve, from: number, to: number, segments: number): string {
  const step = (to - from) / segments;
  const pen = new Pen();
  pen.move(curve(from));
  for (let index = 1; index <= segments; index += 1) {
    const t = from + index * step;
    const start = index === 1 ? handle(curve, from, step / 3) : null;
    pen.curve(start, handle(curve, t, -step / 3), curve(t));
  }
  return pen.path;
}

/** Path data of straight lines, each from one place to another. */
export function linesPath(lines: readonly (readonly [Point, Point])[]): string {
  const pen = new Pen();
  for (const [from, to] of lines) {
    pen.move(from);
    pen.line(to);
  }
  return pen.path;
}

/** Path data of a closed shape with two ends, drawn there and back through the given handles. */
export function leafPath(
  stalk: Point,
  there: readonly [Point, Point],
  tip: Point,
  back: readonly [Point, Point],
): string {
  const pen = new Pen();
  pen.move(stalk);
  pen.curve(there[0], there[1], tip);
  pen.curve(back[0], back[1], stalk);
  return pen.path;
}

/** Point on a circle around the origin; the angle is counted clockwise from twelve o’clock. */
export function polar(radius: number, angle: number): Point {
  return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) };
}

/** End of a control line: along the tangent for a step of the parameter. */
function handle(curve: Curve, t: number, step: number): Point {
  const nearby = 1e-4;
  const [before, here, after] = [curve(t - nearby), curve(t), curve(t + nearby)];
  return {
    x: here.x + ((after.x - before.x) / (2 * nearby)) * step,
    y: here.y + ((after.y - before.y) / (2 * nearby)) * step,
  };
}

/** Writes relative coordinates in whole numbers, without letting the rounding add up. */
class Pen {
  path = '';
  private x = 0;
  private y = 0;

  move(to: Point): void {
    this.path += `M${pair(Math.round(to.x), Math.round(to.y))}`;
    this.rest(to);
  }

  line(to: Point): void {
    this.path += `l${this.relative(to)}`;
    this.rest(to);
  }

  /** Without a first handle the curve goes on smoothly from the one before. */
  curve(first: Point | null, second: Point, to: Point): void {
    const handles = first === null ? 's' : `c${this.relative(first)} `;
    this.path += `${handles}${this.relative(second)} ${this.relative(to)}`;
    this.rest(to);
  }

  private relative(point: Point): string {
    return pair(Math.round(point.x) - this.x, Math.round(point.y) - this.y);
  }

  private rest(at: Point): void {
    this.x = Math.round(at.x);
    this.y = Math.round(at.y);
  }
}

function pair(x: number, y: number): string {
  return `${String(x)}${y < 0 ? '' : ' '}${String(y)}`;
}
