"""
    newton(f, df, x; tol=1e-10, maxiter=50)

Find a root of `f` near `x`.
"""
function newton(f, df, x; tol=1e-10, maxiter=50)
    for i in 1:maxiter
        step = f(x) / df(x)
        x -= step
        if abs(step) < tol
            return x, i
        end
    end
    error("no root after $maxiter steps, x = $(x)")
end

g(x) = x^3 - 2x - 5
dg(x) = 3x^2 - 2
root, steps = newton(g, dg, 2.0)
println("root ", root, " in $steps steps")
@assert isapprox(g(root), 0; atol=1e-8)
