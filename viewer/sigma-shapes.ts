import type { Attributes } from 'graphology-types';
import { NodeProgram, type NodeProgramType } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Shape } from './reducers.ts';

/** Distance from the rim, positive inside, for a point `m` with coordinates from -1 to 1; `t` is one pixel there. */
const DISTANCE: Readonly<Record<Shape, string>> = {
  disc: '1.0 - length(m)',
  ring: 'min(1.0 - length(m), length(m) - 0.6)',
  square: '0.86 - max(abs(m.x), abs(m.y))',
  diamond: '1.0 - abs(m.x) - abs(m.y)',
};

const VERTEX_SHADER = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform mat3 u_matrix;
varying vec4 v_color;
varying float v_pixel;
void main() {
  gl_Position = vec4((u_matrix * vec3(a_position, 1)).xy, 0, 1);
  gl_PointSize = max(a_size / u_sizeRatio, 1.5) * u_pixelRatio * 2.0;
  v_pixel = 2.0 / gl_PointSize;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`;

function fragmentShader(shape: Shape): string {
  return /* glsl */ `
precision mediump float;
varying vec4 v_color;
varying float v_pixel;
void main() {
  vec2 m = gl_PointCoord * 2.0 - 1.0;
  #ifdef PICKING_MODE
  gl_FragColor = length(m) < 1.0 ? v_color : vec4(0.0);
  #else
  float distance = ${DISTANCE[shape]};
  gl_FragColor = v_color * smoothstep(0.0, v_pixel * 1.5, distance);
  #endif
}`;
}

const UNIFORMS = ['u_sizeRatio', 'u_pixelRatio', 'u_matrix'] as const;

/** A Sigma program that draws nodes in one shape; the whole circle around it can be clicked. */
export function createShapeProgram<N extends Attributes, E extends Attributes>(shape: Shape): NodeProgramType<N, E> {
  return class extends NodeProgram<(typeof UNIFORMS)[number], N, E> {
    override getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, POINTS } = WebGLRenderingContext;
      return {
        VERTICES: 1,
        VERTEX_SHADER_SOURCE: VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: fragmentShader(shape),
        METHOD: POINTS,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
      };
    }

    override processVisibleItem(nodeIndex: number, startIndex: number, data: NodeDisplayData): void {
      this.array.set([data.x, data.y, data.size, floatColor(data.color), nodeIndex], startIndex);
    }

    override setUniforms(
      params: RenderParams,
      { gl, uniformLocations }: Parameters<NodeProgram['setUniforms']>[1],
    ): void {
      gl.uniform1f(uniformLocations['u_pixelRatio'] ?? null, params.pixelRatio);
      gl.uniform1f(uniformLocations['u_sizeRatio'] ?? null, params.sizeRatio);
      gl.uniformMatrix3fv(uniformLocations['u_matrix'] ?? null, false, params.matrix);
    }
  };
}
