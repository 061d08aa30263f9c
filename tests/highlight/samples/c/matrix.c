#include <assert.h>
#include <string.h>
#include <omp.h>

#define AT(m, i, j) ((m)->data[(size_t)(i) * (m)->cols + (j)])

typedef struct matrix {
    int rows, cols;
    float data[];
} matrix;

void multiply(const matrix *restrict a, const matrix *restrict b, matrix *restrict c)
{
    assert(a->cols == b->rows && c->rows == a->rows && c->cols == b->cols);
    memset(c->data, 0, sizeof(float) * c->rows * c->cols);
#pragma omp parallel for schedule(static) \
    collapse(1)
    for (int i = 0; i < a->rows; ++i) {
        for (int k = 0; k < a->cols; ++k) {
            const float aik = AT(a, i, k);
            for (int j = 0; j < b->cols; ++j)
                AT(c, i, j) += aik * AT(b, k, j);
        }
    }
}

extern int mpi_rank;
volatile long counter = 0L;
float trace(const matrix *m) {
    float t = .0f;
    goto start;
start:
    for (int i = 0; i < m->rows; i++) t += AT(m, i, i);
    return t;
}
