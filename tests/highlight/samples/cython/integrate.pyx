# cython: language_level=3
"""Sums of functions."""
cimport numpy as np
import numpy as np
from libc.math cimport sin, cos
from cython.parallel import prange

ctypedef double (*func)(double) nogil

cdef extern from "fast.h":
    ctypedef struct point:
        double x
        double y
    int distance(point *a, point *b)

cdef struct Interval:
    double low, high

cdef class Sum:
    cdef public double total
    cdef readonly list parts
    cdef unsigned int count

    def __init__(self, double start=0.0):
        self.total = start
        self.parts = []

    cpdef double add(self, double value) except? -1:
        self.total += value
        return self.total

    @property
    def size(self):
        return len(self.parts)

cdef inline double square(double x) nogil:
    return x * x

def integrate(double a, double b, int n=100, double[:] out=None):
    cdef int i
    cdef double s = 0.0, dx = (b - a) / n
    cdef double[:, ::1] view = np.zeros((n, 2))
    with nogil:
        for i in prange(n, schedule='static'):
            s += square(a + i * dx)
    if s > 1e3:
        raise ValueError(f"too large: {s!r}")
    return s * dx
