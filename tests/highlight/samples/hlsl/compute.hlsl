/* Sums a buffer
   in groups */
RWStructuredBuffer<float> Result : register(u0);
StructuredBuffer<half4> Source;
groupshared float cache[64];
static const int2 OFFSET = int2(1, -1);

[numthreads(64, 1, 1)]
void CSMain(uint3 id : SV_DISPATCHTHREADID, uint index : SV_GROUPINDEX)
{
    cache[index] = Source[id.x].x;
    GroupMemoryBarrierWithGroupSync();
    for (uint step = 32; step > 0; step >>= 1)
    {
        if (index < step)
            cache[index] += cache[index + step];
        GroupMemoryBarrierWithGroupSync();
    }
    if (index == 0) Result[0] = cache[0];
    InterlockedAdd(counter, 1L);
    printf("sum %f\n\x41\"\q \
", \
  cache[0]); char c = 'a';
again:
    while (any(cache[0])) { goto again; }
}

float helper(in float a, inout float b) : COLOR0 // a comment
{
    return a ^ ~b % 3.0e-2 && !a || b;
}

float plain (float a);
template <typename T> class Old { virtual void go(); private: long x; };
technique11 Draw { pass P0 { SetVertexShader(CompileShader(vs_5_0, VSMain())); } }
*/ # stray
#define LONG a \
  b / c /* d */
matrix m = NULL; bool4x4 flags = false;
