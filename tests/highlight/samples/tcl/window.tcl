package require Tk
wm title . "Temperature"

set celsius 20
set history {}

proc convert {c} {
    expr {$c * 9.0 / 5 + 32}
}

proc update_label {args} {
    global celsius history
    if {![string is double -strict $celsius]} {
        .result configure -text "?" -foreground red
        return
    }
    lappend history $celsius
    .result configure -text [format "%.1f \u00b0F" [convert $celsius]]
}

label .prompt -text "Celsius:"
entry .input -textvariable celsius -width 8
label .result -text ""
button .quit -text Quit -command { destroy . }
pack .prompt .input .result .quit -side left -padx 4
bind .input <Return> {update_label; break}
trace add variable celsius write update_label
switch -glob -- $tcl_platform(os) {
    Win* { set font "Segoe UI" }
    default { set font {DejaVu Sans} ; # elsewhere }
}
after 1000 {set done 1}
