// Shades a mesh with one light
#include "common.hlsli"
#include <noise.hlsl> // noise
#define SHADOWS 1
#if 0
never read
#ifdef A
nor this
#endif
#else
int read;
#endif

cbuffer PerFrame : register(b0)
{
    row_major float4x4 ViewProjection;
    float3 LightDirection : packoffset(c4);
    uint Flags;
};

Texture2D<float4> Albedo : register(t0);
SamplerState Linear : register(s0);

struct VSInput { float3 Position : POSITION0; float2 UV : TEXCOORD0; };
struct PSInput {
    float4 Position : SV_POSITION;
    float2 UV : TEXCOORD0;
};

PSInput VSMain(VSInput input)
{
    PSInput output;
    output.Position = mul(float4(input.Position, 1.0f), ViewProjection);
    output.UV = input.UV * 0.5 + .5e0;
    return output;
}

float4 PSMain(PSInput input) : SV_TARGET
{
    [unroll]
    for (int i = 0; i < 4; ++i) {
        if (i == 0x2) discard;
    }
    float3 color = Albedo.Sample(Linear, input.UV).rgb;
    switch (Flags) { case 1: color *= saturate(dot(color, LightDirection)); break; default: break; }
    return float4(lerp(color, 1 - color, 012u), true ? 1 : 0);
}

float depth(float2 uv) : SV_DEPTH /* written */ ;
