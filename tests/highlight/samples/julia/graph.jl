struct Graph
    edges::Dict{Int,Set{Int}}
end

Graph() = Graph(Dict{Int,Set{Int}}())

function add_edge!(g::Graph, a::Int, b::Int)
    push!(get!(g.edges, a, Set{Int}()), b)
    push!(get!(g.edges, b, Set{Int}()), a)
    return g
end

function shortest_path(g::Graph, from, to)
    queue = [from]
    previous = Dict(from => 0)
    while !isempty(queue)
        node = popfirst!(queue)
        node == to && break
        for next in g.edges[node]
            haskey(previous, next) && continue
            previous[next] = node
            push!(queue, next)
        end
    end
    path = Int[]
    let node = to
        while node != 0
            pushfirst!(path, node)
            node = previous[node]
        end
    end
    try
        return path
    catch e
        e isa KeyError || rethrow()
    finally
        @debug "done"
    end
end
