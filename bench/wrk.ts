/** wrk, and what it says. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const exec = promisify(execFile);

/** Requests a second, latencies in milliseconds, and answers that failed. */
export type Load = { rps: number; p50: number; p99: number; errors: number };

const unit = { us: 0.001, ms: 1, s: 1000 } as const;
const milliseconds = (text: string) => {
  const [, number, name] = /([\d.]+)(us|ms|s)/.exec(text) ?? [];
  return Number(number) * (unit[name as keyof typeof unit] ?? Number.NaN);
};

/** Puts `wrk -t1 -c32` on an address. */
export async function wrk(
  address: string,
  seconds: number,
  headers: string[] = ["Accept-Encoding: gzip"],
): Promise<Load> {
  const asked = headers.flatMap((header) => ["-H", header]);
  const { stdout } = await exec("wrk", [
    "-t1",
    "-c32",
    `-d${seconds}s`,
    "--latency",
    ...asked,
    address,
  ]);
  const line = (name: string) => new RegExp(`${name}\\s+([\\d.]+\\w*)`).exec(stdout)?.[1] ?? "";
  const failed = /Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1];
  const broken = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/
    .exec(stdout)
    ?.slice(1);
  return {
    rps: Number(line("Requests/sec:")),
    p50: milliseconds(line("50%")),
    p99: milliseconds(line("99%")),
    errors: Number(failed ?? 0) + (broken ?? []).reduce((sum, one) => sum + Number(one), 0),
  };
}
