"use strict";
/** Elements made from data: text becomes text nodes, so that no name is ever read as markup. */
{
  const isShown = (child) => child !== null && child !== undefined && child !== false && child !== "";

  const made = (element, attributes, children) => {
    for (const [name, value] of Object.entries(attributes ?? {})) {
      if (value === null || value === undefined || value === false) continue;
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...children.flat(Infinity).filter(isShown));
    return element;
  };

  /** An element of HTML. */
  Page.h = (tag, attributes, ...children) => made(document.createElement(tag), attributes, children);

  /** An element of SVG. */
  Page.s = (tag, attributes, ...children) =>
    made(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);

  /** Puts children in place of what an element holds. */
  Page.fill = (element, ...children) => element.replaceChildren(...children.flat(Infinity).filter(isShown));

  /** Tells screen readers what has changed. */
  Page.say = (text) => { document.getElementById("say").textContent = text; };

  /** A short mark beside a name. */
  Page.chip = (text, kind = "", title = null) =>
    Page.h("span", {class: `chip ${kind}`.trim(), title}, text);
}
