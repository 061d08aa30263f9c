#!/usr/bin/awk -f
# Mean and deviation of each column of a table of numbers.
BEGIN {
    FS = "[ \t,]+"
    OFS = "\t"
    if (ARGC < 2) {
        print "usage: columns.awk FILE" > "/dev/stderr"
        exit 1
    }
}

/^#/ || /^[[:space:]]*$/ { next }

NR == 1 && $1 !~ /^[-+]?[0-9.]+$/ {
    for (i = 1; i <= NF; i++) name[i] = $i
    next
}

{
    for (i = 1; i <= NF; i++) {
        n[i]++
        sum[i] += $i
        squares[i] += $i ^ 2
    }
}

END {
    for (i = 1; i in n; i++) {
        mean = sum[i] / n[i]
        printf "%s%s%.3f%s%.3f\n", (i in name ? name[i] : i), OFS, mean, OFS, \
            sqrt(squares[i] / n[i] - mean * mean)
    }
}
