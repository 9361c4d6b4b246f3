/**
 * Tailwind declares its inner variables with @property and, for browsers without it, sets them on every element behind a
 * @supports query. The second way alone does the same everywhere, in half the bytes, and is CSS every checker knows.
 */
module.exports = () => ({
  postcssPlugin: "plain-properties",
  OnceExit(css) {
    css.walkAtRules("property", (rule) => {
      if (rule.params.startsWith("--tw-")) rule.remove();
    });
    css.walkAtRules("layer", (layer) => {
      if (layer.params !== "properties") return;
      layer.walkAtRules("supports", (query) => {
        query.replaceWith(query.nodes);
      });
    });
  },
});
module.exports.postcss = true;
