import { join } from "node:path";
import { UserError } from "./core/errors";

/** Where the checkout is, whether the code runs from `src/` or from `dist/`. */
const ROOT = join(__dirname, "..");

/** One setting: its variable in the environment, what it is without it, and what it does. */
interface Setting {
  readonly variable: string;
  readonly default: string;
  readonly sentence: string;
}

/** Every setting. This file is the only reader of the environment. */
export const SETTINGS = {
  port: {
    variable: "PORT",
    default: "4000",
    sentence: "The port to serve on; 0 takes a free one.",
  },
  host: {
    variable: "HOST",
    default: "localhost",
    sentence: "The address to serve on; 0.0.0.0 is all of them.",
  },
  publicUrl: {
    variable: "KENESH_URL",
    default: "",
    sentence:
      "The address that people reach the server by, without a slash at the end; else its own.",
  },
  dataFolder: {
    variable: "KENESH_DATA",
    default: join(ROOT, "data"),
    sentence: "The folder with the YAML data.",
  },
  database: {
    variable: "KENESH_DATABASE",
    default: join(ROOT, ".kenesh", "kenesh.db"),
    sentence: "The database file that is built from the data.",
  },
  base: {
    variable: "KENESH_BASE",
    default: "",
    sentence:
      "What ids are appended to, to make IRIs of them in calendars and RDF; ends with /, # or :. Else /id/ at KENESH_URL, else urn:kenesh:",
  },
  cacheMegabytes: {
    variable: "KENESH_CACHE",
    default: "16",
    sentence: "How many megabytes of answers each process keeps in memory; 0 keeps none.",
  },
  documents: {
    variable: "KENESH_DOCUMENTS",
    default: "",
    sentence: "The documents that clients may ask for by an id: a JSON file or a folder.",
  },
  drainSeconds: {
    variable: "KENESH_DRAIN",
    default: "1",
    sentence:
      "For how many seconds a server that is told to end says that it is not ready and goes on answering, before it closes its port.",
  },
  csrf: {
    variable: "KENESH_CSRF",
    default: "off",
    sentence:
      "`on` refuses requests that a browser sends to another site unasked, such as links; for servers behind a login.",
  },
  rateLimit: {
    variable: "KENESH_RATE_LIMIT",
    default: "",
    sentence:
      "What one address may take: `20/200000` are requests a second and values a minute, and five times as much at once; `off` nothing is counted. Else 20/200000, and off where only this machine is served.",
  },
  proxies: {
    variable: "KENESH_PROXIES",
    default: "",
    sentence:
      "The addresses and networks of the proxies before the server, whose `x-forwarded-for` is taken for true: 10.0.0.0/8, loopback.",
  },
  logLevel: {
    variable: "KENESH_LOG",
    default: "warn",
    sentence: "What the server logs: fatal, error, warn, info, debug or silent.",
  },
} as const satisfies Record<string, Setting>;

/** What one address may take of a server. */
export interface RateLimitSetting {
  readonly requestsPerSecond: number;
  readonly valuesPerMinute: number;
}

/** The settings as they are read at start. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Empty when it is not set. */
  readonly publicUrl: string;
  readonly dataFolder: string;
  readonly migrationsFolder: string;
  readonly schemaFolder: string;
  readonly database: string;
  readonly base: string;
  readonly cacheBytes: number;
  /** Empty when there are none. */
  readonly documents: string;
  readonly drainMs: number;
  readonly csrf: boolean;
  /** What one address may take; null where the address that is served decides. */
  readonly rateLimit: RateLimitSetting | "off" | null;
  /** A list, not read yet; empty when there are none. */
  readonly proxies: string;
  readonly logLevel: string;
  readonly gateway: {
    /** Where its manifest is kept, where it is installed to, and the configuration it loads. */
    readonly manifestFolder: string;
    readonly folder: string;
    readonly configFile: string;
  };
}

/** The gateway of the distributed mode, which is installed when that is first asked for. */
const GATEWAY = {
  manifestFolder: join(ROOT, "src", "gateway", "install"),
  folder: join(ROOT, ".kenesh", "gateway"),
  configFile: join(ROOT, "dist", "gateway", "config.js"),
};

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "silent"];

/**
 * Reads the settings.
 *
 * @throws UserError when a setting has a value that cannot be used
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const read = ({ variable, default: otherwise }: Setting) => environment[variable] || otherwise;
  const logLevel = read(SETTINGS.logLevel);
  const publicUrl = read(SETTINGS.publicUrl).replace(/\/+$/, "");
  if (!LOG_LEVELS.includes(logLevel))
    throw new UserError(`KENESH_LOG is "${logLevel}", expected one of ${LOG_LEVELS.join(", ")}`, 2);
  return {
    port: readPort(read(SETTINGS.port)),
    host: read(SETTINGS.host),
    publicUrl,
    dataFolder: read(SETTINGS.dataFolder),
    migrationsFolder: join(ROOT, "migrations"),
    schemaFolder: join(ROOT, "schema"),
    database: read(SETTINGS.database),
    base: readBase(read(SETTINGS.base) || (publicUrl === "" ? URN : `${publicUrl}/id/`)),
    cacheBytes: readMegabytes(read(SETTINGS.cacheMegabytes)),
    documents: read(SETTINGS.documents),
    drainMs: readSeconds(read(SETTINGS.drainSeconds)),
    csrf: readSwitch(SETTINGS.csrf.variable, read(SETTINGS.csrf)),
    rateLimit: readRateLimit(read(SETTINGS.rateLimit)),
    proxies: read(SETTINGS.proxies),
    logLevel,
    gateway: GATEWAY,
  };
}

/** What ids are appended to where no address is set: their IRIs must not depend on where the server happens to run. */
const URN = "urn:kenesh:";

/** @throws UserError when ids appended to the text would not be IRIs */
export function readBase(text: string): string {
  const isBase = URL.canParse(text) && /^(https?:.*[/#]|urn:[a-z0-9][a-z0-9-]+:(.*:)?)$/.test(text);
  if (isBase) return text;
  throw new UserError(
    `the base is "${text}", expected an address that ends with / or #: https://example.org/id/ (or urn:example:)`,
    2,
  );
}

/** @throws UserError when the text is no port */
export function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UserError(`the port is "${text}", expected a number from 0 to 65535`, 2);
  return port;
}

/** @throws UserError when the text is neither `on` nor `off` */
function readSwitch(variable: string, text: string): boolean {
  if (text === "on" || text === "off") return text === "on";
  throw new UserError(`${variable} is "${text}", expected on or off`, 2);
}

/** @throws UserError when the text is neither two numbers nor `off` */
function readRateLimit(text: string): Config["rateLimit"] {
  if (text === "") return null;
  if (text === "off") return "off";
  const [, requests, values] = /^(\d{1,9})\/(\d{1,9})$/.exec(text) ?? [];
  const [requestsPerSecond, valuesPerMinute] = [Number(requests), Number(values)];
  if (requestsPerSecond > 0 && valuesPerMinute > 0) return { requestsPerSecond, valuesPerMinute };
  throw new UserError(
    `KENESH_RATE_LIMIT is "${text}", expected requests a second and values a minute for one address: 20/200000, or off`,
    2,
  );
}

/** Bytes of a number of megabytes. @throws UserError when the text is no such number */
function readMegabytes(text: string): number {
  const megabytes = Number(text);
  if (megabytes >= 0 && megabytes <= 100_000) return Math.round(megabytes * 1_000_000);
  throw new UserError(`KENESH_CACHE is "${text}", expected megabytes: 0 for no cache, 32, 256`, 2);
}

/** Milliseconds of a number of seconds. @throws UserError when the text is no such number */
function readSeconds(text: string): number {
  const seconds = Number(text);
  if (text.trim() !== "" && seconds >= 0 && seconds <= 600) return Math.round(seconds * 1_000);
  throw new UserError(`KENESH_DRAIN is "${text}", expected seconds from 0 to 600`, 2);
}
