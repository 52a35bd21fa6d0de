"use strict";
/** Scores as stacked bars: a colour and a number for each criterion. */
{
  const {h, s} = Page;
  const width = 260, height = 18;
  const shade = (at) => `c${at % 9 + 1}`;

  /** The parts of a score in words: "Código 0.294, Texto 0.040". */
  const words = (parts) => Page.data("run").criteria
    .map((criterion, at) => [criterion, parts[at]]).filter(([, part]) => part > 0)
    .map(([criterion, part]) => `${criterion[Page.language]} ${Page.format.score(part)}`).join(", ");

  Page.bars = {
    words,

    /** The bar of a score, from 0 to 1; where a part is wide enough it bears the criterion's number. */
    score: (parts) => {
      const label = words(parts);
      const bar = s("svg", {class: "bar", viewBox: `0 0 ${width} ${height}`, role: "img",
        "aria-label": label || Page.t("nothing")}, s("rect", {class: "track", width, height, rx: 2}));
      let x = 0;
      parts.forEach((part, at) => {
        if (!(part > 0)) return;
        const wide = part * width;
        bar.append(s("g", null,
          s("title", null, `${at + 1}. ${Page.data("run").criteria[at][Page.language]} ${Page.format.score(part)}`),
          s("rect", {class: shade(at), x: x.toFixed(2), width: Math.max(0.6, wide - 1).toFixed(2), height}),
          wide >= 11 ? s("text", {class: "digit", x: (x + wide / 2 - 0.5).toFixed(2), y: 13}, String(at + 1))
            : null));
        x += wide;
      });
      return bar;
    },

    /** One part alone, beside its number. */
    part: (part, at) => s("svg", {class: "bar part", viewBox: `0 0 120 12`, "aria-hidden": "true"},
      s("rect", {class: "track", width: 120, height: 12}),
      s("rect", {class: shade(at), width: (120 * Math.min(1, Math.max(0, part))).toFixed(2), height: 12})),

    /** A count beside others: a plain bar. */
    plain: (value, greatest, kind = "") => s("svg",
      {class: `bar part ${kind}`, viewBox: "0 0 120 12", "aria-hidden": "true"},
      s("rect", {class: "track", width: 120, height: 12}),
      s("rect", {class: "amount", width: (120 * (greatest > 0 ? value / greatest : 0)).toFixed(2), height: 12})),

    /** The patch of a criterion: its colour and its number. */
    patch: (at) => s("svg", {class: "patch", viewBox: "0 0 16 16", "aria-hidden": "true"},
      s("rect", {class: shade(at), width: 16, height: 16, rx: 3}),
      s("text", {class: "digit", x: 8, y: 12}, String(at + 1))),

    /** What the colours and the numbers mean. */
    legend: () => h("ul", {class: "legend", "aria-label": Page.t("criteria")},
      Page.data("run").criteria.map((criterion, at) =>
        h("li", null, Page.bars.patch(at), " ", criterion[Page.language]))),
  };
}
