package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatrixTest {
    private Matrix m;

    @BeforeEach
    void setUp() {
        m = new Matrix(new double[][] {{1, 2}, {3, 4}});
    }

    @Test
    void determinantOfTwoByTwo() {
        assertEquals(-2.0, m.determinant(), 1e-12);
    }

    @Test(timeout = 100)
    @DisplayName("inverse times matrix is one")
    public void inverse() {
        var one = m.inverse().times(m);
        for (int i = 0; i < 2; ++i)
            for (int j = 0; j < 2; ++j)
                assertEquals(i == j ? 1 : 0, one.get(i, j), 1E-9);
    }
}
