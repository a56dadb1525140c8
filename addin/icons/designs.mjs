/**
 * The icons of the ribbon, drawn anew for each size: straight edges lie on whole pixels and small sizes leave detail
 * out. White grounds and middle tones hold on light and dark ribbons alike, and stay apart in high-contrast themes, for
 * which Office splits colours at a value of 190.
 */

/** Sizes in pixels that Office asks for. */
export const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

/** @type {Readonly<Record<string, (size: number) => string>>} what an icon of so many pixels shows */
export const DESIGNS = { 'quality-mark': qualityMark, check, 'next-missing': nextMissing, verification };

/**
 * @param {(size: number) => string} design
 * @param {number} size
 */
export const drawing = (design, size) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${design(size)}</svg>`;

const INK = '#17365c';
const BLUE = '#3f78ba';
const GOLD = '#a47c10';
const GREY = '#7a7a7a';
const WHITE = '#fff';

/** Width of a line: that of Office's own icons. @param {number} size */
const lineOf = (size) => (size < 40 ? 1 : 2);

/** The whole pixel nearest to a share of the size. @param {number} size @param {number} share */
const at = (size, share) => Math.round(size * share);

/**
 * A rosette with a tick: the medal of a certificate, made small.
 * @param {number} size
 */
function qualityMark(size) {
  const middle = size / 2;
  const radius = at(size, 0.75) / 2;
  const face = radius - at(size, 0.125);
  const lobes = size < 24 ? 8 : size < 48 ? 12 : 16;
  const ring = size < 40 ? '' : circle(middle, radius, face - lineOf(size) * 1.5, `fill="none" stroke="${GOLD}"`);
  return [
    tail(size, -1),
    tail(size, 1),
    `<path fill="${GOLD}" d="${rosette(middle, radius, lobes)}"/>`,
    circle(middle, radius, face, `fill="${WHITE}"`),
    ring,
    tick(middle, radius, face * 0.95, INK, Math.max(1.6, size * 0.07)),
  ].join('');
}

/**
 * One end of the rosette's ribbon.
 * @param {number} size
 * @param {1 | -1} side
 */
function tail(size, side) {
  const [inner, outer] = [0.5 + side * 0.07, 0.5 + side * 0.32].map((share) => at(size, share));
  const notch = (Number(inner) + Number(outer)) / 2;
  const top = at(size, 0.5);
  return `<path fill="${BLUE}" d="M${inner} ${top}V${size}L${notch} ${at(size, 0.88)}L${outer} ${size}V${top}Z"/>`;
}

/**
 * A disc with an edge of half circles that touches the top of the drawing.
 * @param {number} x
 * @param {number} radius
 * @param {number} lobes
 */
function rosette(x, radius, lobes) {
  const turn = (2 * Math.PI) / lobes;
  const valley = radius / (Math.cos(turn / 2) + Math.sin(turn / 2));
  const bow = round(valley * Math.sin(turn / 2));
  const points = Array.from({ length: lobes }, (_, lobe) => {
    const angle = (lobe + 0.5) * turn - Math.PI / 2;
    return `${round(x + valley * Math.cos(angle))} ${round(radius + valley * Math.sin(angle))}`;
  });
  return `M${points.at(-1)}${points.map((point) => `A${bow} ${bow} 0 0 1 ${point}`).join('')}Z`;
}

/**
 * A form with a tick.
 * @param {number} size
 */
function check(size) {
  const [x, y, reach, width] = [size * 0.69, size * 0.69, size * 0.56, Math.max(2, size * 0.09)];
  return cutFrom(size, form(size), tick(x, y, reach, BLUE, width), tick(x, y, reach, '#000', width + 2 * lineOf(size)));
}

/**
 * A form under a magnifying glass.
 * @param {number} size
 */
function verification(size) {
  const line = lineOf(size);
  const [x, radius] = [at(size, 0.6) + line / 2, at(size, 0.25)];
  const end = size - line;
  const handle = (/** @type {string} */ colour, /** @type {number} */ width) =>
    `<path d="M${round(x + radius * 0.71)} ${round(x + radius * 0.71)}L${end} ${end}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`;
  const glass = [
    handle(BLUE, 2 * line),
    circle(x, x, radius, `fill="${WHITE}" stroke="${BLUE}" stroke-width="${Math.max(1.5, line * 1.5)}"`),
    size < 24 ? '' : tick(x, x, radius * 1.15, INK, line * 1.5),
  ].join('');
  return cutFrom(size, form(size), glass, circle(x, x, radius + 2 * line, '') + handle('#000', 4 * line));
}

/**
 * Two filled boxes, an arrow to the empty one.
 * @param {number} size
 */
function nextMissing(size) {
  const line = lineOf(size);
  const [left, right] = [at(size, 0.38), size - line];
  const quarter = at(size, 0.25);
  const height = (size - 3 * quarter) % 2 === 0 ? quarter : quarter - 1;
  const box = (/** @type {number} */ top, /** @type {string} */ fill, /** @type {string} */ colour) =>
    `<rect x="${left + line / 2}" y="${top + line / 2}" width="${right - left}" height="${height - line}" fill="${fill}" stroke="${colour}" stroke-width="${line}"/>`;
  const gap = (size - 3 * height) / 2;
  return [
    box(0, '#d0d0d0', GREY),
    box(height + gap, '#d0d0d0', GREY),
    box(size - height, WHITE, GOLD),
    arrow(size, left - line, size - height / 2),
  ].join('');
}

/**
 * From the top left down and to the right.
 * @param {number} size
 * @param {number} x of its point
 * @param {number} y of its point
 */
function arrow(size, x, y) {
  const width = Math.max(2, at(size, 0.06));
  const head = at(size, 0.14);
  const stem = width / 2 + at(size, 0.06);
  return [
    `<path d="M${stem} ${at(size, 0.12)}V${y}H${x - head}" fill="none" stroke="${BLUE}" stroke-width="${width}"/>`,
    `<path d="M${x - head} ${y - head}L${x} ${y}L${x - head} ${y + head}Z" fill="${BLUE}"/>`,
  ].join('');
}

/**
 * A sheet of paper with lines of writing, in the upper left.
 * @param {number} size
 */
function form(size) {
  const line = lineOf(size);
  const [left, top, right, bottom] = [at(size, 0.06), 0, at(size, 0.75), at(size, 0.94)];
  const rows = size < 24 ? [0, 1] : [0, 1, 2];
  const writing = rows.map((row) => {
    const y = at(size, 0.22) + row * at(size, 0.16) + line / 2;
    return `<path d="M${left + 2 * line + at(size, 0.06)} ${y}H${right - 2 * line - at(size, 0.06)}" stroke="${GREY}" stroke-width="${line}"/>`;
  });
  return [
    `<rect x="${left + line / 2}" y="${top + line / 2}" width="${right - left - line}" height="${bottom - top - line}" fill="${WHITE}" stroke="${GREY}" stroke-width="${line}"/>`,
    ...writing,
  ].join('');
}

/**
 * A tick about a middle.
 * @param {number} x
 * @param {number} y
 * @param {number} reach its width
 * @param {string} colour
 * @param {number} width of its line
 */
function tick(x, y, reach, colour, width) {
  const points = [
    [x - reach / 2, y],
    [x - reach / 8, y + reach * 0.36],
    [x + reach / 2, y - reach * 0.33],
  ].map((point) => point.map(round).join(' '));
  return `<path d="M${points.join('L')}" fill="none" stroke="${colour}" stroke-width="${round(width)}" stroke-linecap="square"/>`;
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} radius
 * @param {string} look
 */
const circle = (x, y, radius, look) => `<circle cx="${x}" cy="${y}" r="${round(radius)}" ${look}/>`;

/**
 * One drawing before another, with a gap around the one in front.
 * @param {number} size
 * @param {string} behind
 * @param {string} front
 * @param {string} gap
 */
const cutFrom = (size, behind, front, gap) =>
  `<mask id="gap"><rect width="${size}" height="${size}" fill="#fff"/>${gap}</mask><g mask="url(#gap)">${behind}</g>${front}`;

/** @param {number} value */
const round = (value) => Math.round(value * 100) / 100;
