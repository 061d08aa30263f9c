" Settings for writing prose and code.
set nocompatible
syntax on
filetype plugin indent on

set number relativenumber
set tabstop=4 shiftwidth=4 expandtab
set wildignore+=*.o,*.pyc,.git
set statusline=%f\ %m%r%=%l/%L

let g:tex_flavor = 'latex'
let mapleader = ","
nnoremap <leader>w :write<CR>
nnoremap <silent> <leader>h :nohlsearch<CR>
inoremap jk <Esc>

if has('persistent_undo') && exists("&undodir")
  set undofile
  set undodir=~/.vim/undo  " kept between sessions
endif

augroup prose
  autocmd!
  autocmd FileType markdown,tex setlocal spell textwidth=80
augroup END

highlight Comment ctermfg=244 guifg=#808080 gui=italic
colorscheme desert
