#!/bin/zsh
# Compile every chapter on its own and count its words.
typeset -A words
for tex in chapters/*.tex; do
  base=${tex:t:r}
  if latexmk -pdf -silent "$tex" &> "$base.log"; then
    words[$base]=$(detex "$tex" | wc -w)
  else
    print -u2 "error in $base:"
    grep -A 3 '^!' "$base.log" | sed -e 's/^/    /'
  fi
done

total=0
for base count in ${(kv)words}; do
  (( total += count ))
  printf "%-20s %6d\n" $base $count
done
echo "total: $total words, about $(( total / 350 )) pages"
function clean { latexmk -C; rm -f *.bbl(N) }
select answer in yes no; do break; done
