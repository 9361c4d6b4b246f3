/** `npm run pictures`: takes the pictures of docs/ anew, from the production server on a copy of the demo paper. */
import { chromium } from "@playwright/test";
import { getBrowser } from "@/cli/checks/browser.mjs";
import { root } from "@/cli/steps/root.mjs";
import { connect, disconnect } from "@/newsroom/database";
import config from "../../playwright.config";
import { hire } from "../desk/fixtures";
import { aPaper, start } from "../press/server";
import { setToWork } from "./at-work";
import { aCamera } from "./camera";
import { takeFirstDay, takePaper, takePublishing, takeWriting } from "./pictures";

await getBrowser(root);
const paper = await aPaper();
const server = await start(paper);
const browser = await chromium.launch(config.use?.launchOptions);
try {
  const open = () => connect({ provider: "sqlite", file: paper.database });
  const camera = aCamera(browser, server.address);
  open();
  await takeFirstDay(camera);
  await disconnect();
  await hire(paper);
  open();
  const stories = await setToWork();
  await takeWriting(camera, stories);
  await takePublishing(camera, stories);
  await takePaper(camera);
} finally {
  await disconnect();
  await browser.close();
  await server.end("SIGTERM");
  paper.remove();
}
