/** Of the gateway's plugin hooks, what is used here. */
interface PagesPlugin {
  onRequest(hook: {
    readonly url: URL;
    readonly fetchAPI: { readonly Response: typeof Response };
    endResponse(response: Response): void;
  }): void;
}

/** The pages that the merged graph has and a gateway does not: the SDL, and ways to the playground. */
export function pages(sdl: string): PagesPlugin {
  return {
    onRequest({ url, fetchAPI, endResponse }) {
      if (url.pathname === "/schema.graphql")
        endResponse(
          new fetchAPI.Response(sdl, {
            headers: { "content-type": "application/graphql; charset=utf-8" },
          }),
        );
      // The gateway's own playground is what a browser gets from the address of the graph.
      if (url.pathname === "/" || url.pathname === "/playground")
        endResponse(
          new fetchAPI.Response(null, { status: 302, headers: { location: "/graphql" } }),
        );
    },
  };
}
