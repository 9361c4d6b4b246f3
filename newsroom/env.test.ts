import { isAbsolute, join } from "node:path";
import { describe, expect, it } from "vitest";
import { BadConfiguration, parseEnv } from "./env";

const complaints = (variables: Record<string, string>): string[] => {
  try {
    parseEnv(variables);
    return [];
  } catch (error) {
    if (!(error instanceof BadConfiguration)) throw error;
    return error.message.split("\n");
  }
};

const defaults = {
  port: 3000,
  host: "localhost",
  siteUrl: "http://localhost:3000",
  dataDir: join(process.cwd(), "data"),
  databaseUrl: undefined,
  demo: true,
  mayBegin: false,
  diskReserveBytes: 500 * 1024 * 1024,
  indexNowKey: undefined,
  webSubHub: undefined,
  smtpUrl: undefined,
  mailFrom: undefined,
  cacheBytes: 256 * 1024 * 1024,
  trustedProxies: [],
  metricsPort: undefined,
  logLevel: "info",
};

describe("configuration", () => {
  it("needs nothing", () => {
    expect(parseEnv({})).toEqual(defaults);
  });

  it("takes an empty variable as one left out", () => {
    const names = ["PORT", "HOST", "SITE_URL", "DATA_DIR", "DATABASE_URL", "STET_DEMO"];
    names.push("STET_NEW", "DISK_RESERVE_MB");
    names.push(
      "INDEXNOW_KEY",
      "WEBSUB_HUB",
      "SMTP_URL",
      "MAIL_FROM",
      "PRESS_CACHE_MB",
      "TRUSTED_PROXIES",
      "METRICS_PORT",
      "STET_NODE",
      "LOG_LEVEL",
    );
    for (const empty of ["", "  "]) {
      expect(parseEnv(Object.fromEntries(names.map((name) => [name, empty])))).toEqual(defaults);
    }
  });

  it("takes each variable", () => {
    const taken = parseEnv({
      PORT: "8080",
      HOST: "0.0.0.0",
      SITE_URL: "https://Paper.example/",
      DATA_DIR: "elsewhere",
      DATABASE_URL: "postgres://desk:secret@db.example/paper",
      STET_DEMO: "0",
      STET_NEW: "1",
      DISK_RESERVE_MB: "2000",
      INDEXNOW_KEY: "abcdef-012345",
      WEBSUB_HUB: "https://hub.example/",
      SMTP_URL: "smtps://desk:secret@mail.example:465",
      MAIL_FROM: "desk@paper.example",
      PRESS_CACHE_MB: "64",
      TRUSTED_PROXIES: "loopback, 10.0.0.7,2001:db8::/32",
      METRICS_PORT: "9100",
      LOG_LEVEL: "warn",
      UNRELATED: "is none of ours",
    });
    expect(taken).toEqual({
      port: 8080,
      host: "0.0.0.0",
      siteUrl: "https://paper.example",
      dataDir: join(process.cwd(), "elsewhere"),
      databaseUrl: "postgres://desk:secret@db.example/paper",
      demo: false,
      mayBegin: true,
      diskReserveBytes: 2000 * 1024 * 1024,
      indexNowKey: "abcdef-012345",
      webSubHub: "https://hub.example/",
      smtpUrl: "smtps://desk:secret@mail.example:465",
      mailFrom: "desk@paper.example",
      cacheBytes: 64 * 1024 * 1024,
      trustedProxies: ["loopback", "10.0.0.7", "2001:db8::/32"],
      metricsPort: 9100,
      logLevel: "warn",
    });
    expect(isAbsolute(taken.dataDir)).toBe(true);
  });

  it("stands at the port it listens on when it is not told its address", () => {
    expect(parseEnv({ PORT: "8080" }).siteUrl).toBe("http://localhost:8080");
    expect(parseEnv({ SITE_URL: "http://paper.example:8080" }).siteUrl).toBe(
      "http://paper.example:8080",
    );
  });

  it.each([
    ["PORT", "eighty"],
    ["PORT", "-1"],
    ["PORT", "3000.5"],
    ["PORT", "65536"],
    ["PORT", "0x50"],
    ["SITE_URL", "paper.example"],
    ["SITE_URL", "ftp://paper.example"],
    ["SITE_URL", "https://paper.example/news"],
    ["SITE_URL", "https://paper.example/?a=b"],
    ["SITE_URL", "https://paper.example/#a"],
    ["SITE_URL", "https://desk:secret@paper.example"],
    ["DATABASE_URL", "mysql://db.example/paper"],
    ["DATABASE_URL", "file:paper.db"],
    ["STET_DEMO", "yes"],
    ["STET_NODE", "24"],
    ["INDEXNOW_KEY", "short"],
    ["INDEXNOW_KEY", "no blanks here"],
    ["WEBSUB_HUB", "hub.example"],
    ["SMTP_URL", "mail.example"],
    ["SMTP_URL", "https://mail.example"],
    ["MAIL_FROM", "The Paper"],
    ["PRESS_CACHE_MB", "a lot"],
    ["PRESS_CACHE_MB", "1"],
    ["TRUSTED_PROXIES", "proxy.example"],
    ["TRUSTED_PROXIES", "10"],
    ["TRUSTED_PROXIES", "10.0.0.0/33"],
    ["TRUSTED_PROXIES", "10.0.0.1,,10.0.0.2"],
    ["METRICS_PORT", "on"],
    ["METRICS_PORT", "99999"],
    ["LOG_LEVEL", "loud"],
  ])("refuses %s=%s in one line that names it", (name, value) => {
    const [line, ...more] = complaints({ [name]: value });
    expect(line).toMatch(new RegExp(`^${name}: .+`));
    expect(more).toEqual([]);
  });

  it("needs to be told the address of a paper on a socket", () => {
    expect(complaints({ HOST: "/run/stet/stet.sock" })).toEqual([
      "SITE_URL: must be the paper's public address when HOST is a socket, which has none",
    ]);
    const told = { HOST: "/run/stet/stet.sock", SITE_URL: "https://paper.example" };
    expect(parseEnv(told).host).toBe("/run/stet/stet.sock");
  });

  it("names every variable that is wrong at once", () => {
    const lines = complaints({ PORT: "x", STET_DEMO: "maybe", SITE_URL: "nowhere" });
    expect(lines.map((line) => line.split(":")[0]).sort()).toEqual([
      "PORT",
      "SITE_URL",
      "STET_DEMO",
    ]);
  });

  it("never repeats a secret", () => {
    const secret = "mysql://desk:very-secret@db.example/paper";
    expect(complaints({ DATABASE_URL: secret }).join()).not.toContain("very-secret");
  });
});
