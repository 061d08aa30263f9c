#include "solver.hpp"
#include <cmath>
#include <stdexcept>

// Find where f is zero between a and b.
double Solver::bisect(const std::function<double(double)>& f, double a, double b) const {
    double fa = f(a), fb = f(b);
    if (fa * fb > 0.0)
        throw std::invalid_argument{"no change of sign"};
    int steps = 0;
    do {
        const double m = 0.5 * (a + b);
        const double fm = f(m);
        if (fm == 0 || (b - a) / 2 < tolerance_)
            return m;
        if (std::signbit(fm) == std::signbit(fa)) {
            a = m;
            fa = fm;
        } else {
            b = m;
            fb = fm;
        }
    } while (++steps < max_steps_);
    throw std::runtime_error("no root after " + std::to_string(steps) + " steps");
}

virtual double Solver::evaluate(double x) const override { return std::exp(-x * x) * 1.5e-3L; }
Solver::~Solver() = default;
