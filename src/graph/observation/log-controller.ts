import { LogController } from "fastify";

/**
 * What Fastify logs of requests: errors alone. The line of each request is ours (`observeRequests`): it tells the
 * operation and none of its words, also where the fast path answers.
 */
export class ErrorLines extends LogController {
  override incomingRequest(): void {}

  override requestCompleted(...outcome: Parameters<LogController["requestCompleted"]>): void {
    const [error] = outcome;
    if (error != null) super.requestCompleted(...outcome);
  }

  override routeNotFound(): void {}
}
