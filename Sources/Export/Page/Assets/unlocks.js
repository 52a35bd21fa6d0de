"use strict";
/** The panel of what would help most: steps that open needs, and where to train people. */
{
  const {h} = Page;
  const number = (label) => ({label, isNumber: true});

  Page.unlocks = {
    show: (box) => {
      const steps = Page.reports.rows("unlocks");
      const places = Page.reports.rows("trainingPlaces");
      const greatest = Math.max(1, ...steps.map((step) => step.opened_total));
      Page.fill(box, h("h2", {tabindex: -1}, Page.t("view.unlocks")), h("p", null, Page.t("unlocksMeaning")),
        steps.length === 0 ? h("p", null, Page.t("noSteps")) : Page.grid({caption: Page.t("steps.caption"),
          heads: [Page.t("step"), Page.t("state"), number(Page.t("opens")), number(Page.t("opensAlone")),
            number(Page.t("opensTotal")), "", number(Page.t("proven")),
            Page.t("needsOpened"), Page.t("firmsNear")],
          rows: steps.map((step) => [
            [h("span", {class: "quiet"}, `${step.rank}. ${step[`step_${Page.language}`]}: `),
              h("strong", null, step.title || step.key)],
            step.state_key ? Page.names.state(step.state_key) : Page.t("unknown"), Page.format.count(step.opened),
              Page.format.count(step.opened_alone),
            Page.format.count(step.opened_total), Page.bars.plain(step.opened_total, greatest),
              Page.format.percent(step.share_certified, 0),
            h("ul", {class: "plain"}, Page.reports.needLinks(step.needs || "")),
            [h("span", {class: "quiet"}, Page.t("firmsCount", Page.format.count(step.firms))),
              h("ul", {class: "plain"},
                Page.reports.firmLinks(step.example_firms || "", step.firm_names || ""))]])}),
        h("h3", null, Page.t("training")), h("p", {class: "quiet"}, Page.t("trainingMeaning")),
        places.length === 0 ? h("p", null, Page.t("noTraining"))
          : Page.grid({caption: Page.t("training"), isQuiet: true,
          heads: [Page.t("skill"), Page.t("where"), number(Page.t("needs")), number(Page.t("unmet")),
            number(Page.t("firms")), Page.t("centre"), number("km"), number(Page.t("graduates")), Page.t("reach")],
          rows: places.map((place) => [place.title || place.skill,
            [place.municipality, place.state_key ? Page.names.state(place.state_key)
              : Page.t("unknown")].filter(Boolean).join(", "),
            Page.format.count(place.needs), Page.format.count(place.unmet), Page.format.count(place.firms),
            place.centre || Page.t("noCentre"), Page.format.number(place.distance_km, 0),
              Page.format.count(place.graduates),
            place.within_reach === true || place.within_reach === "true" ? Page.t("yes")
              : place.within_reach === false || place.within_reach === "false" ? Page.t("no") : "–"])}));
    },
  };
}
