/** Paints the badges of relations of a name to itself, over the nodes: the rim has the colour and the dashes of a line, the strokes of a denied one go across. */
import type Sigma from "sigma";
import { BADGE_RADIUS, badgeWords, TURN, turnHead } from "../badges.js";
import { DASH, DASHES, type EdgeDisplay, type Scene } from "../style.js";
import { curveOf, isLoop, lines } from "./geometry.js";
import type { Box } from "./labels.js";
import type { Point } from "./pick.js";

const RIM_PX = 2;
const FONT = '600 10px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

/** @returns the boxes that they take, by the key of their line */
export function drawBadges(context: CanvasRenderingContext2D, sigma: Sigma, scene: Scene): { readonly key: string; readonly box: Box }[] {
  const taken: { readonly key: string; readonly box: Box }[] = [];
  for (const line of lines(scene)) {
    if (!isLoop(line)) continue;
    const display = sigma.getEdgeDisplayData(line.key) as EdgeDisplay | undefined;
    const curve = curveOf(sigma, line);
    if (!display || !("centre" in curve)) continue;
    const { x, y } = curve.centre;
    drawBadge(context, curve.centre, display, badgeWords(scene.drawn.stacks.get(line.key)?.edges.length ?? 1), scene);
    taken.push({ key: line.key, box: { x: x - BADGE_RADIUS, y: y - BADGE_RADIUS, width: 2 * BADGE_RADIUS, height: 2 * BADGE_RADIUS } });
  }
  return taken;
}

function drawBadge(context: CanvasRenderingContext2D, centre: Point, { color, dash, isChosen }: EdgeDisplay, words: string, { palette }: Scene): void {
  const { paper, raised, ink, accent } = palette.page;
  const disc = (radius: number): void => {
    context.beginPath();
    context.arc(centre.x, centre.y, radius, 0, 2 * Math.PI);
  };
  disc(BADGE_RADIUS + RIM_PX);
  context.fillStyle = isChosen ? accent : paper;
  context.fill();
  disc(BADGE_RADIUS - RIM_PX / 2);
  context.fillStyle = raised;
  context.fill();
  context.lineWidth = RIM_PX;
  context.strokeStyle = color;
  context.setLineDash([...(DASHES[dash] ?? [])]);
  context.stroke();
  context.setLineDash([]);
  if (words === "") drawTurn(context, centre, color);
  else {
    context.font = FONT;
    context.textAlign = "center";
    context.fillStyle = ink;
    context.fillText(words, centre.x, centre.y + 0.5);
    context.textAlign = "start";
  }
  if (dash === DASH.negated) drawStrike(context, centre, color);
}

function drawTurn(context: CanvasRenderingContext2D, centre: Point, colour: string): void {
  context.beginPath();
  context.arc(centre.x, centre.y, TURN.radius, TURN.from, TURN.to);
  context.lineWidth = 1.5;
  context.strokeStyle = colour;
  context.stroke();
  context.beginPath();
  for (const { x, y } of turnHead(centre)) context.lineTo(x, y);
  context.fillStyle = colour;
  context.fill();
}

function drawStrike(context: CanvasRenderingContext2D, { x, y }: Point, colour: string): void {
  context.beginPath();
  for (const shift of [-2, 2]) {
    context.moveTo(x + shift - 5, y + BADGE_RADIUS + 2);
    context.lineTo(x + shift + 5, y - BADGE_RADIUS - 2);
  }
  context.lineWidth = 1.5;
  context.strokeStyle = colour;
  context.stroke();
}
