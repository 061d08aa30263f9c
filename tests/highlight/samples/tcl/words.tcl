#!/usr/bin/env tclsh
# Counts words in files.
package require Tcl 8.5

proc count {text} {
    set words [regexp -all -inline {\w+} $text]
    foreach word $words {
        incr counts([string tolower $word])
    }
    return [array get counts]
}

namespace eval ::report {
    variable limit 10
    proc show {counts} {
        variable limit
        set n 0
        foreach {word times} [lsort -stride 2 -index 1 -integer -decreasing $counts] {
            if {$n >= $limit} { break } else { incr n }
            puts "[format %-12s $word] $times\t(${n})"
        }
    }
}

foreach path $argv {
    if {[catch {open $path r} channel]} {
        puts stderr "cannot open $path: $channel"
        continue
    }
    ::report::show [count [read $channel]]
    close $channel
}
exit 0
