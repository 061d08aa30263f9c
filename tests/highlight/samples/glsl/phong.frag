#version 330 core
// Light as Phong has it.
in vec3 normal;
in vec2 coordinates;
out vec4 color;

uniform sampler2D image;
uniform vec3 light;
uniform float shininess;
const float PI = 3.14159;

struct Material {
    vec3 diffuse;
    float strength;
};

/* The part that does not depend on the viewer. */
vec3 diffuse(in Material m, vec3 n) {
    float cosine = max(dot(normalize(n), light), 0.0);
    return m.diffuse * cosine * m.strength;
}

void main() {
    Material m = Material(texture(image, coordinates).rgb, 0.8);
    if (length(normal) < 1e-3 || shininess == 0.0) discard;
    vec3 result = diffuse(m, normal);
    for (int i = 0; i < 3; ++i) {
        result[i] = pow(result[i], 1.0 / 2.2);
    }
    color = vec4(result, true ? 1.0 : 0.5);
    gl_FragDepth = gl_FragCoord.z;
}
