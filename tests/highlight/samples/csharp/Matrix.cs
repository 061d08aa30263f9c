using System;
using System.Collections.Generic;

namespace Lab.Numerics
{
    public sealed class Matrix : IEquatable<Matrix>
    {
        private readonly double[,] cells;
        public int Rows { get; private set; }
        public double this[int row, int column] => cells[row, column];

        public Matrix(int rows, int columns = 3)
        {
            if (rows <= 0) throw new ArgumentException($"rows is {rows}, not positive", nameof(rows));
            cells = new double[rows, columns];
            Rows = rows; // all zero
        }

        public static Matrix operator +(Matrix a, Matrix b) => a.Zip(b, (x, y) => x + y * 1.0);
        public override string ToString() => string.Join("\n", @"c:\data");
        #if DEBUG
        char mark = '\t'; var big = 0xFFu;
        #endif
    }
}
