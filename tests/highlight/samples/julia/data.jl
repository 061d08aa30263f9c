using CSV, DataFrames

df = CSV.read("scores.csv", DataFrame; missingstring="NA")
dropmissing!(df, :score)

groups = groupby(df, :school)
result = combine(groups, :score => mean => :average, nrow => :n)
sort!(result, :average, rev=true)

for row in eachrow(result)
    if row.n >= 10
        println(rpad(row.school, 12), lpad(round(row.average, digits=2), 8))
    elseif row.n == 0x1
        continue
    else
        @warn "few pupils" row.school row.n
    end
end

top = first(result, 3)
CSV.write("top.csv", top)
label = "α = 0.05\t" * 'x' * raw"\d+" * "\$5"
letters = ['a', '\n', 'é']
f = x -> x ∈ letters ? true : false
