// The chart of docs/performance.md, drawn from docs/performance.json.
const WIDTH = 760;
const ROW = 24;
const LEFT = 230;
const COLOURS = { bound: '#9aa4b1', ours: '#1f6feb', stage: '#79b0ff', peer: '#d29922' };

/** Bars of times the bound (read, decode, tree), as SVG. */
export function chart({ bounds, journey, stages, peers }) {
  const row =
    (kind) =>
    ([name, { times_tree: times, ms }]) => ({ kind, name, times, ms });
  const rows = [
    ...Object.entries(bounds).map(row('bound')),
    ...Object.entries(journey).map(row('ours')),
    ...Object.entries(stages).map(row('stage')),
    ...Object.entries(peers).map(row('peer')),
  ].map((one) => (one.kind === 'bound' ? { ...one, name: `read + decode + ${one.name}` } : one));
  const most = Math.max(...rows.map(({ times }) => times));
  const bars = rows.map(({ kind, name, times, ms }, i) => {
    const y = i * ROW + 8;
    const width = Math.max(1, (times / most) * (WIDTH - LEFT - 150));
    return [
      `<text x="${LEFT - 8}" y="${y + 13}" text-anchor="end">${escaped(name)}</text>`,
      `<rect x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="${ROW - 6}" fill="${COLOURS[kind]}"/>`,
      `<text x="${LEFT + width + 6}" y="${y + 13}">${times} × · ${ms} ms</text>`,
    ].join('\n');
  });
  const height = rows.length * ROW + 16;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12" role="img" aria-label="time a page, as multiples of reading, decoding and building a tree">
<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>
${bars.join('\n')}
</svg>
`;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
