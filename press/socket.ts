/** Listening on a Unix socket, as a proxy on the same machine may want it. */
import { once } from "node:events";
import { chmod, lstat, rm } from "node:fs/promises";
import { connect, type Server } from "node:net";

/** For the server and its group, to which the proxy's user is added. */
const mode = 0o660;

/**
 * Makes the socket and listens. One that a killed server left behind is removed first; Node removes its own when it closes.
 * @throws an error with code EADDRINUSE when somebody answers there, or what stands there is no socket.
 */
export async function bindSocket(server: Server, path: string): Promise<void> {
  const standing = await lstat(path).catch(() => undefined);
  if (standing?.isSocket() && !(await answers(path))) await rm(path, { force: true });
  server.listen({ path });
  await once(server, "listening");
  await chmod(path, mode);
}

/** Whether anybody listens. Only a refusal says for certain that nobody does; a queue that is full is somebody. */
async function answers(path: string): Promise<boolean> {
  const socket = connect(path);
  try {
    await once(socket, "connect");
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ECONNREFUSED";
  } finally {
    socket.destroy();
  }
}
