/** Plays the timeline: a window moves on, or without one the end of the range, from one day with facts to the next. */
import { dayOf, isoOf } from "../days.js";
import type { State, Step } from "../state.js";
import type { Timeline } from "../timeline.js";
import { button } from "./dom.js";

export interface Player {
  readonly element: HTMLElement;
  readonly show: (state: State) => void;
}

const STEP_MS = 900;
/** A file with years of days is played in so many steps. */
const MOST_STEPS = 60;

export function playerOf(timeline: () => Timeline | undefined, state: () => State, take: (step: Step) => void): Player {
  let timer: number | undefined;
  const element = button("▶", { class: "play", "aria-label": "Play" }, () => {
    const isStarting = !state().isPlaying;
    take({ type: "play", isPlaying: isStarting });
    if (isStarting) advance(true);
  });
  /** @param isFirst a range that has come to its end starts again */
  const advance = (isFirst: boolean): void => {
    const shown = timeline();
    const to = shown && following(shown, state(), isFirst);
    if (to) take({ type: "limitTime", time: to });
    else take({ type: "play", isPlaying: false });
  };
  return {
    element,
    show: ({ isPlaying }) => {
      element.textContent = isPlaying ? "❚❚" : "▶";
      element.setAttribute("aria-label", isPlaying ? "Pause" : "Play");
      if (isPlaying && timer === undefined) timer = window.setInterval(() => advance(false), STEP_MS);
      if (!isPlaying && timer !== undefined) {
        window.clearInterval(timer);
        timer = undefined;
      }
    },
  };
}

/** The next range; none at the end. */
export function following({ stops, scale }: Timeline, { time }: State, isFirst: boolean): { readonly from: string | null; readonly to: string } | undefined {
  const stride = Math.ceil(stops.length / MOST_STEPS);
  const [from, to] = [time.from === null ? undefined : dayOf(time.from), time.to === null ? undefined : dayOf(time.to)];
  const isWindow = from !== undefined && to !== undefined && from > scale.first;
  const isAtEnd = to === undefined || to >= scale.last;
  if (isAtEnd && !isFirst) return undefined;
  const end = isAtEnd ? stops[0] : stops.filter((stop) => stop > to)[stride - 1] ?? scale.last;
  if (end === undefined) return undefined;
  if (!isWindow) return { from: null, to: isoOf(end) };
  const length = to - from;
  return { from: isoOf(isAtEnd ? scale.first : end - length), to: isoOf(isAtEnd ? scale.first + length : end) };
}
