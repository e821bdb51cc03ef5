// node --import ./tools/bench/usage.mjs …: the last line on stderr says what the process has used.
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const cpu_ms = (user + system) / 1000;
  process.stderr.write(`${JSON.stringify({ cpu_ms, rss_mb: process.resourceUsage().maxRSS / 1000 })}\n`);
});
