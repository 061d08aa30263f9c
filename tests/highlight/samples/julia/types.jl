module Geometry

export Point, Polygon, area

struct Point{T<:Real}
    x::T
    y::T
end

mutable struct Polygon
    corners::Vector{Point{Float64}}
    name::Union{String, Nothing}
end

abstract type Shape end

Base.:+(a::Point, b::Point) = Point(a.x + b.x, a.y + b.y)
Base.show(io::IO, p::Point) = print(io, "(", p.x, ", ", p.y, ")")

# The shoelace formula
function area(p::Polygon)::Float64
    n = length(p.corners)
    n < 3 && return 0.0
    s = sum(p.corners[i].x * p.corners[mod1(i + 1, n)].y -
            p.corners[mod1(i + 1, n)].x * p.corners[i].y for i in 1:n)
    return abs(s) / 2
end

end # module
