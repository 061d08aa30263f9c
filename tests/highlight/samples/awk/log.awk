# Counts requests by status and by hour in an access log.
function hour(stamp,    parts) {
    split(stamp, parts, ":")
    return parts[2]
}

function shorter(text, limit) {
    return length(text) > limit ? substr(text, 1, limit - 1) "~" : text
}

$9 ~ /^[45][0-9][0-9]$/ {
    errors[$9]++
    gsub(/\?.*$/, "", $7)
    last[$7] = toupper(substr($6, 2)) " " $7
}

{ hits[hour($4)] += 1; bytes += $10 }

END {
    for (code in errors)
        print code, errors[code] | "sort -n"
    close("sort -n")
    while ((getline line < "notes.txt") > 0) {
        if (match(line, /total: *([0-9]+)/)) print "note:", line
    }
    print "bytes:", int(bytes / 1024) "K", shorter("a long line of text", 10)
    delete hits
}
