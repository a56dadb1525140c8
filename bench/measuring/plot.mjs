const [width, height] = [860, 330];
const panel = { left: 64, top: 56, width: 340, height: 210 };
const gap = 86;
const [ink, faint, blue, grey] = ['#1d2733', '#d7dde3', '#1f5f99', '#8a96a3'];

/**
 * Memory over time, and certificates over time beside the pace of a smaller run, as SVG.
 * @param {{ size: number, run: { seconds: number, megabytes: number, looks: readonly { seconds: number, megabytes: number, done: number }[] }, base: { size: number, seconds: number } }} measured
 */
export function plotOfRun({ size, run, base }) {
  const minutes = run.seconds / 60;
  const looks = thinned(run.looks);
  const pace = base.size / (base.seconds / 60);
  const title = `${number(size)} certificates in one run: ${minutes.toFixed(1)} minutes, ${number(run.megabytes)} MB at most`;
  const memory = graph({
    x: panel.left,
    title: 'Memory of all processes, MB',
    most: { x: minutes, y: run.megabytes },
    lines: [{ colour: blue, points: looks.map((look) => [look.seconds / 60, look.megabytes]) }],
  });
  const done = graph({
    x: panel.left + panel.width + gap,
    title: `Certificates; grey: at the pace of ${number(base.size)}`,
    most: { x: minutes, y: size },
    lines: [
      {
        colour: grey,
        points: [
          [0, 0],
          [Math.min(minutes, size / pace), Math.min(size, minutes * pace)],
        ],
      },
      { colour: blue, points: [...looks.map((look) => [look.seconds / 60, look.done]), [minutes, size]] },
    ],
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" role="img" font-family="Source Sans 3, Segoe UI, sans-serif" font-size="13" fill="${ink}">
<title>${title}</title>
<rect width="${String(width)}" height="${String(height)}" fill="#ffffff"/>
<text x="${String(panel.left)}" y="26" font-size="16" font-weight="600">${title}</text>
${memory}
${done}
</svg>
`;
}

/** @param {{ x: number, title: string, most: { x: number, y: number }, lines: readonly { colour: string, points: readonly (readonly number[])[] }[] }} content */
function graph({ x, title, most, lines }) {
  const [stepX, stepY] = [stepFor(most.x), stepFor(most.y)];
  const [endX, endY] = [most.x, Math.ceil(most.y / stepY) * stepY];
  const bottom = panel.top + panel.height;
  const atX = (value) => (x + (value / endX) * panel.width).toFixed(1);
  const atY = (value) => (bottom - (value / endY) * panel.height).toFixed(1);
  const rows = steps(stepY, endY).map(
    (value) =>
      `<path d="M${String(x)} ${atY(value)}h${String(panel.width)}" stroke="${faint}"/><text x="${String(x - 8)}" y="${atY(value)}" dy="0.35em" text-anchor="end">${number(value)}</text>`,
  );
  const columns = steps(stepX, endX).map(
    (value) => `<text x="${atX(value)}" y="${String(bottom + 18)}" text-anchor="middle">${String(round(value))}</text>`,
  );
  const drawn = lines.map(
    ({ colour, points }) =>
      `<polyline fill="none" stroke="${colour}" stroke-width="1.5" points="${points.map(([along, up]) => `${atX(along)},${atY(up)}`).join(' ')}"/>`,
  );
  const unit = `<text x="${String(x + panel.width)}" y="${String(bottom + 38)}" text-anchor="end">minutes</text>`;
  return [
    `<text x="${String(x)}" y="${String(panel.top - 10)}">${title}</text>`,
    ...rows,
    ...columns,
    unit,
    ...drawn,
  ].join('\n');
}

/** 1, 2 or 5 times a power of ten, four to nine times up to the end. */
function stepFor(end) {
  const power = 10 ** Math.floor(Math.log10(end));
  return [power / 10, power / 5, power / 2, power].find((step) => end / step <= 8) ?? power;
}

const steps = (step, end) => Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, index) => index * step);

const round = (value) => Number(value.toFixed(2));

const number = (value) => value.toLocaleString('en-GB', { maximumFractionDigits: value < 10 ? 1 : 0 });

/** At most 400, the largest memory of each stretch. */
function thinned(looks) {
  const each = Math.ceil(looks.length / 400);
  const stretches = Array.from({ length: Math.ceil(looks.length / each) }, (_, index) =>
    looks.slice(index * each, (index + 1) * each),
  );
  return stretches.map((stretch) => ({
    ...stretch.at(-1),
    megabytes: Math.max(...stretch.map(({ megabytes }) => megabytes)),
  }));
}
