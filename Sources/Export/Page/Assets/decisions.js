"use strict";
/** The panel of decisions: what was decided here, saved as a CSV and loaded back. */
{
  const {h} = Page;
  const heading = ["run", "need_id", "supplier_id", "row_key", "verdict", "note", "decided_by", "decided_on"];

  // Hands over the file, and says what is in it.
  const save = () => {
    const rows = Page.store.all().filter((row) => row.verdict);
    const text = Page.csv.text([heading, ...rows.map((row) => heading.map((name) => row[name] ?? ""))]);
    const url = URL.createObjectURL(new Blob([text], {type: "text/csv;charset=utf-8"}));
    const name = `${Page.language === "en" ? "decisions" : "decisiones"}-${Page.data("run").runID}.csv`;
    const link = h("a", {href: url, download: name, hidden: true});
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    return Page.t("saved", rows.length, name);
  };

  // Takes in a saved file, and tells of every row that it could not use.
  const load = (text) => {
    const [first, ...lines] = Page.csv.rows(text);
    if (!first || heading.some((name) => !first.includes(name))) return Page.t("notDecisions", heading.join(", "));
    const runID = Page.data("run").runID;
    const verdicts = new Set(Page.data("run").verdicts.map((verdict) => verdict.key));
    const good = [];
    let others = 0, unknown = 0;
    for (const line of lines) {
      const row = Object.fromEntries(heading.map((name) => [name, line[first.indexOf(name)] ?? ""]));
      if (row.run !== runID) others += 1;
      else if (!verdicts.has(row.verdict) || !Page.needRows.has(row.need_id) || !row.supplier_id) unknown += 1;
      else good.push(row);
    }
    Page.store.put(good);
    return [Page.t("loaded", good.length), others > 0 && Page.t("ofOtherRuns", others),
      unknown > 0 && Page.t("notUnderstood", unknown)].filter(Boolean).join(" ");
  };

  const clear = (said) => {
    const dialog = h("dialog", {"aria-labelledby": "clear-question"},
      h("form", {method: "dialog"},
        h("p", {id: "clear-question"}, Page.t("clearQuestion", Page.store.all().length)),
        h("div", {class: "buttons"}, h("button", {value: "no", autofocus: true}, Page.t("cancel")),
          h("button", {value: "yes", class: "danger"}, Page.t("clearAll")))));
    dialog.addEventListener("close", () => {
      if (dialog.returnValue === "yes") { Page.store.clear(); Page.decisions.draw(); said(Page.t("cleared")); }
      dialog.remove();
    });
    document.body.append(dialog);
    dialog.showModal();
  };

  const firmName = (key) => { const row = Page.firmRows?.get(key); return row === undefined ? key
    : Page.firms.name[row]; };

  const list = () => {
    const rows = Page.store.all();
    if (rows.length === 0) return h("p", null, Page.t("noDecisions"));
    return Page.grid({caption: Page.t("decidedSoFar", rows.length),
      heads: [Page.t("need"), Page.t("firm"), Page.t("decision"), Page.t("note"), Page.t("decidedBy"),
        Page.t("decidedOn"), ""],
      rows: rows.map((row) => {
        const need = Page.needRows.get(row.need_id);
        return [h("a", {href: Page.route.to({need: row.need_id, firm: row.supplier_id})}, row.need_id, " ",
          need === undefined ? "" : Page.needs.title[need]),
          firmName(row.supplier_id),
            row.verdict ? Page.names.verdict(row.verdict) : Page.chip(Page.t("noVerdict"), "warn"), row.note,
            row.decided_by, Page.format.day(row.decided_on),
          h("button", {type: "button", "aria-label": Page.t("removeOf", firmName(row.supplier_id)), onclick: () => {
            Page.store.put([{...row, verdict: "", note: ""}]);
            Page.decisions.draw();
            Page.say(Page.t("removed"));
            document.querySelector("#decided h2, #main h2")?.focus();
          }}, Page.t("remove"))];
      })});
  };

  Page.decisions = {
    /** Draws the list anew. */
    draw: () => document.getElementById("decided")?.replaceChildren(list()),

    show: (box) => {
      const said = h("p", {role: "status", class: "said"});
      const tell = (text) => { said.textContent = text; };
      const file = h("input", {type: "file", id: "load", accept: ".csv,text/csv", onchange: async () => {
        if (!file.files[0]) return;
        try { tell(load(await file.files[0].text())); } catch (error) { tell(Page.t("unreadable", error.message)); }
        file.value = "";
        Page.decisions.draw();
      }});
      const name = h("input", {id: "by", autocomplete: "name", maxlength: 120, value: Page.store.by(),
        onchange: () => Page.store.setBy(name.value.trim())});
      Page.fill(box, h("h2", {tabindex: -1}, Page.t("view.decisions")), h("p", null, Page.t("decisionsMeaning")),
        Page.store.isRefused() ? h("p", {class: "notice"}, Page.t("refused")) : "",
        h("div", {class: "deciding noprint"},
          h("label", null, h("span", null, Page.t("whoDecides")), name),
          h("button", {type: "button", id: "save", class: "main", onclick: () => {
            if (Page.store.by() === "") { tell(Page.t("needName")); name.focus(); return; }
            tell(save());
          }}, Page.t("save")),
          h("label", {class: "file"}, h("span", null, Page.t("load")), file),
          h("button", {type: "button", id: "empty", class: "danger", onclick: () => clear(tell)},
            Page.t("clearAll"))),
        said, h("div", {id: "decided"}, list()));
    },
  };
}
