// Reads an address to its end, as fast as it comes, in a process of its own; prints what it was as JSON.
const [url = ""] = process.argv.slice(2);

async function read(): Promise<void> {
  const started = performance.now();
  const response = await fetch(url, { headers: { "accept-encoding": "identity" } });
  let bytes = 0;
  let lines = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
  }
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(JSON.stringify({ status: response.status, bytes, lines, seconds }));
}

void read();
