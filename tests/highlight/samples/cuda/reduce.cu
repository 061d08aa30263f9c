#define TILE 32

__constant__ float weights[TILE];

/* Sums a block in shared memory. */
template <typename T>
__global__ void reduce(const T* __restrict__ in, T* out, unsigned int n) {
    __shared__ T tile[TILE * 2];
    unsigned int t = threadIdx.x;
    unsigned int i = blockIdx.x * blockDim.x * 2 + t;

    tile[t] = i < n ? in[i] : T(0);
    __syncthreads();

    #pragma unroll
    for (unsigned int s = blockDim.x / 2; s > 0; s >>= 1) {
        if (t < s) tile[t] += tile[t + s];
        __syncthreads();
    }
    if (t == 0) out[blockIdx.x] = tile[0];
}

struct Launch {
    int3 size;
    __host__ __device__ bool empty() const { return size.x == 0x0; }
};

void run(float* in, float* out, unsigned int n) {
    reduce<float><<<(n + 63) / 64, 64, 0, nullptr>>>(in, out, n);
    auto error = cudaGetLastError();
    if (error != cudaSuccess) throw "failed";
}
