/** `npm run generate`: what is made from the models and from the reader's script, where it is not up to date. */
import { generate } from "./steps/generate.mjs";
import { root } from "./steps/root.mjs";
import { mendable } from "./steps/trouble.mjs";

await mendable(() => generate(root));
