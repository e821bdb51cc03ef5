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

/** The same in words, as Markdown. */
export function tables({ pages, machine, turns, noise, bounds, journey, stages, peers, segmenters, start_up_ms }) {
  const row = ([name, { ms, times_tree: times }]) => `| ${name} | ${ms} | ${times} |`;
  const named = Object.entries(bounds).map(([name, value]) => [`read, decode, ${name}`, value]);
  const whole = Object.entries(journey).map(([name, value]) => [`**${name}**`, value]);
  return `
${pages.count} pages of ${pages.of}, ${Math.round(pages.mean_bytes / 1000)} KB on average; ${machine.processor}, ${machine.cores} cores, Node ${machine.node}; ${turns} turns, noise ±${Math.round(noise * 100)} %.

| stage | ms a page | times tree |
| --- | --- | --- |
${[...named, ...whole, ...Object.entries(stages)].map(row).join('\n')}

| other extractors | version | ms a page | times our \`extract\` |
| --- | --- | --- | --- |
${Object.entries(peers)
  .map(([name, { version, ms, times_extract: times }]) => `| ${name} | ${version} | ${ms} | ${times} |`)
  .join('\n')}

| segmenter | ms to load | ms a page | MB |
| --- | --- | --- | --- |
${Object.entries(segmenters)
  .map(([name, { load_ms, page_ms, rss_mb }]) => `| ${name} | ${load_ms} | ${page_ms} | ${rss_mb} |`)
  .join('\n')}

To start, beyond a bare Node: ${Object.entries(start_up_ms)
    .map(([name, ms]) => `${name} ${ms} ms`)
    .join(', ')}.

`;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
