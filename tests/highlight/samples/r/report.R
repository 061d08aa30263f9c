options(digits = 4, scipen = -2)
args <- commandArgs(trailingOnly = TRUE)
path <- if (length(args)) args[[1]] else "results"

files <- list.files(path, pattern = "\\.rds$", full.names = TRUE)
results <- lapply(files, readRDS)
names(results) <- sub("\\.rds$", "", basename(files))

rmse <- function(truth, estimate) sqrt(mean((truth - estimate)^2))
table <- do.call(rbind, Map(function(r, name) {
  data.frame(model = name, rmse = rmse(r$truth, r$estimate), n = length(r$truth))
}, results, names(results)))

table <- table[order(table$rmse), ]
best <- table$model[which.min(table$rmse)]

for (row in seq_len(nrow(table))) {
  with(table[row, ], cat(format(model, width = 20), "&", formatC(rmse, 3, format = "f"), "\\\\\n"))
}
tryCatch(
  write.csv(table, file.path(path, "table.csv"), row.names = F),
  error = function(e) warning(conditionMessage(e))
)
T & !F | xor(TRUE, FALSE)
