import cluster from "node:cluster";
import { AggregatorRegistry } from "prom-client";
import type { CollectMetrics } from "../../graph/metrics";

/** What a worker asks the process that started it, and what that answers. */
interface Asked {
  readonly askedForMetrics: number;
}
interface Given {
  readonly givenMetrics: number;
  /** In the text format of Prometheus; null when they could not be had. */
  readonly metrics: string | null;
}

/** Gives the metrics of all workers together to each worker that asks for them. */
export function giveMetricsOfWorkers(): void {
  const registry = new AggregatorRegistry();
  cluster.on("message", (worker, message: Partial<Asked>) => {
    const { askedForMetrics: givenMetrics } = message;
    if (givenMetrics === undefined) return;
    const give = (metrics: string | null) => {
      if (worker.isConnected()) worker.send({ givenMetrics, metrics } satisfies Given);
    };
    registry.clusterMetrics().then(give, () => give(null));
  });
}

/**
 * In a worker, what gives the metrics of all of them.
 *
 * The error that it throws when one of them does not give its own says so to whoever reads the log.
 */
export function metricsOfWorkers(): CollectMetrics {
  new AggregatorRegistry(); // answers, from now on, who collects the metrics of all
  const waiting = new Map<number, (metrics: string | null) => void>();
  let asked = 0;
  process.on("message", ({ givenMetrics, metrics }: Partial<Given>) => {
    if (givenMetrics === undefined) return;
    waiting.get(givenMetrics)?.(metrics ?? null);
    waiting.delete(givenMetrics);
  });
  return async () => {
    const id = asked++;
    const given = new Promise<string | null>((resolve) => waiting.set(id, resolve));
    process.send?.({ askedForMetrics: id } satisfies Asked);
    const metrics = await given;
    if (metrics === null) throw new Error("a worker does not give its metrics");
    return metrics;
  };
}
