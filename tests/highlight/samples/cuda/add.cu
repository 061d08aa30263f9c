// Adds two vectors on the device.
#include <cstdio>
#include "check.h"

constexpr int kThreads = 256;

__global__ void add(const float* a, const float* b, float* sum, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) {
        sum[i] = a[i] + b[i];
    }
}

__device__ __forceinline__ float4 scale(float4 v, float by) {
    return make_float4(v.x * by, v.y * by, v.z * by, 1.0f);
}

int main() {
    const int n = 1 << 20;
    float *a, *b, *sum;
    cudaMallocManaged(&a, n * sizeof(float));
    cudaMallocManaged(&b, n * sizeof(float));
    cudaMallocManaged(&sum, n * sizeof(float));
    dim3 grid((n + kThreads - 1) / kThreads);
    add<<<grid, kThreads>>>(a, b, sum, n);
    cudaDeviceSynchronize();
    printf("%f\n", sum[0]);
    cudaFree(a);
    return 0;
}
