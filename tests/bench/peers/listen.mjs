/** Listens on a free port and says so to the bench. */
export async function listen(app) {
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  process.stdout.write(`ready: ${address}/\n`);
}
