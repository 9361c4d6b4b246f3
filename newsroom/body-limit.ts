/** Bytes of a form or a piece of JSON that the paper takes: 1 MiB. The press refuses more by what is announced, doors by what comes. */
export const largestBody = 1024 * 1024;
