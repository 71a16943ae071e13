/**
 * Light or dark: what the system asks for, until the reader chooses; the choice is kept where the browser keeps such things, and
 * lost without complaint where it does not.
 */
import { customProperties, DARK, LIGHT, type Palette } from "./palette.js";
import type { Theme } from "./state.js";

const KEY = "onrecord-theme";
const SYSTEM_IS_DARK = "(prefers-color-scheme: dark)";

export function isDark(theme: Theme): boolean {
  return theme === "system" ? window.matchMedia(SYSTEM_IS_DARK).matches : theme === "dark";
}

export function paletteOf(theme: Theme): Palette {
  return isDark(theme) ? DARK : LIGHT;
}

/** Gives the page its colours. */
export function paint(theme: Theme): void {
  const palette = paletteOf(theme);
  const { style, dataset } = document.documentElement;
  for (const [name, colour] of customProperties(palette)) style.setProperty(name, colour);
  style.colorScheme = palette === DARK ? "dark" : "light";
  dataset["theme"] = palette === DARK ? "dark" : "light";
}

export function onSystemTheme(react: () => void): void {
  window.matchMedia(SYSTEM_IS_DARK).addEventListener("change", react);
}

export function keptTheme(): Theme {
  try {
    const kept = window.localStorage.getItem(KEY);
    return kept === "light" || kept === "dark" ? kept : "system";
  } catch {
    return "system";
  }
}

export function keepTheme(theme: Theme): void {
  try {
    window.localStorage.setItem(KEY, theme);
  } catch {
    // A browser that keeps nothing for files shows the system's theme next time.
  }
}
