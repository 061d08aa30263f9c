# Principal components without a package
x <- as.matrix(iris[, 1:4])
centred <- sweep(x, 2, colMeans(x), FUN = "-")
s <- crossprod(centred) / (nrow(x) - 1)
e <- eigen(s, symmetric = TRUE)

share <- e$values / sum(e$values)
names(share) <- paste0("PC", seq_along(share))
round(share, 3)

scores <- centred %*% e$vectors[, 1:2]
plot(scores, col = c("#1b9e77", "#d95f02", "#7570b3")[iris$Species],
     pch = 19, xlab = "PC1", ylab = "PC2")
legend("topright", legend = levels(iris$Species), pch = 19)

k <- 0
repeat {
  k <- k + 1
  if (cumsum(share)[k] >= 0.95 || k == length(share)) break
}
stopifnot(k >= 1L, !any(is.nan(scores)))
message("components needed: ", k, "; pi is ", pi, ' and 0x1F is ', 0x1FL)
