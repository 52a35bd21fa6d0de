"use strict";
/** What frames every view: the run, the views, the language, the theme. */
{
  const {h} = Page;
  const views = ["needs", "chains", "unlocks", "inclusion", "changes", "quality", "decisions", "guide"];
  const themes = ["auto", "light", "dark"];

  const applyTheme = (theme) => {
    if (theme === "auto") document.documentElement.removeAttribute("data-theme"); else document.documentElement.dataset.theme = theme;
  };

  Page.frame = {
    views,

    /** Draws the head and the foot. */
    draw: () => {
      const run = Page.data("run");
      document.documentElement.lang = Page.language;
      document.getElementById("skip").textContent = Page.t("skip");
      const theme = Page.likes.read().theme ?? "auto";
      applyTheme(theme);
      const other = Page.language === "es" ? "en" : "es";
      document.getElementById("top").replaceChildren(
        h("div", {class: "brand"}, h("h1", null, h("a", {href: "#"}, "Encadena")),
          h("p", null, Page.t("night", Page.format.day(run.date)), h("span", {class: "quiet"}, ` · ${run.runID}`))),
        h("nav", {id: "views", "aria-label": Page.t("views")}, h("ul", null, views.map((view) =>
          h("li", null, h("a", {href: view === "needs" ? "#" : Page.route.to({view}), "data-view": view},
            Page.t(`view.${view}`),
            view === "decisions" ? h("span", {id: "tally"}) : null))))),
        h("div", {class: "tools"},
          h("button", {type: "button", id: "language", lang: other, onclick: () => Page.speak(other)},
            other === "en" ? "English" : "Español"),
          h("label", null, h("span", {class: "unseen"}, Page.t("theme")),
            h("select", {id: "theme", onchange: (event) => {
            applyTheme(event.currentTarget.value);
            Page.likes.set({theme: event.currentTarget.value});
          }}, themes.map((key) => h("option", {value: key, selected: key === theme}, Page.t(`theme.${key}`)))))));
      document.getElementById("foot").replaceChildren(h("p", null,
        `Encadena ${run.version} · ${run.pipeline} · ${run.runID}`, run.contact ? ` · ${run.contact}` : ""));
      Page.frame.count();
    },

    /** Names the window after what is open. */
    title: (text) => { document.title = [text, "Encadena", Page.data("run").date].filter(Boolean).join(" · "); },

    /** Marks the view that is open. */
    mark: (view) => {
      for (const link of document.querySelectorAll("#views a")) {
        if (link.dataset.view === view) link.setAttribute("aria-current",
          "page"); else link.removeAttribute("aria-current");
      }
      document.querySelector("#views [aria-current]")?.scrollIntoView({block: "nearest", inline: "center"});
    },

    /** Counts the decisions beside their view. */
    count: () => {
      const count = Page.store.all().filter((row) => row.verdict).length;
      const tally = document.getElementById("tally");
      if (tally) tally.textContent = count > 0 ? ` (${Page.format.count(count)})` : "";
    },
  };
}
