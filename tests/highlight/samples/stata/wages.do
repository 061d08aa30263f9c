*! version 1.2.0  Wages and schooling
version 16
clear all
set more off
use "data/wages.dta", clear

* Descriptive statistics
summarize wage educ exper, detail
tabulate region female, row
gen lwage = ln(wage) if wage > 0 & !missing(wage)
replace exper = 0 if exper < 0
label variable lwage "log of the wage"

foreach v of varlist educ exper {
    quietly summarize `v'
    local mean = r(mean)
    display "mean of `v': " %9.3f `mean'
    gen `v'_c = `v' - `mean'
}

regress lwage educ_c c.exper##c.exper i.region, vce(robust)
estimates store base
predict double resid, residuals
/* A figure
   for the paper */
twoway (scatter lwage educ) (lfit lwage educ), title("Wages") // draft
graph export "fig1.pdf", replace
log close
