"use strict";
/** Maps of Mexico, drawn from the outlines in mexico.js. */
{
  const {h, s} = Page;
  const place = (longitude, latitude) =>
    [(longitude - MEXICO.west) * MEXICO.unitsX, (MEXICO.north - latitude) * MEXICO.unitsY];
  const isPlace = (latitude, longitude) => typeof latitude === "number" && typeof longitude === "number";
  // The country with room around it for pins at its borders.
  const margin = 28;
  const whole = [-margin, -margin, MEXICO.width + 2 * margin, MEXICO.height + 2 * margin];

  const outlines = (look) => Object.entries(MEXICO.states).map(([key, state]) =>
    s("path", {d: state.d, ...look(key, state)}));

  // The view around some points, never nearer than a few hundred kilometres, in the map's proportions.
  const around = (points) => {
    if (points.length === 0) return whole;
    const xs = points.map(([x]) => x), ys = points.map(([, y]) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const ratio = whole[2] / whole[3];
    const wide = Math.max(220, (right - left) * 1.3, (bottom - top) * 1.3 * ratio);
    if (wide >= whole[2]) return whole;
    const within = (middle, size, length) => Math.max(-margin, Math.min(length + margin - size, middle - size / 2));
    return [within((left + right) / 2, wide, MEXICO.width), within((top + bottom) / 2, wide / ratio, MEXICO.height),
      wide, wide / ratio];
  };

  // Points so far apart that their circles can be read: each goes to the nearest free place around its own.
  const apart = (points, radius, taken) => {
    return points.map((point) => {
      const isFree = ([x, y]) => taken.every(([left, top]) => Math.hypot(x - left, y - top) >= 1.9 * radius);
      let to = point.at;
      for (let ring = 1, at = 0; !isFree(to) && ring < 12; at += 1) {
        if (at >= 6 * ring) { ring += 1; at = 0; }
        const angle = 2 * Math.PI * at / (6 * ring);
        to = [point.at[0] + 2 * radius * ring * Math.cos(angle), point.at[1] + 2 * radius * ring * Math.sin(angle)];
      }
      taken.push(to);
      return {match: point.match, from: point.at, to};
    });
  };

  // Where a need without coordinates is, roughly: among its town's firms, else in the middle of its state.
  const about = (need) => {
    const [state, town] = [Page.needs.state[need], Page.needs.municipality[need]];
    const points = [];
    if (town) {
      Page.firms.municipality.forEach((name, firm) => {
        const [latitude, longitude] = [Page.firms.latitude[firm], Page.firms.longitude[firm]];
        if (name === town && Page.firms.state[firm] === state && isPlace(latitude, longitude)) {
          points.push(place(longitude, latitude));
        }
      });
    }
    const middle = (axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
    if (points.length > 0) return [middle(0), middle(1)];
    return MEXICO.states[state] ? [MEXICO.states[state].x, MEXICO.states[state].y] : null;
  };

  const stateName = (key) => Page.names.state(key);

  Page.map = {
    /** A need, and the firms ranked for it with their ranks. */
    need: (need, matches) => {
      const firms = Page.firms;
      const points = [];
      for (const match of matches) {
        const [latitude, longitude] = [firms.latitude[match.firm], firms.longitude[match.firm]];
        if (isPlace(latitude, longitude)) points.push({match, at: place(longitude, latitude)});
      }
      const isExact = isPlace(Page.needs.latitude[need], Page.needs.longitude[need]);
      const here = isExact ? place(Page.needs.longitude[need], Page.needs.latitude[need]) : about(need);
      if (points.length === 0 && !here) return h("p", {class: "quiet"}, Page.t("noPlaces"));
      const byState = new Map();
      for (const {match} of points) {
        const key = firms.state[match.firm];
        byState.set(key, (byState.get(key) ?? 0) + 1);
      }
      const told = [...byState].sort((a, b) => b[1] - a[1])
        .map(([key, count]) => `${stateName(key)} ${count}`).join(", ");
      const drawing = s("svg", {class: "map", role: "img",
        "aria-label": Page.t("mapOfNeed", Page.needs.municipality[need] || stateName(Page.needs.state[need]),
          told || "–")});
      const draw = (view) => {
        const unit = view[2] / 620;
        drawing.setAttribute("viewBox", view.map((value) => value.toFixed(1)).join(" "));
        drawing.replaceChildren(...outlines((key) => ({class: byState.has(key) ? "land some" : "land",
          "stroke-width": (0.8 * unit).toFixed(2)})), s("path", {class: "land", d: MEXICO.islands}));
        const radius = 9 * unit;
        const text = (value) => value.toFixed(1);
        const pins = apart(points, radius, here ? [here] : []);
        for (const {from: [x0, y0], to: [x, y]} of pins.filter(({from, to}) => from !== to)) {
          drawing.append(s("path", {class: "stem", d: `M${text(x0)} ${text(y0)}L${text(x)} ${text(y)}`,
            "stroke-width": unit.toFixed(2)}));
        }
        for (const {match, to: [x, y]} of pins) {
          const town = firms.municipality[match.firm] || stateName(firms.state[match.firm]);
          drawing.append(s("g", {class: match.rank <= 3 ? "pin first" : "pin",
            onclick: () => Page.ranking.open(match.firm)},
          s("title", null, `${match.rank}. ${firms.name[match.firm]} · ${town}`),
          s("circle", {cx: text(x), cy: text(y), r: text(radius), "stroke-width": unit.toFixed(2)}),
          s("text", {x: text(x), y: text(y + 3.4 * unit), "font-size": text(9.5 * unit)}, String(match.rank))));
        }
        if (here) {
          const [x, y] = here, r = 12 * unit;
          drawing.append(s("path", {class: "target", "stroke-width": (2.4 * unit).toFixed(2),
            "stroke-dasharray": isExact ? null : text(3 * unit),
            d: `M${x - r} ${y}L${x} ${y - r}L${x + r} ${y}L${x} ${y + r}Z`},
          s("title", null, Page.t("placeOfNeed"))));
        }
      };
      const near = around([...points.map(({at}) => at), ...(here ? [here] : [])]);
      const button = (label, view, isOn) => h("button",
        {type: "button", "aria-pressed": String(isOn), onclick: (event) => {
        draw(view);
        for (const other of event.currentTarget.parentElement.children) other.setAttribute("aria-pressed",
          String(other === event.currentTarget));
      }}, label);
      draw(near);
      return h("figure", {class: "mapping"},
        h("div", {class: "switch", role: "group", "aria-label": Page.t("zoom")},
          button(Page.t("nearby"), near, true), button(Page.t("country"), whole, false)),
        drawing,
        h("figcaption", null, Page.t(isExact ? "mapKeyNeed" : here ? "mapKeyAbout" : "mapNoNeed"), " ", Page.t("mapKey"), told ? ` ${Page.t("firmsByState")}: ${told}.` : ""));
    },

    /** The states, shaded and numbered by the needs that are looked at. */
    country: (needsByState, choose) => {
      const greatest = Math.max(1, ...needsByState.values());
      const level = (count) => count ? Math.min(5, Math.max(1, Math.ceil(5 * count / greatest))) : 0;
      const drawing = s("svg", {class: "map", viewBox: whole.join(" "), role: "img",
        "aria-label": Page.t("mapOfCountry")});
      for (const [key, state] of Object.entries(MEXICO.states)) {
        const count = needsByState.get(key) ?? 0;
        drawing.append(s("path", {d: state.d, class: `land level${level(count)}`, "stroke-width": 2,
          onclick: choose ? () => choose(key) : null},
        s("title", null, `${stateName(key)}: ${Page.t("needsCount", Page.format.count(count))}`)));
      }
      drawing.append(s("path", {class: "land", d: MEXICO.islands}));
      for (const [key, state] of Object.entries(MEXICO.states)) {
        const count = needsByState.get(key) ?? 0;
        if (count) drawing.append(s("text", {class: `tally level${level(count)}`, x: state.x, y: state.y + 9},
          Page.format.count(count)));
      }
      return drawing;
    },
  };
}
