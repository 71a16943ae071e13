/**
 * Choosing a range of time by hand: drag to choose one, drag a handle or the range itself to move it, click a day to choose it alone
 * and once more to take it back. What a drag does is decided where it begins.
 */
import { dayOf, isoOf } from "../days.js";
import { isLimited, type TimeRange } from "../filters.js";
import type { State, Step } from "../state.js";
import type { Scale, Timeline } from "../timeline.js";

export type End = "from" | "to";

/** Width of a handle; they stand outside the range, so that none covers a day of it, and the chart leaves them room at its sides. */
export const HANDLE_PX = 24;
/** Distance in pixels up to which a drag is a click. */
const CLICK_PX = 4;

interface Drag {
  /** Pixel and day where it began. */
  readonly x: number;
  readonly day: number;
  readonly what: End | "move" | "new";
  /** The range as it was. */
  readonly from: number;
  readonly to: number;
  isMoved: boolean;
}

export function brush(frame: HTMLElement, timeline: () => Timeline | undefined, state: () => State, take: (step: Step) => void): void {
  let drag: Drag | undefined;
  const { ask, flush } = oncePerFrame(state, take);
  const xOf = (event: PointerEvent): number => event.clientX - frame.getBoundingClientRect().left;
  const dayAt = (event: PointerEvent, scale: Scale): number => scale.dayAt((xOf(event) - HANDLE_PX) / Math.max(1, frame.clientWidth - 2 * HANDLE_PX));
  frame.addEventListener("pointerdown", (event) => {
    const scale = timeline()?.scale;
    if (!scale || event.button !== 0) return;
    drag = begun(event, xOf(event), dayAt(event, scale), scale, state().time);
    frame.setPointerCapture(event.pointerId);
  });
  frame.addEventListener("pointermove", (event) => {
    const scale = timeline()?.scale;
    if (!drag || !scale) return;
    drag.isMoved ||= Math.abs(xOf(event) - drag.x) > CLICK_PX;
    if (drag.isMoved) ask(dragged(drag, dayAt(event, scale), scale));
  });
  frame.addEventListener("pointerup", () => {
    flush();
    if (drag && !drag.isMoved && (drag.what === "new" || drag.what === "move")) {
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

/** A hand moves more often than the page can filter: one range a frame, and the last one when the hand lets go. */
function oncePerFrame(state: () => State, take: (step: Step) => void): { readonly ask: (time: Partial<TimeRange>) => void; readonly flush: () => void } {
  let asked: Partial<TimeRange> | undefined;
  const flush = (): void => {
    const { from, to } = state().time;
    const time = asked;
    asked = undefined;
    if (time && (time.from !== from || time.to !== to)) take({ type: "limitTime", time });
  };
  return {
    flush,
    ask: (time) => {
      if (!asked) requestAnimationFrame(flush);
      asked = time;
    },
  };
}

function begun(event: PointerEvent, x: number, day: number, scale: Scale, time: TimeRange): Drag {
  const [from, to] = daysIn(scale, time);
  const handle = event.target instanceof HTMLElement && event.target.classList.contains("handle") ? event.target : undefined;
  const what = handle ? (handle.classList.contains("handle-from") ? "from" : "to") : isLimited(time) && day >= from && day <= to ? "move" : "new";
  return { x, day, what, from, to, isMoved: false };
}

function dragged({ what, day: start, from, to }: Drag, day: number, scale: Scale): Partial<TimeRange> {
  const by = day - start;
  const inside = (asked: number): number => Math.min(scale.last, Math.max(scale.first, asked));
  switch (what) {
    case "new": return ranged(scale, Math.min(start, day), Math.max(start, day));
    case "from": return ranged(scale, inside(Math.min(from + by, to)), to);
    case "to": return ranged(scale, from, inside(Math.max(to + by, from)));
    case "move": {
      const shift = Math.min(scale.last - to, Math.max(scale.first - from, by));
      return { from: isoOf(from + shift), to: isoOf(to + shift) };
    }
  }
}

/** First and last day of a range on a scale; open ends are the scale's. */
export function daysIn(scale: Scale, { from, to }: TimeRange): readonly [number, number] {
  const inside = (day: number): number => Math.min(scale.last, Math.max(scale.first, day));
  return [inside((from === null ? undefined : dayOf(from)) ?? scale.first), inside((to === null ? undefined : dayOf(to)) ?? scale.last)];
}

/** A range with one end moved; an end at the end of the scale is open, and ends that cross push each other. */
export function limited(scale: Scale, time: TimeRange, end: End, day: number): Partial<TimeRange> {
  const [from, to] = daysIn(scale, time);
  return ranged(scale, end === "from" ? day : Math.min(from, day), end === "from" ? Math.max(to, day) : day);
}

function ranged(scale: Scale, from: number, to: number): Partial<TimeRange> {
  return { from: from <= scale.first ? null : isoOf(from), to: to >= scale.last ? null : isoOf(to) };
}
