/**
 * The chart of the timeline, with the brush over it: drag to choose a range, drag the range to move it, click a day to choose it alone.
 * The two ends are sliders for the keyboard: arrows go to the next day with facts (with Shift by a day), Home and End to the ends.
 */
import { dayOf, isoOf } from "../days.js";
import { isLimited, type TimeRange } from "../filters.js";
import type { State, Step } from "../state.js";
import type { Scale, Stretch, Timeline } from "../timeline.js";
import { counted, dateInWords } from "../wording.js";
import { h, svg } from "./dom.js";

export interface Chart {
  readonly element: HTMLElement;
  readonly draw: (timeline: Timeline | undefined, time: TimeRange) => void;
}

const HEIGHT = 74;
const COLUMNS_HEIGHT = 34;
const LANE_HEIGHT = 5;
const AXIS_HEIGHT = 18;
const LEAST_WIDTH = 3;
/** Distance in pixels up to which a drag is a click. */
const CLICK_PX = 4;
const LETTER_PX = 7;
/** Width of a handle; they stand outside the range, so that none covers a day of it, and the chart leaves them room at its sides. */
const HANDLE_PX = 24;
/** Pixels of a share of the scale. */
const pixels = (share: number, width: number): number => HANDLE_PX + share * (width - 2 * HANDLE_PX);
type End = "from" | "to";

export function chartOf(state: () => State, take: (step: Step) => void): Chart {
  const marks = svg("g");
  const range = svg("rect", { class: "range", y: "0", height: String(HEIGHT - AXIS_HEIGHT) });
  const drawing = svg("svg", { class: "chart", height: String(HEIGHT), "aria-hidden": "true" }, range, marks);
  const handles = (["from", "to"] as const).map((end) => [end, h("div", { class: `handle handle-${end}`, role: "slider", tabindex: "0", "aria-label": end === "from" ? "Start of the time shown" : "End of the time shown", "aria-orientation": "horizontal" })] as const);
  const element = h("div", { class: "chart-frame" }, ...handles.map(([, handle]) => handle));
  element.prepend(drawing);
  let timeline: Timeline | undefined;
  brush(element, () => timeline, state, take);
  for (const [end, handle] of handles) handle.addEventListener("keydown", (event) => {
    const day = timeline && keyed(timeline, state().time, end, event);
    if (day === undefined || !timeline) return;
    event.preventDefault();
    take({ type: "limitTime", time: limited(timeline.scale, state().time, end, day) });
  });
  return {
    element,
    draw: (shown, time) => {
      timeline = shown;
      const width = element.clientWidth;
      drawing.setAttribute("width", String(width));
      element.classList.toggle("limited", isLimited(time));
      for (const [, handle] of handles) handle.hidden = shown === undefined;
      if (!shown || width === 0) return marks.replaceChildren();
      const [from, to] = daysIn(shown.scale, time);
      marks.replaceChildren(...columns(shown, width, from, to), ...lanes(shown, width, from, to), ...axis(shown.scale, width));
      const [left, right] = [pixels(shown.scale.at(from), width), pixels(shown.scale.at(to + 1), width)];
      range.setAttribute("x", left.toFixed(1));
      range.setAttribute("width", Math.max(LEAST_WIDTH, right - left).toFixed(1));
      for (const [end, handle] of handles) {
        const day = end === "from" ? from : to;
        handle.style.left = `${(end === "from" ? left - HANDLE_PX : right).toFixed(1)}px`;
        for (const [name, value] of [["valuemin", shown.scale.first], ["valuemax", shown.scale.last], ["valuenow", day], ["valuetext", time[end] === null ? `open, ${dateInWords(isoOf(day))}` : dateInWords(isoOf(day))]] as const) handle.setAttribute(`aria-${name}`, String(value));
      }
    },
  };
}

function daysIn(scale: Scale, { from, to }: TimeRange): readonly [number, number] {
  const inside = (day: number): number => Math.min(scale.last, Math.max(scale.first, day));
  return [inside((from === null ? undefined : dayOf(from)) ?? scale.first), inside((to === null ? undefined : dayOf(to)) ?? scale.last)];
}

function columns({ columns: days, scale }: Timeline, width: number, from: number, to: number): SVGElement[] {
  const most = Math.max(1, ...days.map(({ count }) => count));
  return days.map(({ first, count }) => {
    const left = pixels(scale.at(first), width);
    const height = Math.max(2, (count / most) * COLUMNS_HEIGHT);
    const room = pixels(scale.at(first + 1), width) - left;
    const mark = svg("rect", { class: first >= from && first <= to ? "column" : "column out", "data-day": isoOf(first), "data-count": String(count), x: left.toFixed(1), y: (COLUMNS_HEIGHT - height).toFixed(1), width: Math.max(LEAST_WIDTH, room - (room > 6 ? 1 : 0)).toFixed(1), height: height.toFixed(1) });
    return titled(mark, `${dateInWords(isoOf(first))}: ${counted(count, "fact")}`);
  });
}

function lanes({ lanes: all, scale }: Timeline, width: number, from: number, to: number): SVGElement[] {
  return all.flatMap((lane, i) => lane.map((stretch) => {
    const left = pixels(scale.at(stretch.first), width);
    const mark = svg("rect", { class: stretch.last >= from && stretch.first <= to ? "span" : "span out", "data-days": wordsOf(stretch), x: left.toFixed(1), y: String(COLUMNS_HEIGHT + 2 + i * LANE_HEIGHT), width: Math.max(LEAST_WIDTH, pixels(scale.at(stretch.last + 1), width) - left).toFixed(1), height: String(LANE_HEIGHT - 1.5), rx: "1.5" });
    return titled(mark, `${dateInWords(wordsOf(stretch))}: ${counted(stretch.count, "fact")}`);
  }));
}

const wordsOf = ({ first, last }: Stretch): string => `${isoOf(first)}/${isoOf(last)}`;

function titled(mark: SVGElement, words: string): SVGElement {
  const title = svg("title");
  title.textContent = words;
  mark.append(title);
  return mark;
}

/** The day on which each part begins and, where there is room, its end; a wavy break between parts. */
function axis(scale: Scale, width: number): SVGElement[] {
  const base = svg("line", { class: "base", x1: "0", x2: String(width), y1: String(HEIGHT - AXIS_HEIGHT + 0.5), y2: String(HEIGHT - AXIS_HEIGHT + 0.5) });
  const breaks = scale.breaks.map((share) => {
    const x = pixels(share, width);
    const y = HEIGHT - AXIS_HEIGHT;
    return svg("path", { class: "break", d: `M${(x - 3).toFixed(1)} ${y + 4}l2 -8M${(x + 1).toFixed(1)} ${y + 4}l2 -8` });
  });
  let end = -Infinity;
  const labels: SVGElement[] = [];
  const put = (day: number, anchor: "start" | "end"): void => {
    const words = dateInWords(isoOf(day));
    const length = words.length * LETTER_PX;
    const at = anchor === "start" ? pixels(scale.at(day), width) : pixels(scale.at(day + 1), width);
    const left = Math.min(width - length, Math.max(0, anchor === "start" ? at : at - length));
    if (left < end + 8) return;
    end = left + length;
    const text = svg("text", { x: left.toFixed(1), y: String(HEIGHT - 4) });
    text.textContent = words;
    labels.push(text);
  };
  for (const { first, last } of scale.parts) {
    put(first, "start");
    if (last !== first) put(last, "end");
  }
  return [base, ...breaks, ...labels];
}

/** A range with one end moved; an end at the end of the scale is open, and ends that cross push each other. */
function limited(scale: Scale, time: TimeRange, end: End, day: number): Partial<TimeRange> {
  const [from, to] = daysIn(scale, time);
  return ranged(scale, end === "from" ? day : Math.min(from, day), end === "from" ? Math.max(to, day) : day);
}

function ranged(scale: Scale, from: number, to: number): Partial<TimeRange> {
  return { from: from <= scale.first ? null : isoOf(from), to: to >= scale.last ? null : isoOf(to) };
}

function keyed({ scale, stops }: Timeline, time: TimeRange, end: End, event: KeyboardEvent): number | undefined {
  const day = daysIn(scale, time)[end === "from" ? 0 : 1];
  const inside = (asked: number | undefined): number => Math.min(scale.last, Math.max(scale.first, asked ?? day));
  switch (event.key) {
    case "ArrowLeft": case "ArrowDown": return event.shiftKey ? inside(day - 1) : inside([...stops].reverse().find((stop) => stop < day));
    case "ArrowRight": case "ArrowUp": return event.shiftKey ? inside(day + 1) : inside(stops.find((stop) => stop > day));
    case "Home": return scale.first;
    case "End": return scale.last;
    default: return undefined;
  }
}

/** What a drag does is decided where it begins: on a handle, inside the range, or anywhere else. */
function brush(frame: HTMLElement, timeline: () => Timeline | undefined, state: () => State, take: (step: Step) => void): void {
  let drag: { readonly x: number; readonly day: number; readonly what: End | "move" | "new"; readonly from: number; readonly to: number; isMoved: boolean } | undefined;
  const xOf = (event: PointerEvent): number => event.clientX - frame.getBoundingClientRect().left;
  const dayAt = (event: PointerEvent, scale: Scale): number => scale.dayAt((xOf(event) - HANDLE_PX) / Math.max(1, frame.clientWidth - 2 * HANDLE_PX));
  // A hand moves more often than the page can filter: one range a frame, the last one before the hand lets go.
  let asked: Partial<TimeRange> | undefined;
  const flush = (): void => {
    const { from, to } = state().time;
    const time = asked;
    asked = undefined;
    if (time && (time.from !== from || time.to !== to)) take({ type: "limitTime", time });
  };
  const ask = (time: Partial<TimeRange>): void => {
    if (!asked) requestAnimationFrame(flush);
    asked = time;
  };
  frame.addEventListener("pointerdown", (event) => {
    const scale = timeline()?.scale;
    if (!scale || event.button !== 0) return;
    const [from, to] = daysIn(scale, state().time);
    const day = dayAt(event, scale);
    const handle = event.target instanceof HTMLElement && event.target.classList.contains("handle") ? event.target : undefined;
    const what = handle ? (handle.classList.contains("handle-from") ? "from" : "to") : isLimited(state().time) && day >= from && day <= to ? "move" : "new";
    drag = { x: xOf(event), day, what, from, to, isMoved: false };
    frame.setPointerCapture(event.pointerId);
  });
  frame.addEventListener("pointermove", (event) => {
    const scale = timeline()?.scale;
    if (!drag || !scale) return;
    drag.isMoved ||= Math.abs(xOf(event) - drag.x) > CLICK_PX;
    if (!drag.isMoved) return;
    const day = dayAt(event, scale);
    const time = drag.what === "new" ? ranged(scale, Math.min(drag.day, day), Math.max(drag.day, day))
      : drag.what === "move" ? moved(scale, drag.from, drag.to, day - drag.day)
      : limited(scale, state().time, drag.what, drag.what === "to" ? Math.max(scale.first, day) : day);
    ask(time);
  });
  frame.addEventListener("pointerup", () => {
    const scale = timeline()?.scale;
    flush();
    // A click on a day chooses it alone; a second one takes it back.
    if (drag && scale && !drag.isMoved && (drag.what === "new" || drag.what === "move")) {
      const iso = isoOf(drag.day);
      const isChosen = state().time.from === iso && state().time.to === iso;
      take({ type: "limitTime", time: isChosen ? { from: null, to: null } : { from: iso, to: iso } });
    }
    drag = undefined;
  });
  frame.addEventListener("pointercancel", () => {
    drag = undefined;
  });
}

function moved(scale: Scale, from: number, to: number, by: number): Partial<TimeRange> {
  const shift = Math.min(scale.last - to, Math.max(scale.first - from, by));
  return { from: isoOf(from + shift), to: isoOf(to + shift) };
}
