" Counts the words of the current paragraph.
if exists('g:loaded_words')
  finish
endif
let g:loaded_words = 1

function! s:CountWords(first, last) abort
  let l:total = 0
  for l:line in getline(a:first, a:last)
    let l:total += len(split(l:line, '\s\+'))
  endfor
  return l:total
endfunction

function! WordsReport()
  let n = s:CountWords(line("'{"), line("'}"))
  if n == 0
    echohl WarningMsg | echo "no words here" | echohl None
  elseif n > 1000
    echo printf("%d words, %.1f pages", n, n / 250.0)
  else
    echo n . ' words'
  endif
endfunction

command! -nargs=0 Words call WordsReport()
execute 'normal! gg' .
      \ '/^## /e'
%s/teh/the/ge
