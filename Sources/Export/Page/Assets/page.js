"use strict";
/** Opens the page: takes the run, draws the frame, and shows what the address asks for. */
{
  const {h} = Page;
  const main = document.getElementById("main");
  const needed = {chains: ["reports", "firms"], unlocks: ["reports", "firms"], inclusion: ["reports"],
    quality: ["reports"], decisions: ["firms"]};
  let shownView = null;
  let turn = 0;

  const prepareNeeds = () => {
    if (shownView === "needs") return;
    main.replaceChildren(h("div", {class: "columns"}, Page.list.column(),
      h("article", {id: "detail", "aria-label": Page.t("detail")})));
    shownView = "needs";
    Page.list.refresh();
    Page.filters.refresh();
  };

  const focusHeading = (box) => box.querySelector("h2")?.focus({preventScroll: true});

  const showNeeds = async (values, isFirst) => {
    prepareNeeds();
    document.body.dataset.open = values.need || values.firm ? "one" : "list";
    const box = document.getElementById("detail");
    Page.returnTo ??= Page.list.open;
    Page.list.mark(values.need ?? null);
    Page.frame.title(values.need ? Page.needs.title[Page.needRows.get(values.need)] : "");
    if (!values.need && !values.firm) {
      Page.home.show(box);
      const link = !isFirst && Page.returnTo
        && document.querySelector(`#needs a[data-need="${CSS.escape(Page.returnTo)}"]`);
      if (link) { link.focus(); link.scrollIntoView({block: "nearest"}); } else if (!isFirst) focusHeading(box);
      Page.returnTo = null;
      return;
    }
    Page.returnTo = null;
    if (!isFirst) window.scrollTo(0, 0);
    const showing = values.need ? Page.need.show(box, values.need, values.firm) : Page.firm.show(box, values.firm);
    focusHeading(box);
    await showing;
  };

  const showView = async (view, values) => {
    const mine = turn;
    shownView = view;
    Page.frame.title(Page.t(`view.${view}`));
    document.body.dataset.open = "view";
    const box = h("article", {class: "view", "aria-label": Page.t(`view.${view}`)},
      h("p", {class: "wait"}, Page.t("loading")));
    main.replaceChildren(box);
    try {
      await Promise.all((needed[view] ?? []).map(Page.load));
      if (mine !== turn) return;
      Page[view].show(box, values);
    } catch (error) {
      box.replaceChildren(h("h2", {tabindex: -1}, Page.t(`view.${view}`)),
        h("p", {class: "notice"}, Page.t("unreadable", error.message)));
    }
    if (!values.stage) window.scrollTo(0, 0);
    focusHeading(box);
  };

  const show = async (isFirst = false) => {
    turn += 1;
    const values = Page.route.read();
    const view = Page.frame.views.includes(values.view) && values.view !== "needs" ? values.view : "needs";
    Page.frame.mark(view);
    if (view === "needs") await showNeeds(values, isFirst); else await showView(view, values);
  };

  /** Changes the page's language. */
  Page.speak = (language) => {
    Page.language = language;
    Page.likes.set({language});
    shownView = null;
    Page.frame.draw();
    show();
    document.getElementById("language").focus();
  };

  // On paper nothing can be opened, so that everything is.
  const unfold = (isOpen) => {
    if (document.querySelector("#detail .ranking")) Page.ranking.openAll(isOpen);
    for (const details of document.querySelectorAll("#detail details")) {
      if (isOpen) details.dataset.wasOpen = details.open;
      details.open = isOpen || details.dataset.wasOpen === "true";
    }
  };

  const fail = (text) => main.replaceChildren(h("p", {class: "notice", role: "alert"}, text));

  const begin = () => {
    const run = Page.data("run");
    if (!run || !Page.data("needs")) {
      fail("Faltan los datos: la carpeta «review» debe estar junto a esta página. / The data are missing: the folder “review” must stand beside this page.");
      return;
    }
    Page.language = Page.likes.read().language ?? run.language ?? "es";
    Page.search.begin();
    Page.frame.draw();
    Page.store.listen(() => { Page.frame.count(); Page.decisions.draw(); });
    window.addEventListener("hashchange", () => show());
    window.addEventListener("beforeprint", () => unfold(true));
    window.addEventListener("afterprint", () => unfold(false));
    matchMedia("(min-width: 901px)").addEventListener("change", () => { if (shownView === "chains") show(); });
    show(true);
    // What the first view does not need comes after it has been drawn.
    setTimeout(() => Page.load("firms").then(Page.home.refresh, () => {}), 50);
  };

  begin();
}
