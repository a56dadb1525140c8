/** What a part of the benchmark has measured, as lines: a table, then each figure beside its bound. */
export function printed({ title, columns, rows, figures = [] }) {
  return [title, table([columns, ...rows]), ...figures.map(verdict)].join('\n');
}

/** Whether no figure misses its bound. */
export function allHold({ figures = [] }) {
  return figures.every(holds);
}

function holds({ value, atLeast = -Infinity, atMost = Infinity }) {
  return value >= atLeast && value <= atMost;
}

function verdict(figure) {
  const { what, value, atLeast, atMost = Infinity } = figure;
  const bound = Number.isFinite(atLeast) ? `at least ${String(atLeast)}` : `at most ${String(atMost)}`;
  return `${holds(figure) ? 'holds ' : 'MISSED'}  ${what}: ${value.toFixed(2)} (${bound})`;
}

function table(lines) {
  const texts = lines.map((line) =>
    line.map((cell) => (typeof cell === 'number' ? cell.toFixed(cell < 100 ? 2 : 0) : cell)),
  );
  const widths = texts[0].map((_, column) => Math.max(...texts.map((line) => line[column].length)));
  return texts
    .map((line) =>
      line.map((text, column) => (column === 0 ? text.padEnd(widths[0]) : text.padStart(widths[column]))).join('  '),
    )
    .join('\n');
}
