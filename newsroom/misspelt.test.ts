import { describe, expect, it } from "vitest";
import { variableNames } from "./env";
import { misspelt } from "./misspelt";

const lines = (...names: string[]) =>
  misspelt(Object.fromEntries(names.map((name) => [name, "x"])), variableNames);

describe("a misspelt variable", () => {
  it.each([
    ["SITE_URl", "SITE_URL"],
    ["site_url", "SITE_URL"],
    ["Port", "PORT"],
    ["DATABSE_URL", "DATABASE_URL"],
    ["DATABASEURL", "DATABASE_URL"],
    ["SIET_URL", "SITE_URL"],
    ["SMPT_URL", "SMTP_URL"],
    ["MAIL_FORM", "MAIL_FROM"],
    ["TRUSTED_PROXYS", "TRUSTED_PROXIES"],
    ["STET_DEM", "STET_DEMO"],
    ["DATABASE_URL_FIEL", "DATABASE_URL_FILE"],
    ["smtp_url_file", "SMTP_URL_FILE"],
  ])("%s is told, with the name that is meant, %s", (name, meant) => {
    expect(lines(name)).toEqual([
      `${name} is not read: it has no meaning here. Is ${meant} meant?`,
    ]);
  });

  it("with our prefix is told even when it resembles nothing", () => {
    expect(lines("STET_COLOUR")).toEqual([
      "STET_COLOUR is not read: Stet has no variable of that name",
    ]);
  });

  it("is one of those that cannot come from a file", () => {
    expect(lines("SITE_URL_FILE")).toEqual([
      "SITE_URL_FILE is not read: SITE_URL cannot come from a file",
    ]);
  });

  it("is not one of another program's", () => {
    const others =
      "HOSTNAME PORTS POST HOME HOSTS HTTP_URL FTP_URL BASE_URL XDG_DATA_DIRS LOG_FILE MAIL MAILCHECK SMTP_HOST " +
      "SMTP_USER PGHOST NODE_ENV NODE_OPTIONS PATH PWD LANG TERM SHELL EDITOR LOGNAME USER npm_config_user_agent " +
      "npm_package_version INVOCATION_ID JOURNAL_STREAM NOTIFY_SOCKET WATCHDOG_USEC CREDENTIALS_DIRECTORY STATE_DIRECTORY " +
      "HTTP_PROXY NO_PROXY SSL_CERT_FILE DISPLAY INIT_CWD COLOR CI";
    expect(lines(...others.split(" "))).toEqual([]);
  });

  it("is none that is right, or empty", () => {
    expect(lines(...variableNames, "DATABASE_URL_FILE")).toEqual([]);
    expect(misspelt({ SITE_URl: " " }, variableNames)).toEqual([]);
  });
});
