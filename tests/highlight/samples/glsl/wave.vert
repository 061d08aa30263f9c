#version 120
#ifdef GL_ES
precision mediump float;
#endif
attribute vec3 position;
attribute vec2 uv;
varying vec2 coordinates;
uniform mat4 projection;
uniform float time;
#define AMPLITUDE 0.25

float wave(float x, float t) {
    return AMPLITUDE * sin(x * 6.28 + t);
}

float total(vec3 v) { return v.x + v.y + v.z; }

void main() {
    vec3 moved = position;
    moved.y += wave(position.x, time) + wave(position.z, 2.0 * time);
    coordinates = uv * vec2(1.0, -1.0);
    int mask = 0x0F & 017;
    bvec3 big = greaterThan(moved, vec3(0.5));
    while (any(big)) {
        moved *= 0.5;
        break;
    }
    gl_Position = projection * gl_ModelViewMatrix * vec4(moved, 1.0);
    gl_PointSize = 4.0;
}
