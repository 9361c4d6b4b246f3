/** Pure decisions about accounts. */

/** NIST SP 800-63B, 3.1.1: length is what counts; which characters is nobody's business. */
export const shortestPassword = 12;
