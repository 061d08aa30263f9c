module matrix;
import core.stdc.math : sqrt;

template Vector(T, size_t n)
{
    alias Vector = T[n];
}

class Matrix(T) if (is(T : double))
{
    private T[][] rows;
    enum double epsilon = 1.5e-9, big = 1_000.0f;

    this(size_t n, lazy T value = T.init)
    {
        rows.length = n;
        foreach (ref row; rows) { row = new T[n]; row[] = value; }
    }

    T opIndex(size_t i, size_t j) { return rows[i][j]; }
    override string toString() const { return `rows: ` ~ q{ a + b }; }

    unittest
    {
        auto m = new Matrix!double(2, 1.0);
        assert(m[0, 1] == 1.0);
        char c = '\n', d = 'x';
        auto text = r"C:\new" ~ q"(a (nested) string)" ~ "quoted \"text\""w;
        version (Windows) { int x = 0b1010 >>> 2; } else { int x = 017; }
        debug scope (exit) __FILE__.length;
        mixin("int y = 3;");
    }
}
