/**
 * Draws facts as edges for sigma: curved ribbons with an arrow, solid, dashed (planned), dotted (possible) or crossed out
 * (negated). sigma 3 has no dashes and makes edges only 2 to 6 pixels wide for the mouse; so this is a program of our own, whose
 * picking pass is a band of 11 pixels whatever the look. Of an edge from a node to itself it draws nothing: that is a badge.
 *
 * One instance per edge: a strip of quads along a quadratic curve. All lengths are CSS pixels, so zoom and screen do not change
 * the dashes. The fragment shader knows how far along and how far off the middle line it is, and decides from that.
 */
import { EdgeProgram } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { EdgeDisplay } from "../style.js";

interface ProgramInfo {
  readonly gl: WebGLRenderingContext | WebGL2RenderingContext;
  readonly uniformLocations: Record<string, WebGLUniformLocation>;
}

const SEGMENTS = 28;

const VERTEX_SHADER = /* glsl */ `
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec2 a_radii;
attribute float a_thickness;
attribute float a_curvature;
attribute vec2 a_style;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_place;

uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_sizeRatio;

varying vec4 v_color;
varying vec3 v_run;
varying vec2 v_radii;
varying vec2 v_style;
varying float v_thickness;

const float bias = 255.0 / 254.0;
const float halfWidth = 9.0;

vec2 toPixels(vec2 point) {
  return ((u_matrix * vec3(point, 1.0)).xy + 1.0) * 0.5 * u_dimensions;
}

void main() {
  float t = a_place.x;
  vec2 a = toPixels(a_source);
  vec2 c = toPixels(a_target);
  vec2 delta = c - a;
  if (length(delta) < 0.001) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  vec2 b = 0.5 * (a + c) + vec2(-delta.y, delta.x) * a_curvature;
  vec2 point = mix(mix(a, b, t), mix(b, c, t), t);
  vec2 tangent = normalize(mix(b - a, c - b, t) + delta * 0.0001);
  vec2 before = a;
  float along = 0.0;
  float total = 0.0;
  for (int i = 1; i <= 16; i++) {
    float s = float(i) / 16.0;
    vec2 here = mix(mix(a, b, s), mix(b, c, s), s);
    float chord = length(here - before);
    along += chord * clamp(t * 16.0 - float(i - 1), 0.0, 1.0);
    total += chord;
    before = here;
  }
  point += vec2(-tangent.y, tangent.x) * halfWidth * a_place.y;
  gl_Position = vec4(point / u_dimensions * 2.0 - 1.0, 0.0, 1.0);
  v_run = vec3(along, total, halfWidth * a_place.y);
  v_radii = a_radii / u_sizeRatio;
  v_style = a_style;
  v_thickness = a_thickness;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

const FRAGMENT_SHADER = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec3 v_run;
varying vec2 v_radii;
varying vec2 v_style;
varying float v_thickness;
uniform float u_feather;

void main() {
  float fromSource = v_run.x - v_radii.x;
  float fromTarget = v_run.y - v_run.x - v_radii.y;
  float across = abs(v_run.z);
  float halfThickness = v_thickness * 0.5;
  #ifdef PICKING_MODE
  if (across > max(5.5, halfThickness) || fromSource < -1.0 || fromTarget < -1.0) gl_FragColor = vec4(0.0);
  else gl_FragColor = v_color;
  #else
  float on = step(0.0, fromSource) * step(0.0, fromTarget);
  float arrowLength = 5.0 + 2.2 * v_thickness;
  bool isArrow = v_style.y > 0.5 && fromTarget < arrowLength;
  if (isArrow) {
    halfThickness = (2.2 + 1.1 * v_thickness) * clamp(fromTarget / arrowLength, 0.0, 1.0);
  } else if (v_style.x > 2.5) {
    float fromMiddle = abs(v_run.x - 0.5 * v_run.y);
    if (abs(fromMiddle - 2.5) < 0.9) halfThickness = 6.0;
  } else if (v_style.x > 1.5) {
    on *= step(mod(v_run.x, 5.0), 1.9);
  } else if (v_style.x > 0.5) {
    on *= step(mod(v_run.x, 11.0), 7.0);
  }
  float cover = on * (1.0 - smoothstep(halfThickness - u_feather, halfThickness + u_feather, across));
  gl_FragColor = v_color * cover;
  #endif
}
`;

const UNIFORMS = ["u_matrix", "u_dimensions", "u_sizeRatio", "u_feather"];

/** sigma makes it: one for all edges. */
export class FactEdgeProgram extends EdgeProgram {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
    const places: number[][] = [];
    for (let i = 0; i <= SEGMENTS; i++) places.push([i / SEGMENTS, -1], [i / SEGMENTS, 1]);
    return {
      VERTICES: places.length,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_source", size: 2, type: FLOAT },
        { name: "a_target", size: 2, type: FLOAT },
        { name: "a_radii", size: 2, type: FLOAT },
        { name: "a_thickness", size: 1, type: FLOAT },
        { name: "a_curvature", size: 1, type: FLOAT },
        { name: "a_style", size: 2, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_place", size: 2, type: FLOAT }],
      CONSTANT_DATA: places,
    };
  }

  processVisibleItem(edgeIndex: number, startIndex: number, source: NodeDisplayData, target: NodeDisplayData, data: EdgeDisplay): void {
    const values = [
      source.x, source.y, target.x, target.y, source.size, target.size, data.size, data.curvature,
      data.dash, data.hasArrow ? 1 : 0, floatColor(data.color), edgeIndex,
    ];
    for (let i = 0; i < values.length; i++) this.array[startIndex + i] = values[i] ?? 0;
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations["u_matrix"] ?? null, false, params.matrix);
    gl.uniform2f(uniformLocations["u_dimensions"] ?? null, params.width, params.height);
    gl.uniform1f(uniformLocations["u_sizeRatio"] ?? null, params.sizeRatio);
    gl.uniform1f(uniformLocations["u_feather"] ?? null, 0.7 / Math.max(1, params.pixelRatio));
  }
}
