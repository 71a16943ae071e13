/**
 * The timeline under the drawing: a column for every day with facts, bars as wide as the doubt for what is known only to the week,
 * month or year, long empty stretches folded. The range is chosen by dragging, by the two handles' keys, or by the date fields, on
 * either axis: when it happened, when it was published. Play moves the range on by itself, from one day with facts to the next.
 */
import { isoOf } from "../days.js";
import { facetedFacts } from "../facets.js";
import { filtered } from "../filtered.js";
import { isLimited, type TimeAxis } from "../filters.js";
import type { Model } from "../model.js";
import type { State, Step } from "../state.js";
import { scaleOf, timelineOf, type Scale, type Timeline } from "../timeline.js";
import { counted, inDigits } from "../wording.js";
import { button, h } from "./dom.js";
import { FILTERS, isChanged, type Part } from "./part.js";
import { chartOf } from "./timeline-chart.js";
import { playerOf } from "./timeline-player.js";

const AXES: readonly (readonly [TimeAxis, string])[] = [["event", "Happened"], ["published", "Published"]];

export function timelinePartOf(model: Model, take: (step: Step) => void, state: () => State): Part {
  const scales: Readonly<Record<TimeAxis, Scale | undefined>> = { event: scaleOf(facetedFacts(model), "event"), published: scaleOf(facetedFacts(model), "published") };
  const shown = (): Timeline | undefined => {
    const { time } = state();
    const scale = scales[time.axis];
    return scale && timelineOf(filtered(model, state()).anyTime, time.axis, scale);
  };
  const player = playerOf(shown, state, take);
  const chart = chartOf(state, take);
  const axes = AXES.map(([axis, title]) => [axis, button(title, { class: "view", "data-axis": axis }, () => take({ type: "limitTime", time: { axis, from: null, to: null } }))] as const);
  const fields = (["from", "to"] as const).map((end) => [end, dateField(end, take, state)] as const);
  const undated = h("input", { type: "checkbox" });
  undated.addEventListener("change", () => take({ type: "limitTime", time: { withUndated: undated.checked } }));
  const undatedLabel = h("label", { class: "undated" }, undated, "undated too");
  const clear = button("Clear", { class: "quiet any-time", "aria-label": "Clear: any time", title: "Any time" }, () => take({ type: "limitTime", time: { from: null, to: null } }));
  const words = h("span", {});
  const byPublication = button("Show them by day of publication", { class: "quiet" }, () => {
    take({ type: "limitTime", time: { axis: "published", from: null, to: null } });
    axes.find(([axis]) => axis === "published")?.[1].focus();
  });
  const note = h("p", { class: "note undated-note" }, words, byPublication);
  const element = h("section", { class: "timeline", "aria-label": "Timeline" },
    h("div", { class: "timeline-bar" }, player.element, h("div", { class: "views", role: "group", "aria-label": "Which time" }, ...axes.map(([, element]) => element)),
      ...fields.map(([, element]) => element.label), undatedLabel, clear), note, chart.element);
  const redraw = (): void => {
    const { time } = state();
    const scale = scales[time.axis];
    const timeline = shown();
    const facts = filtered(model, state()).anyTime;
    const dated = facts.filter((each) => each.days[time.axis].length > 0).length;
    chart.draw(timeline, time);
    for (const [axis, element] of axes) element.setAttribute("aria-pressed", String(time.axis === axis));
    for (const [end, { input }] of fields) {
      if (document.activeElement !== input || input.value !== "") input.value = time[end] ?? "";
      if (scale) [input.min, input.max] = [isoOf(scale.first), isoOf(scale.last)];
    }
    undated.checked = time.withUndated;
    undatedLabel.hidden = !isLimited(time);
    clear.hidden = !isLimited(time);
    note.hidden = dated === facts.length;
    words.textContent = undatedWords(time.axis, facts.length - dated, facts.length);
    byPublication.hidden = time.axis !== "event" || scales.published === undefined;
  };
  // A file without any date has no timeline.
  element.hidden = scales.event === undefined && scales.published === undefined;
  new ResizeObserver(redraw).observe(chart.element);
  return {
    element,
    show: (shownState, before) => {
      player.show(shownState);
      if (isChanged(shownState, before, ...FILTERS)) redraw();
    },
  };
}

/** What the chart cannot show, and why. */
function undatedWords(axis: TimeAxis, undated: number, all: number): string {
  const which = undated === all ? "No fact shown" : `${inDigits(undated)} of ${counted(all, "fact")}`;
  if (axis === "event") return undated === all ? `${which} says when it happened. ` : `${which} ${undated === 1 ? "does not say when it" : "do not say when they"} happened and ${undated === 1 ? "is" : "are"} not in this chart. `;
  return undated === all ? `${which} stands in an article with a day of publication.` : `${which} ${undated === 1 ? "stands" : "stand"} in articles without a day of publication.`;
}

interface DateField {
  readonly label: HTMLElement;
  readonly input: HTMLInputElement;
}

/** A range turned around by typing is taken as that one day. */
function dateField(end: "from" | "to", take: (step: Step) => void, state: () => State): DateField {
  const input = h("input", { type: "date" });
  input.addEventListener("change", () => {
    const day = input.value === "" ? null : input.value;
    const other = state().time[end === "from" ? "to" : "from"];
    const isTurned = day !== null && other !== null && (end === "from" ? day > other : day < other);
    take({ type: "limitTime", time: isTurned ? { from: day, to: day } : { [end]: day } });
  });
  return { label: h("label", { class: "day" }, end === "from" ? "from" : "to", input), input };
}
