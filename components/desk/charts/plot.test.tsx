import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Chart } from "./Chart";
import { Plot } from "./Plot";

const drawn = (values: number[], shape: "bars" | "line") =>
  renderToStaticMarkup(
    <Plot
      points={values.map((value, index) => ({ label: `Hour ${index}`, tick: `${index} h`, value }))}
      shape={shape}
      width={360}
      height={200}
      className=""
      label="Reads"
    />,
  );

describe("a chart", () => {
  it.each<[string, number[]]>([
    ["nothing", []],
    ["one value", [3]],
    ["nothing but zeros", [0, 0, 0]],
    ["a flood", [1, 1_000_000]],
    ["ninety days", Array.from({ length: 90 }, (_, index) => index)],
  ])("of %s has no holes, no scripts and no inline style", (_, values) => {
    for (const shape of ["bars", "line"] as const) {
      const markup = drawn(values, shape);
      expect(markup).not.toMatch(/NaN|undefined|Infinity|style=|-\d+(\.\d+)?" height/);
    }
  });

  it("counts in whole reads, and names few of many ticks", () => {
    expect(drawn([1, 0], "bars")).not.toContain("0.5");
    const ticks = drawn(Array(90).fill(1), "bars").match(/>\d+ h</g) ?? [];
    expect(ticks.length).toBeGreaterThan(2);
    expect(ticks.length).toBeLessThan(12);
  });

  it("says the same in a table, newest first", () => {
    const points = [
      { label: "Sunday", value: 1 },
      { label: "Monday", value: 2345 },
    ];
    const markup = renderToStaticMarkup(<Chart caption="Reads" column="Day" points={points} />);
    expect(markup).toContain("<td>Monday</td><td>2,345</td></tr><tr><td>Sunday</td>");
    expect(markup).toContain("<figcaption");
  });
});
