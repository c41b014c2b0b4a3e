/** What `kenesh serve` is told. */
export interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly database: string;
  readonly build: boolean;
  /** The name of a subgraph in the registry. */
  readonly subgraph?: string;
  readonly asSubgraph?: true;
  readonly distributed?: true;
  readonly subgraphPorts?: number;
  /** A JSON file or a folder; empty when there are none. */
  readonly documents: string;
  /** How many processes serve. */
  readonly workers: number;
  /** Whether the data is built anew whenever it changes. */
  readonly watch?: true;
  /** The revision that the process which started this one wants it to serve, until it says another. */
  readonly follow?: string;
  readonly quiet?: true;
}
