/**
 * The icons of the ribbon, drawn anew for each size. Straight edges lie on whole pixels, as Office's own icons do; small
 * sizes leave detail out. White grounds and middle tones hold against light and dark ribbons alike, and stay apart when
 * a high-contrast theme splits colours at 190.
 */

const INK = '#17365c';
const BLUE = '#4072ae';
const GOLD = '#a07a12';
const GREY = '#757575';
const WHITE = '#ffffff';

/** Sizes in pixels that Office asks for. */
export const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

/** A drawing of so many pixels gives the inside of an SVG of that size. @type {Record<string, (size: number) => string>} */
export const DESIGNS = { 'quality-mark': qualityMark, check, 'next-missing': nextMissing, verification };

/**
 * @param {(size: number) => string} design
 * @param {number} size pixels
 */
export const svg = (design, size) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">${design(size)}</svg>`;

/** A rosette with a tick, as the medal of a certificate has its symbol. @param {number} size */
function qualityMark(size) {
  const middle = size / 2;
  const radius = Math.round(size * 0.375 * 2) / 2;
  const lobes = size < 24 ? 10 : size < 48 ? 12 : 16;
  const face = radius - lineOf(size) * (size < 32 ? 2 : 2.5) - (size >= 48 ? 1 : 0);
  return [
    tail(size, -1),
    tail(size, 1),
    path(rosette(middle, radius, radius, lobes), `fill="${GOLD}"`),
    `<circle cx="${middle}" cy="${radius}" r="${face}" fill="${WHITE}"/>`,
    tick(middle, radius, face * 0.52, Math.max(1.5, size * 0.075)),
  ].join('');
}

/** One of the two ends of the rosette's ribbon. @param {number} size @param {1 | -1} side */
function tail(size, side) {
  const middle = size / 2;
  const x = (/** @type {number} */ share) => middle + side * Math.round(size * share);
  const y = (/** @type {number} */ share) => Math.round(size * share);
  const notch = (x(0.06) + x(0.32)) / 2;
  return path(`M${x(0.06)} ${y(0.6)}V${size}L${notch} ${y(0.88)}L${x(0.32)} ${size}V${y(0.6)}Z`, `fill="${BLUE}"`);
}

/**
 * A disc with a scalloped edge.
 * @param {number} x
 * @param {number} y
 * @param {number} radius to the outermost points
 * @param {number} lobes
 */
function rosette(x, y, radius, lobes) {
  const turn = (2 * Math.PI) / lobes;
  const half = Math.sin(turn / 2);
  // Half circles over the chords of a circle of this radius reach the outer radius.
  const valley = radius / (Math.cos(turn / 2) + half);
  const points = Array.from({ length: lobes }, (_, lobe) => {
    const angle = (lobe + 0.5) * turn - Math.PI / 2;
    return `${round(x + valley * Math.cos(angle))} ${round(y + valley * Math.sin(angle))}`;
  });
  const bow = round(valley * half);
  return `M${points.at(-1)}${points.map((point) => `A${bow} ${bow} 0 0 1 ${point}`).join('')}Z`;
}
