class Matrix {
  #data;

  constructor(rows, cols, fill = 0) {
    this.rows = rows;
    this.cols = cols;
    this.#data = new Float64Array(rows * cols).fill(fill);
  }

  static identity(n) {
    const m = new Matrix(n, n);
    for (let i = 0; i < n; i++) m.set(i, i, 1);
    return m;
  }

  get size() { return this.rows * this.cols; }
  at(i, j) { return this.#data[i * this.cols + j]; }
  set(i, j, v) { this.#data[i * this.cols + j] = v; }

  times(other) {
    if (this.cols !== other.rows) {
      throw new RangeError(`${this.cols} != ${other.rows}`);
    }
    const out = new Matrix(this.rows, other.cols);
    for (let i = 0; i < this.rows; ++i)
      for (let j = 0; j < other.cols; ++j)
        for (let k = 0; k < this.cols; ++k)
          out.set(i, j, out.at(i, j) + this.at(i, k) * other.at(k, j));
    return out;
  }
}
module.exports = { Matrix, EPS: 1e-9, MASK: 0xff ^ 0b11 };
