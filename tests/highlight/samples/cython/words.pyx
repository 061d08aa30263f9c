from cpython.mem cimport PyMem_Malloc, PyMem_Free
cimport cython
from . cimport shared

cdef enum Color:
    RED = 1
    GREEN

cdef api int visible = 0

@cython.boundscheck(False)
cdef char *copy(const char *text, size_t n):
    cdef char *p = <char *> PyMem_Malloc(n * sizeof(char))
    if not p:
        raise MemoryError()
    for i in range(n):
        p[i] = text[i]
    return p

cdef union number:
    int i
    float f

def count(bytes text not None, dict seen = {}):
    cdef:
        int i, j = 0
        list words = text.split()
        object key
    for i, key in enumerate(words):
        seen[key] = seen.get(key, 0) + 1  # counted
    print("done", 'it''s', sorted(seen))
    return {k: v for k, v in seen.items() if v is not None}

class Plain(object):
    def method(self, *args, **kwargs):
        cdef int x = <int>self.value
        return lambda y: x + y

cpdef str name(int n): return str(n)
cdef void go() except *:
    pass
