import type { FastifyInstance } from "fastify";
import {
  AggregatorRegistry,
  Counter,
  collectDefaultMetrics,
  Gauge,
  Histogram,
  Registry,
} from "prom-client";
import type { Observed } from "./observation/observe-requests";
import { operationMetrics, serverMetrics } from "./observation/operation-metrics";
import type { AnswerStore } from "./responses/store";

/** Upper bounds of the buckets, in seconds: from an answer out of memory to an export. */
const BUCKETS = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5];

/** Gives the metrics of all processes that serve together, in the text format of Prometheus. */
export type CollectMetrics = () => Promise<string>;

/** Measures what a server does. */
export interface Metrics {
  /** Notes a request to a route that was answered before Fastify saw it. */
  readonly noteAnswered: (method: string, route: string, status: number, seconds: number) => void;
  /** Notes a request with its operation, when it has been answered. */
  readonly noteObserved: (observed: Observed) => void;
  /** Serves `/metrics`, and measures every other request. */
  readonly register: (app: FastifyInstance, revision: () => string) => void;
}

/**
 * `/metrics`, in the text format of Prometheus
 * (https://prometheus.io/docs/instrumenting/exposition_formats/): the process, its event loop, how
 * many requests were answered, how fast, by route and status, and how many of their answers were
 * kept.
 *
 * @param cache null when answers are not kept
 * @param collect where others serve with this process, what gives the metrics of all of them
 */
export function metricsOf(cache: AnswerStore | null, collect: CollectMetrics | null): Metrics {
  const register = new Registry();
  AggregatorRegistry.setRegistries([register]);
  collectDefaultMetrics({ register });
  const durations = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time from a request to the end of its answer.",
    labelNames: ["method", "route", "status"],
    buckets: BUCKETS,
    registers: [register],
  });
  if (cache !== null) countResponses(register, cache);
  return {
    noteObserved: operationMetrics(register),
    noteAnswered: (method, route, status, seconds) =>
      durations.observe({ method, route, status }, seconds),
    register(app, revision) {
      serverMetrics(register, () => app.connections, revision);
      app.addHook("onResponse", (request, reply, done) => {
        // A path that no route has is not named: there are as many of them as people can think of.
        const route = request.routeOptions.url ?? "none";
        const labels = { method: request.method, route, status: reply.statusCode };
        durations.observe(labels, reply.elapsedTime / 1000);
        done();
      });
      app.get("/metrics", async (_request, reply) =>
        reply.type(register.contentType).send(await (collect ? collect() : register.metrics())),
      );
    },
  };
}

/** Read when somebody asks for the metrics: counting costs nothing while requests are answered. */
function countResponses(register: Registry, cache: AnswerStore): void {
  new Counter({
    name: "kenesh_response_cache_requests_total",
    help: "Requests whose answer was kept (hit), or was made and might be kept (miss).",
    labelNames: ["result"],
    registers: [register],
    collect() {
      this.reset();
      this.inc({ result: "hit" }, cache.counts.hits);
      this.inc({ result: "miss" }, cache.counts.misses);
    },
  });
  gauge(
    register,
    "kenesh_response_cache_bytes",
    "Bytes that kept answers take.",
    () => cache.bytes,
  );
  gauge(register, "kenesh_response_cache_entries", "Answers that are kept.", () => cache.entries);
}

function gauge(register: Registry, name: string, help: string, read: () => number): void {
  new Gauge({
    name,
    help,
    registers: [register],
    collect() {
      this.set(read());
    },
  });
}
