/** WebSub (www.w3.org/TR/websub): telling the hub which feeds have something new. */
import { type Sending, send } from "./send";

const atOnce = 100;

/** Tells the hub of feeds, by their own addresses. The specification leaves how to hubs; this is what they take. */
export async function tellHub(
  topics: readonly string[],
  hub: string,
  sending: Sending,
): Promise<void> {
  for (let start = 0; start < topics.length; start += atOnce) {
    const form = new URLSearchParams({ "hub.mode": "publish" });
    for (const topic of topics.slice(start, start + atOnce)) form.append("hub.url", topic);
    await send(
      {
        to: "WebSub",
        url: hub,
        type: "application/x-www-form-urlencoded",
        body: form.toString(),
      },
      sending,
    );
  }
}
