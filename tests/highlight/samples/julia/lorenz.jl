using LinearAlgebra
using Plots, Statistics
import Random: seed!

const σ, ρ, β = 10.0, 28.0, 8 / 3

function lorenz!(du, u, p, t)
    x, y, z = u
    du[1] = σ * (y - x)
    du[2] = x * (ρ - z) - y
    du[3] = x * y - β * z
    nothing
end

#= A fourth-order step;
   nothing is allocated =#
function rk4!(u, f!, dt; k = [similar(u) for _ in 1:4])
    f!(k[1], u, nothing, 0.0)
    f!(k[2], u .+ dt / 2 .* k[1], nothing, 0.0)
    f!(k[3], u .+ dt / 2 .* k[2], nothing, 0.0)
    f!(k[4], u .+ dt .* k[3], nothing, 0.0)
    @. u += dt / 6 * (k[1] + 2k[2] + 2k[3] + k[4])
    return u
end

seed!(42)
u = randn(3)
path = [copy(rk4!(u, lorenz!, 0.01)) for _ in 1:10_000]
