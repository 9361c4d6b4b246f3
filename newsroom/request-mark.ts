/** Stands in the printed failure page where the press puts the id of the request that failed. */
export const requestMark = "stet-request-id";
