using Distributions

abstract type Sampler end

struct Metropolis{D<:Distribution} <: Sampler
    proposal::D
    burnin::Int
end

Metropolis(width::Real; burnin=500) = Metropolis(Normal(0, width), burnin)

function draw(s::Metropolis, logp, start::Float64, n::Integer)
    chain = Vector{Float64}(undef, n)
    current, accepted = start, 0
    lp = logp(current)
    for i in -s.burnin:n
        candidate = current + rand(s.proposal)
        new = logp(candidate)
        if log(rand()) < new - lp
            current, lp = candidate, new
            accepted += i > 0
        end
        i > 0 && (chain[i] = current)
    end
    return chain, accepted / n
end

macro timed_draw(ex)
    quote
        t = time_ns()
        value = $(esc(ex))
        (value, (time_ns() - t) / 1e9)
    end
end
