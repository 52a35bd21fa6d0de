"use strict";
/** Entering decisions: a verdict and a note for a ranked firm. */
{
  const {h} = Page;

  const entered = (need, match) => {
    const firm = Page.firms.supplier_id[match.firm];
    return Page.store.get(need, firm) ?? {run: Page.data("run").runID, need_id: need, supplier_id: firm,
      row_key: match.row_key ?? "", verdict: "", note: "", decided_by: "", decided_on: ""};
  };

  const keep = (need, match, changes) => {
    Page.store.put([{...entered(need, match), ...changes, decided_by: Page.store.by(),
      decided_on: Page.format.today()}]);
  };

  Page.verdict = {
    /** The drop-down of a row. */
    select: (need, match) => {
      const chosen = entered(need, match).verdict;
      const before = match.decision ? Page.t("before", Page.names.verdict(match.decision)) : "–";
      const select = h("select", {class: chosen ? "decided" : null,
        "aria-label": Page.t("decisionOn", Page.firms.name[match.firm]), "data-firm": match.firm,
        onchange: () => {
          keep(need, match, {verdict: select.value});
          select.classList.toggle("decided", select.value !== "");
          Page.say(Page.t("kept"));
        }},
      h("option", {value: ""}, before),
      Page.data("run").verdicts.map((verdict) =>
        h("option", {value: verdict.key, selected: verdict.key === chosen}, verdict[Page.language])));
      return select;
    },

    /** The note of a row. */
    note: (need, match) => {
      const box = h("textarea", {rows: 2, maxlength: 2000, oninput: () => keep(need, match, {note: box.value})});
      box.value = entered(need, match).note;
      return h("label", {class: "note"}, h("span", null, Page.t("note")), box,
        match.decision_note ? h("span", {class: "quiet"}, `${Page.t("noteBefore")}: ${match.decision_note}`)
          : null);
    },
  };
}
