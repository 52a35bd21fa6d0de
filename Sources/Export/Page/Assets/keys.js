"use strict";
/** The keyboard: `/` searches, Esc goes back, arrows walk the list, k and j the needs. */
{
  const isTyping = (element) => element instanceof HTMLElement
    && (element.matches("input:not([type=checkbox]), textarea, select") || element.isContentEditable);

  const walk = (event, link) => {
    const links = [...document.querySelectorAll("#needs a")];
    const next = links[links.indexOf(link) + (event.key === "ArrowDown" ? 1 : -1)];
    if (next) { event.preventDefault(); next.focus(); }
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    const target = event.target;
    if (event.key === "Escape") {
      if (target.id === "search" && target.value) return;
      if (isTyping(target)) { target.blur(); return; }
      const values = Page.route.read();
      if (values.need || values.firm || values.view) { Page.returnTo = values.need ?? null; Page.route.go({}); }
      return;
    }
    if ((event.key === "ArrowDown" || event.key === "ArrowUp")
      && target.matches?.("#needs a")) { walk(event, target); return; }
    if (event.key === "ArrowDown"
      && target.id === "search") { event.preventDefault(); document.querySelector("#needs a")?.focus(); return; }
    if (isTyping(target) || Page.likes.read().shortcuts === false) return;
    if (event.key === "/") {
      event.preventDefault();
      if (!document.getElementById("search")?.checkVisibility()) Page.route.go({});
      setTimeout(() => document.getElementById("search")?.focus(), 0);
    }
    if (event.key === "k" || event.key === "j") {
      const key = Page.list.beside(event.key === "k" ? -1 : 1);
      if (key) Page.route.go({need: key});
    }
  });
}
