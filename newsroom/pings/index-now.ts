/** IndexNow (www.indexnow.org/documentation): telling search engines which addresses changed. */
import { type Ping, type Sending, send } from "./send";

/** Where it is sent unless told otherwise; taking engines share what they are sent. */
export const indexNowEndpoint = "https://api.indexnow.org/indexnow";

/** Where the key stands, so that an engine can see that the paper sent it. At the root, to speak for every address. */
const indexNowKeyPath = "/indexnow.txt";

const mostUrls = 10_000;

/** Tells of addresses of the paper: new, changed, moved or gone. */
export async function tellIndexNow(
  urls: readonly string[],
  { key, siteUrl, endpoint }: { key: string; siteUrl: string; endpoint: string },
  sending: Sending,
): Promise<void> {
  for (let start = 0; start < urls.length; start += mostUrls) {
    const ping: Ping = {
      to: "IndexNow",
      url: endpoint,
      type: "application/json; charset=utf-8",
      body: JSON.stringify({
        host: new URL(siteUrl).host,
        key,
        keyLocation: siteUrl + indexNowKeyPath,
        urlList: urls.slice(start, start + mostUrls),
      }),
    };
    await send(ping, sending);
  }
}
