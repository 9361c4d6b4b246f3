/** The reader's one script. Every page is whole without it. */
import { offerEmbeds } from "./embed";
import { countRead } from "./read";
import { offerSharing } from "./share";

countRead(document, navigator);
offerSharing(document, navigator);
offerEmbeds(document);
