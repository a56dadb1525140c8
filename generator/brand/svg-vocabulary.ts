/** What a drawing may have in an SVG picture of a brand (SVG 1.1 and what drawing programs make of it). */
export const drawn: ReadonlySet<string> = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'style', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'],
  ...['clipPath', 'mask', 'linearGradient', 'radialGradient', 'stop'],
]);

/** What is left out without a word: it draws nothing. */
export const silent: ReadonlySet<string> = new Set(['metadata', 'title', 'desc']);

export const attributes: ReadonlySet<string> = new Set([
  ...['id', 'class', 'style', 'd', 'x', 'y', 'width', 'height', 'rx', 'ry', 'cx', 'cy', 'r', 'x1', 'x2', 'y1', 'y2'],
  ...['fx', 'fy', 'points', 'transform', 'viewBox', 'preserveAspectRatio', 'offset', 'pathLength', 'color', 'opacity'],
  ...['gradientUnits', 'gradientTransform', 'spreadMethod', 'clipPathUnits', 'maskUnits', 'maskContentUnits'],
  ...['fill', 'fill-rule', 'fill-opacity', 'clip-path', 'clip-rule', 'mask', 'display', 'visibility', 'stop-color'],
  ...['stop-opacity', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit'],
  ...['stroke-dasharray', 'stroke-dashoffset', 'stroke-opacity', 'paint-order', 'vector-effect'],
]);

/** Why a picture with this element is refused, where there is more to say than its name. */
export const refusedElements: Readonly<Record<string, string>> = {
  script: 'has a script',
  foreignObject: 'has a <foreignObject>, which is a page inside a picture',
  image: 'has a picture inside it; save that picture itself as PNG',
  text: 'has text, whose font is not there when it is printed; turn it into paths',
};
