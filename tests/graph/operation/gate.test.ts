import { expect, test } from "@jest/globals";
import { Gate } from "../../../src/graph/operation/gate";

/** Operations that run until they are told to end. */
function operations() {
  const ends: (() => void)[] = [];
  const started: number[] = [];
  const start = (number: number) => () => {
    started.push(number);
    return new Promise<number>((resolve) => ends.push(() => resolve(number)));
  };
  return { ends, started, start };
}

/** Waits until nobody waits for a turn any more. */
async function settled() {
  for (let round = 0; round < 10; round += 1) await new Promise((resolve) => setImmediate(resolve));
}

test("two dear operations run at a time, the others follow in their order", async () => {
  const gate = new Gate();
  const { ends, started, start } = operations();
  const running = [1, 2, 3, 4].map((number) => gate.run(100_000, start(number)));
  await settled();
  expect(started).toEqual([1, 2]);
  ends[1]?.();
  await settled();
  expect(started).toEqual([1, 2, 3]);
  ends[0]?.();
  await settled();
  expect(started).toEqual([1, 2, 3, 4]);
  for (const end of ends) end();
  expect(await Promise.all(running)).toEqual([1, 2, 3, 4]);
});

test("what is not dear does not wait", async () => {
  const gate = new Gate();
  const { ends, start } = operations();
  const dear = [1, 2, 3].map((number) => gate.run(100_000, start(number)));
  expect(await gate.run(100, async () => "at once")).toBe("at once");
  expect(await gate.run(5_000, async () => "in its turn")).toBe("in its turn");
  await settled();
  while (ends.length > 0) {
    ends.pop()?.();
    await settled();
  }
  await Promise.all(dear);
});

test("one that fails lets the next one in", async () => {
  const gate = new Gate();
  const fails = () => Promise.reject(new Error("it failed"));
  const all = await Promise.allSettled([1, 2, 3, 4, 5].map(() => gate.run(100_000, fails)));
  expect(all.every(({ status }) => status === "rejected")).toBe(true);
  expect(await gate.run(100_000, async () => "runs")).toBe("runs");
});

test("when too many wait, the next one is told to come again", async () => {
  const gate = new Gate();
  const { ends, start } = operations();
  const all = Array.from({ length: 66 }, (_, number) => gate.run(100_000, start(number)));
  await settled();
  await expect(gate.run(100_000, start(99))).rejects.toMatchObject({
    extensions: { code: "SERVER_BUSY" },
  });
  for (let ended = 0; ended < all.length; ) {
    for (; ended < ends.length; ended += 1) ends[ended]?.();
    await settled();
  }
  expect(await Promise.all(all)).toHaveLength(66);
});
