// A panel of firms by year.
program define report
    syntax varlist(min=1) [if] [, Digits(integer 2)]
    tokenize `varlist'
    while "`1'" != "" {
        quietly count if !missing(`1')
        di as text "`1'" _col(20) as result r(N)
        macro shift
    }
end

global root "C:/data"
import delimited using "$root/firms.csv", varnames(1) clear
destring revenue, replace ignore(",")
encode sector, generate(sector_id)
xtset firm year
bysort firm (year): gen growth = D.revenue / L.revenue
egen mean_growth = mean(growth), by(sector_id)
recode size (1/9 = 1 "small") (10/249 = 2 "medium") (250/max = 3 "large"), gen(class)

forvalues i = 1/3 {
    matrix b`i' = J(2, 2, .)
    if `i' == 2 continue
    capture noisily xtreg growth revenue if class == `i', fe
}
keep if inlist(sector_id, 1, 2, 3) & inrange(year, 2010, 2020)
collapse (mean) growth (sd) sd = growth, by(year)
merge 1:1 year using `"$root/deflator.dta"', nogenerate
local pattern = regexm("abc", "^a.*c$")
tempfile t
save `t', replace
