/**
 * Draws nodes for sigma as the shapes of shapes.ts: circle, pill or regular polygon, full or hollow, each with a thin rim of paper
 * so that edges do not run into it. One square per node; the fragment shader measures the distance to the shape's border.
 * For the mouse every node is at least 9 pixels in radius, whatever it looks like.
 */
import { NodeProgram } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { NodeDisplay } from "../style.js";

interface ProgramInfo {
  readonly gl: WebGLRenderingContext | WebGL2RenderingContext;
  readonly uniformLocations: Record<string, WebGLUniformLocation>;
}

const VERTEX_SHADER = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute vec4 a_shape;
attribute vec4 a_color;
attribute vec4 a_paper;
attribute vec4 a_id;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_sizeRatio;

varying vec4 v_color;
varying vec4 v_paper;
varying vec4 v_shape;
varying vec2 v_offset;
varying float v_radius;

const float bias = 255.0 / 254.0;

void main() {
  v_radius = a_size / u_sizeRatio;
  float reach = max(9.0, v_radius * max(1.5, a_shape.w)) + 3.0;
  vec2 centre = ((u_matrix * vec3(a_position, 1.0)).xy + 1.0) * 0.5 * u_dimensions;
  v_offset = a_corner * reach;
  gl_Position = vec4((centre + v_offset) / u_dimensions * 2.0 - 1.0, 0.0, 1.0);
  v_shape = a_shape;
  v_paper = a_paper;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
  v_paper.a *= bias;
}
`;

const FRAGMENT_SHADER = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_paper;
varying vec4 v_shape;
varying vec2 v_offset;
varying float v_radius;
uniform float u_feather;

float distanceToBorder() {
  float radius = v_radius * v_shape.w;
  if (v_shape.x < 0.5) return length(v_offset) - radius;
  if (v_shape.x < 1.5) {
    vec2 reach = max(abs(v_offset) - vec2(radius * 0.75, 0.0), 0.0);
    return length(reach) - radius * 0.7;
  }
  float wedge = 6.2831853 / v_shape.x;
  float angle = atan(v_offset.y, v_offset.x) - v_shape.y;
  float side = (floor(angle / wedge) + 0.5) * wedge;
  return length(v_offset) * cos(angle - side) - radius * cos(wedge * 0.5);
}

void main() {
  #ifdef PICKING_MODE
  if (min(distanceToBorder() - 2.0, length(v_offset) - 9.0) > 0.0) gl_FragColor = vec4(0.0);
  else gl_FragColor = v_color;
  #else
  float border = distanceToBorder();
  float hole = v_shape.z > 0.5 ? max(1.6, v_radius * 0.34) : 1000.0;
  vec4 fill = mix(v_color, v_paper, smoothstep(hole - u_feather, hole + u_feather, -border));
  vec4 rimmed = mix(fill, v_paper, smoothstep(-u_feather, u_feather, border));
  gl_FragColor = rimmed * (1.0 - smoothstep(1.4 - u_feather, 1.4 + u_feather, border));
  #endif
}
`;

const UNIFORMS = ["u_matrix", "u_dimensions", "u_sizeRatio", "u_feather"];
const CORNERS = [[-1, -1], [1, -1], [-1, 1], [1, -1], [-1, 1], [1, 1]];

/** sigma makes it: one for all nodes, and one more for the selected and hovered. */
export class ShapeNodeProgram extends NodeProgram {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: CORNERS.length,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_shape", size: 4, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_paper", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      CONSTANT_DATA: CORNERS,
    };
  }

  processVisibleItem(nodeIndex: number, startIndex: number, data: NodeDisplay): void {
    const { shape } = data;
    const values = [
      data.x, data.y, data.size, shape.sides, (shape.rotation * Math.PI) / 180, shape.hollow ? 1 : 0, shape.scale,
      floatColor(data.color), floatColor(data.paper), nodeIndex,
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
