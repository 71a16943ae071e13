/**
 * The chart of the timeline, with the brush (timeline-brush.ts) over it.
 * The two ends are sliders for the keyboard: arrows go to the next day with facts (with Shift by a day), Home and End to the ends.
 */
import { isoOf } from "../days.js";
import { isLimited, type TimeRange } from "../filters.js";
import type { State, Step } from "../state.js";
import type { Scale, Stretch, Timeline } from "../timeline.js";
import { counted, dateInWords } from "../wording.js";
import { h, svg } from "./dom.js";
import { brush, daysIn, HANDLE_PX, limited, type End } from "./timeline-brush.js";

export interface Chart {
  readonly element: HTMLElement;
  readonly draw: (timeline: Timeline | undefined, time: TimeRange) => void;
}

const HEIGHT = 74;
const COLUMNS_HEIGHT = 34;
const LANE_HEIGHT = 5;
const AXIS_HEIGHT = 18;
const LEAST_WIDTH = 3;
const LETTER_PX = 7;
/** Pixels of a share of the scale. */
const pixels = (share: number, width: number): number => HANDLE_PX + share * (width - 2 * HANDLE_PX);

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
