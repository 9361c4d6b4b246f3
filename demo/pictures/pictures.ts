import { barcode } from "./block-barcode";
import { pageGrid } from "./block-grid";
import { cable } from "./contour-cable";
import { districts } from "./contour-districts";
import { book } from "./engraving-book";
import { clock } from "./engraving-clock";
import { shell } from "./engraving-shell";
import { container } from "./halftone-container";
import { satellite } from "./halftone-satellite";
import { stars } from "./halftone-stars";
import { ballotCount } from "./isotype-ballot";
import { basket } from "./isotype-basket";
import { census } from "./isotype-census";
import { beaver } from "./lino-beaver";
import { bread } from "./lino-bread";
import { lichen } from "./lino-lichen";
import { tide } from "./lino-tide";
import { bench } from "./paper-bench";
import { council } from "./paper-council";
import { groundwater } from "./paper-groundwater";
import { library } from "./paper-library";
import { conductor } from "./riso-conductor";
import { heat } from "./riso-heat";
import { vaccine } from "./riso-vaccine";
import { wind } from "./riso-wind";

export type Picture = { file: string; render: () => Promise<Buffer> };

/** The pictures of the demo edition, in the order of its stories. */
export const pictures: readonly Picture[] = [
  { file: "council.jpg", render: council },
  { file: "ballot.jpg", render: ballotCount },
  { file: "census.jpg", render: census },
  { file: "districts.jpg", render: districts },
  { file: "tide.jpg", render: tide },
  { file: "vaccine.jpg", render: vaccine },
  { file: "clock.jpg", render: clock },
  { file: "stars.jpg", render: stars },
  { file: "groundwater.jpg", render: groundwater },
  { file: "beaver.jpg", render: beaver },
  { file: "wind.jpg", render: wind },
  { file: "lichen.jpg", render: lichen },
  { file: "heat.jpg", render: heat },
  { file: "basket.jpg", render: basket },
  { file: "container.jpg", render: container },
  { file: "bread.jpg", render: bread },
  { file: "cable.jpg", render: cable },
  { file: "barcode.jpg", render: barcode },
  { file: "satellite.jpg", render: satellite },
  { file: "book.jpg", render: book },
  { file: "grid.jpg", render: pageGrid },
  { file: "conductor.jpg", render: conductor },
  { file: "shell.jpg", render: shell },
  { file: "library.jpg", render: library },
  { file: "bench.jpg", render: bench },
];

/** Draws a picture: a JPEG of 2400 by 1600 pixels, the same on every machine. */
export const renderPicture = (picture: Picture): Promise<Buffer> => picture.render();
