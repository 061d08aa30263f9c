#' Power of a t test by simulation
#'
#' @param n People in each group.
#' @param d Standardised difference.
#' @return Share of significant tests.
power_by_simulation <- function(n, d, alpha = .05, runs = 1e4) {
  hits <- vapply(seq_len(runs), function(i) {
    x <- rnorm(n)
    y <- rnorm(n, mean = d)
    t.test(x, y)$p.value < alpha
  }, logical(1))
  mean(hits)
}

set.seed(20L)
for (n in c(20, 40, 80)) {
  p <- power_by_simulation(n, d = 0.5)
  cat(sprintf("n = %d: power = %.3f\n", n, p))
  if (p > 0.8) {
    break
  } else if (is.na(p) || p < 0) {
    stop("this cannot be")
  }
}
