// Sends requests to one server as fast as it answers, over some connections, and compares every answer
// byte by byte. Reads `{ origin, path, connections, seconds, requests: [{ body, answer }] }` as JSON from
// standard input, and writes `{ count, seconds, p50, p99, wrong }` to standard output, times in milliseconds.
import { text } from "node:stream/consumers";
import { Client } from "undici";

const { origin, path, connections, seconds, requests } = JSON.parse(await text(process.stdin));
const headers = { "content-type": "application/json" };
const questions = requests.map(({ body, answer }) => ({
  request: { path, method: "POST", headers, body },
  answer: Buffer.from(answer),
}));

const times = [];
let next = 0;
let wrong = 0;

/** Sends one request and reads its answer to the end. */
function ask(client) {
  const { request, answer } = questions[next++ % questions.length];
  const start = performance.now();
  let read = 0;
  let isRight = true;
  return new Promise((resolve) => {
    const done = () => {
      times.push(performance.now() - start);
      if (!isRight || read !== answer.length) wrong += 1;
      resolve();
    };
    client.dispatch(request, {
      onRequestStart() {},
      onResponseStart(_, status) {
        isRight = status === 200;
      },
      onResponseData(_, chunk) {
        const end = read + chunk.length;
        isRight &&= end <= answer.length && answer.compare(chunk, 0, chunk.length, read, end) === 0;
        read = end;
      },
      onResponseEnd: done,
      onResponseError() {
        isRight = false;
        done();
      },
    });
  });
}

async function askUntil(end, client) {
  while (performance.now() < end) await ask(client);
}

const clients = Array.from({ length: connections }, () => new Client(origin));
const start = performance.now();
await Promise.all(clients.map((client) => askUntil(start + seconds * 1000, client)));
const took = (performance.now() - start) / 1000;
for (const client of clients) await client.close();

times.sort((one, other) => one - other);
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
process.stdout.write(
  JSON.stringify({ count: times.length, seconds: took, p50: at(0.5), p99: at(0.99), wrong }),
);
