"use strict";
/** A chain as a diagram: its stages in order, how much each has and lacks, and which buys from which. */
{
  const {s} = Page;
  const wide = 182, high = 112, gap = 26, arch = 58;

  // Lines of about so many letters.
  const wrapped = (text, letters, most) => {
    const lines = [""];
    for (const word of text.split(/\s+/)) {
      const line = lines.at(-1);
      if (line === "" || line.length + word.length < letters) lines[lines.length - 1] = line ? `${line} ${word}`
        : word;
      else lines.push(word);
    }
    if (lines.length > most) { lines.length = most; lines[most - 1] += "…"; }
    return lines;
  };

  const patterns = (id) => s("defs", null,
    s("pattern", {id: `${id}-thin`, width: 7, height: 7, patternUnits: "userSpaceOnUse",
      patternTransform: "rotate(45)"},
      s("rect", {class: "strip thin", width: 7, height: 7}),
        s("path", {class: "hatch", d: "M0 0V7", "stroke-width": 2})),
    s("pattern", {id: `${id}-broken`, width: 7, height: 7, patternUnits: "userSpaceOnUse",
      patternTransform: "rotate(45)"},
      s("rect", {class: "strip broken", width: 7, height: 7}),
        s("path", {class: "hatch", d: "M0 0V7M0 0H7", "stroke-width": 2})),
    s("marker", {id: `${id}-tip`, viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 7, markerHeight: 7,
      orient: "auto"},
      s("path", {class: "tip", d: "M0 0L8 4L0 8Z"})));

  const node = (id, stage, x, y, isChosen) => {
    const state = Page.chain.state(stage);
    const lines = wrapped(`${stage.position}. ${stage.stage || stage.stage_id}`, 23, 2);
    return s("g", {class: `stage ${state}${isChosen ? " chosen" : ""}`,
      onclick: () => Page.route.go({view: "chains", chain: stage.chain_id, stage: stage.stage_id})},
    s("title", null, Page.chain.words(stage)),
    s("rect", {class: "box", x, y, width: wide, height: high, rx: 6}),
    lines.map((line, at) => s("text", {class: "strong", x: x + 10, y: y + 19 + 15 * at}, line)),
    s("text", {x: x + 10, y: y + 53}, Page.t("stageNeeds", stage.needs, stage.needs_unserved)),
    s("text", {x: x + 10, y: y + 69}, Page.t("stageFirms", stage.firms_now)),
    s("rect", {class: state === "firm" ? "strip firm" : null, x: x + 1, y: y + high - 30, width: wide - 2,
      height: 29,
      fill: state === "firm" ? null : `url(#${id}-${state})`}),
    s("rect", {class: "label", x: x + 8, y: y + high - 25, width: 13 + 7.4 * Page.t(`stage.${state}`).length,
      height: 19, rx: 3}),
    s("text", {class: "strong", x: x + 13, y: y + high - 11}, Page.t(`stage.${state}`)));
  };

  Page.chain = {
    /** Whether a stage is whole, thin (hangs on one) or broken (has none). */
    state: (stage) => stage.needs_unserved > 0 || stage.firms_now === 0 ? "broken"
      : stage.needs_single_source > 0 || stage.codes_single_source > 0 ? "thin" : "firm",

    /** A stage in words. */
    words: (stage) => `${stage.position}. ${stage.stage || stage.stage_id}: ${Page.t(`stage.${Page.chain.state(stage)}`)}; `
      + `${Page.t("stageNeeds", stage.needs, stage.needs_unserved)}; ${Page.t("stageFirms", stage.firms_now)}`,

    /** The diagram, across where there is room, else down. */
    diagram: (key, stages, chosen) => {
      const id = `chain-${Page.data("run").chains.findIndex((chain) => chain.key === key)}`;
      const isAcross = matchMedia("(min-width: 901px)").matches;
      const links = stages.flatMap((stage,
        from) => (stage.downstream_stages || "").split(";").map((name) => name.trim())
        .map((name) => stages.findIndex((other) => other.stage_id === name)).filter((to) => to >= 0).map((to) => [from, to]));
      const top = isAcross && links.length > 0 ? arch : 6;
      const across = (at) => isAcross ? [6 + at * (wide + gap), top] : [6, 6 + at * (high + gap)];
      const size = isAcross ? [12 + stages.length * (wide + gap) - gap, top + high + 8]
        : [wide + (links.length > 0 ? 74 : 14), 12 + stages.length * (high + gap) - gap];
      const drawing = s("svg",
        {class: "chain", viewBox: `0 0 ${size.join(" ")}`, width: size[0], height: size[1], role: "img",
        "aria-label": `${Page.names.chain(key)}. ${stages.map(Page.chain.words).join(". ")}`}, patterns(id));
      stages.forEach((stage, at) => {
        const [x, y] = across(at);
        if (at + 1 < stages.length) {
          drawing.append(s("path", {class: "next", "marker-end": `url(#${id}-tip)`,
            d: isAcross ? `M${x + wide} ${y + high / 2}h${gap - 3}` : `M${x + wide / 2} ${y + high}v${gap - 3}`}));
        }
        drawing.append(node(id, stage, x, y, stage.stage_id === chosen));
      });
      for (const [from, to] of links) {
        const [x1, y1] = across(from), [x2, y2] = across(to);
        const shift = from < to ? 14 : -14;
        const bend = Math.min(arch - 6, 18 + 9 * Math.abs(to - from));
        drawing.append(s("path", {class: "buys", "marker-end": `url(#${id}-tip)`, d: isAcross
          ? `M${x1 + wide / 2 + shift} ${y1}C${x1 + wide / 2 + shift} ${y1 - bend * 1.3} ${x2 + wide / 2 - shift} ${y2 - bend * 1.3} ${x2 + wide / 2 - shift} ${y2 - 2}`
          : `M${x1 + wide} ${y1 + high / 2 + shift}C${x1 + wide + bend * 1.3} ${y1 + high / 2 + shift} ${x2 + wide + bend * 1.3} ${y2 + high / 2 - shift} ${x2 + wide + 2} ${y2 + high / 2 - shift}`}));
      }
      return drawing;
    },
  };
}
