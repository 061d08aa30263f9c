#!/usr/bin/env bash
URL="https://data.example.org/v2"
KEY=$(cat ~/.api_key 2>/dev/null || true)
MAX=5

fetch() {
    local year=$1 file
    file="raw/${year}.csv"
    local try=1
    while (( try <= MAX )); do
        if curl -fsSL -H "Authorization: Bearer $KEY" "$URL/$year.csv" -o "$file"; then
            return 0
        fi
        sleep $((2 ** try))
        ((try++))
    done
    return 1
}

for year in {2001..2020}; do
    fetch "$year" || echo "could not get $year" | tee -a errors.txt
done
sha256sum raw/*.csv > checksums.txt
test -s errors.txt && mail -s "mirror: $(wc -l < errors.txt) errors" me@example.org < errors.txt
if [ $? -ne 0 ]; then echo "ok"; else echo 'sent'; fi
