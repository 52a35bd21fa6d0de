"use strict";
/** A firm: who it is, and every need that it is ranked for or nearly was. */
{
  const {h} = Page;
  let asked = 0;

  Page.firm = {
    show: async (box, key) => {
      const turn = asked += 1;
      Page.fill(box, h("p", {class: "wait"}, Page.t("loading")));
      try { await Page.load("firms"); } catch (error) {
        Page.fill(box, h("p", {class: "notice"}, Page.t("unreadable", error.message)));
        return;
      }
      if (turn !== asked) return;
      const firm = Page.firmRows.get(key);
      if (firm === undefined) {
        Page.fill(box, h("h2", {tabindex: -1}, Page.t("noFirm", key)),
          h("p", null, h("a", {href: "#"}, Page.t("backToList"))));
        return;
      }
      const ranked = [], near = [];
      const progress = h("p", {role: "status", class: "quiet"});
      const tables = h("div");
      const link = (item) => h("a",
        {href: Page.route.to({need: Page.needs.need_id[item.need], firm: item.rank ? key : ""}),
        lang: Page.needs.language[item.need] || null},
        Page.needs.title[item.need]);
      const draw = () => tables.replaceChildren(
        ranked.length > 0 ? Page.grid({caption: Page.t("rankedFor", ranked.length),
          heads: [Page.t("need"), Page.t("buyer"), {label: Page.t("rank"), isNumber: true},
            {label: Page.t("score"), isNumber: true}, Page.t("explained")],
          rows: ranked.map((item) => [link(item), Page.needs.buyer[item.need], String(item.rank),
            Page.format.score(item.score), Page.bars.score(item.parts)])})
          : h("p", null, Page.t("rankedNowhere")),
        near.length > 0 ? Page.grid({caption: Page.t("nearFor", near.length),
          heads: [Page.t("need"), {label: Page.t("scoreWould"), isNumber: true}, Page.t("missing")],
          rows: near.map((item) => [link(item), Page.format.score(item.score), item.missing])}) : "");
      Page.fill(box, h("nav", {class: "steps noprint", "aria-label": Page.t("steps")},
        h("a", {href: "#", class: "back"}, `← ${Page.t("backToList")}`)),
        h("h2", {tabindex: -1}, Page.firms.name[firm]), Page.explain.firm(firm), Page.bars.legend(), progress,
          tables);
      box.querySelector("h2").focus({preventScroll: true});
      await Page.rankings.forFirm(firm, () => turn === asked && tables.isConnected, (rows, done, all) => {
        ranked.push(...rows.matches);
        near.push(...rows.near);
        progress.textContent = done < all ? Page.t("lookedThrough", done, all) : "";
        if (done === all || rows.matches.length > 0) draw();
      }).catch((error) => { progress.textContent = Page.t("unreadable", error.message); });
    },
  };
}
