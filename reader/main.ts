/** The reader's one script. Every page is whole without it. */
import { countRead } from "./read";
import { offerSharing } from "./share";

countRead(document, navigator);
offerSharing(document, navigator);
