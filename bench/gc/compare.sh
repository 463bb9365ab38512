#!/bin/sh
# Runs the rows of gc_bench and the same rows in those of Emacs, Lua, Guile and SBCL that are installed, one after the
# other.  usage: compare.sh GC_BENCH
here=$(dirname "$0")
"$1"
have() { command -v "$1" >/dev/null 2>&1; }
have emacs && emacs -Q --batch -l "$here/rows.el"
have lua5.4 && lua5.4 "$here/rows.lua"
have guile && guile --no-auto-compile "$here/rows.scm" 2>/dev/null
have sbcl && sbcl --script "$here/rows.lisp"
exit 0
