setClass("Sequence", representation(bases = "character", origin = "character"))

setGeneric("gc", function(object, ...) standardGeneric("gc"))
setMethod("gc", "Sequence", function(object, ...) {
  bases <- strsplit(object@bases, "")[[1]]
  sum(bases %in% c("G", "C")) / length(bases)
})

translate <- function(object, table = codons, stop_at = "*") {
  n <- nchar(object@bases)
  starts <- seq(1, n - 2, by = 3)
  triplets <- substring(object@bases, starts, starts + 2)
  out <- character(0)
  while (length(triplets) > 0) {
    amino <- table[[triplets[1L]]]
    if (is.null(amino)) next
    if (identical(amino, stop_at)) return(paste(out, collapse = ""))
    out <- c(out, amino)
    triplets <- triplets[-1]
  }
  invisible(out)
}

s <- new("Sequence", bases = "ATGGCCTAA", origin = 'made "up"\n')
switch(s@origin, lab = gc(s), NULL)
