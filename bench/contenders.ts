/** Who the press is measured against: nginx with the same bytes, and Next by itself. */
import { type ChildProcess, execFile, fork, spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { freePort } from "@/prisma/testing/free-port";
import type { Ask, Told } from "./press-server";

const exec = promisify(execFile);
const root = fileURLToPath(new URL("..", import.meta.url));

/** The page everybody serves: an article of the demo edition with a picture and pull quotes. */
export const article = "/science/why-the-tide-comes-twice-a-day";

/** A press of its own process, spoken to by message. */
export async function startPress(dataDir: string, variables: Record<string, string> = {}) {
  const port = await freePort();
  const child = fork(join(root, "bench", "press-server.ts"), {
    execArgv: ["--expose-gc", "--import", "tsx"],
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATA_DIR: dataDir,
      DATABASE_URL: "",
      SITE_URL: "",
      PORT: String(port),
      HOST: "127.0.0.1",
      ...variables,
    },
  });
  await once(child, "message");
  const origin = `http://127.0.0.1:${port}`;
  const ask = async (what: Ask): Promise<Told> => {
    const answered = once(child, "message");
    child.send(what);
    return (await answered)[0] as Told;
  };
  return { origin, ask, stop: () => stopped(child, () => child.disconnect()) };
}

async function stopped(child: ChildProcess, end: () => void): Promise<void> {
  const exit = once(child, "exit");
  end();
  await exit;
}

/** nginx, one worker, with these bytes on disk and these headers. */
export async function startNginx(body: Buffer, headers: Headers) {
  const port = await freePort();
  const dir = mkdtempSync(join(tmpdir(), "stet-nginx-"));
  mkdirSync(join(dir, "html", "science"), { recursive: true });
  writeFileSync(join(dir, "html", article), body);
  const copied = [...headers]
    .filter(
      ([name]) =>
        !/^(connection|content-length|content-type|date|etag|keep-alive|last-modified|transfer-encoding)$/.test(
          name,
        ),
    )
    .map(([name, value]) => `add_header ${name} '${value.replaceAll("'", "\\'")}';`);
  writeFileSync(
    join(dir, "nginx.conf"),
    `daemon off; master_process off; worker_processes 1; pid ${dir}/pid; error_log stderr crit;
     events { worker_connections 1024; }
     http { access_log off; default_type 'text/html; charset=utf-8'; sendfile on; tcp_nopush on; keepalive_requests 1000000;
       open_file_cache max=100 inactive=60s; client_body_temp_path ${dir}/b; proxy_temp_path ${dir}/p;
       fastcgi_temp_path ${dir}/f; uwsgi_temp_path ${dir}/u; scgi_temp_path ${dir}/s;
       server { listen 127.0.0.1:${port}; root ${dir}/html; ${copied.join(" ")} } }`,
  );
  const child = spawn("nginx", ["-p", dir, "-c", join(dir, "nginx.conf")], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  await answering(`http://127.0.0.1:${port}${article}`);
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      await stopped(child, () => child.kill("SIGTERM"));
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** The same app as Next serves it by itself: pages prerendered, scripts and all. */
export async function startNext(dataDir: string) {
  const dir = mkdtempSync(join(tmpdir(), "stet-next-"));
  for (const name of [
    "app",
    "components",
    "newsroom",
    "prisma",
    "reader",
    "public",
    "package.json",
    "tsconfig.json",
    "postcss.config.mjs",
  ]) {
    cpSync(join(root, name), join(dir, name), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(dir, "node_modules"));
  const layout = join(dir, "app", "(site)", "layout.tsx");
  writeFileSync(layout, readFileSync(layout, "utf8").replace('"force-dynamic"', '"force-static"'));
  const config = readFileSync(join(root, "next.config.ts"), "utf8").replace(
    "compress: false",
    "compress: true",
  );
  writeFileSync(
    join(dir, "next.config.ts"),
    config.replace(
      "const config: NextConfig = {",
      `const config: NextConfig = { turbopack: { root: "/" },`,
    ),
  );
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    DATABASE_URL: "",
    NEXT_TELEMETRY_DISABLED: "1",
    NODE_ENV: "production" as const,
  };
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  await exec(process.execPath, [next, "build"], { cwd: dir, env, maxBuffer: 64 * 1024 * 1024 });
  const port = await freePort();
  const child = spawn(process.execPath, [next, "start", "-p", String(port), "-H", "127.0.0.1"], {
    cwd: dir,
    env,
    stdio: "ignore",
  });
  await answering(`http://127.0.0.1:${port}${article}`);
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      await stopped(child, () => child.kill("SIGTERM"));
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function answering(address: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${address} does not answer`);
}
