#include <stdio.h>
#include <stdlib.h>
#include <math.h>

#define NX 128
#define STEPS 1000UL

/* One explicit step of the heat equation. */
static void step(double *next, const double *u, double r)
{
    for (int i = 1; i < NX - 1; i++)
        next[i] = u[i] + r * (u[i - 1] - 2.0 * u[i] + u[i + 1]);
}

int main(int argc, char **argv)
{
    double *u = calloc(NX, sizeof *u), *next = calloc(NX, sizeof *next);
    double r = argc > 1 ? atof(argv[1]) : 0.25;

    if (!u || !next)
        return EXIT_FAILURE;
    u[NX / 2] = 1e3;
    for (unsigned long t = 0; t < STEPS; t++) {
        step(next, u, r);
        double *swap = u;
        u = next;
        next = swap;
    }
    printf("%.6f\t%g\n", u[NX / 2], fabs(u[1]));
    free(u);
    free(next);
    return 0;
}
