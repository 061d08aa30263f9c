#include <stdint.h>
#include <inttypes.h>
#ifdef __GNUC__
#  define POPCOUNT(x) __builtin_popcountll(x)
#else
#  define POPCOUNT(x) popcount_slow(x)
#endif

static inline uint64_t rotl(const uint64_t x, int k) {
    return (x << k) | (x >> (64 - k));
}

uint64_t next(uint64_t s[2]) {
    const uint64_t s0 = s[0];
    uint64_t s1 = s[1];
    const uint64_t result = s0 + s1;

    s1 ^= s0;
    s[0] = rotl(s0, 24) ^ s1 ^ (s1 << 16);
    s[1] = rotl(s1, 37);
    return result & 0xFFFFFFFFFFFFFFFFULL;
}

#if 0
int unused(void) { return 017; }
#endif

int hamming(uint32_t a, uint32_t b) { return POPCOUNT((uint64_t)(a ^ b)); }
const char *const names[] = { "left", "right\n", "both \"sides\"", L"wide" };
