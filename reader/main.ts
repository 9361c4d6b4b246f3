/** The reader's one script. Every page is whole without it. */
import { offerSharing } from "./share";

offerSharing(document, navigator);
