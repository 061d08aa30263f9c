#!/usr/bin/env praat
# Measures the pitch of all sounds
form Analyse sounds
    comment Where are the files?
    sentence Folder /home/sounds 
    word Extension wav rest
    text Title A title of words
    positive Minimum 75 (= Hz)
    real Shift -1.5
    integer Count +3
    boolean Verbose yes
    boolean Quiet 0
    choice Method: 1
        button Autocorrelation
        button Cross-correlation
    optionmenu Unit: 2
        option Hertz
        option Semitones
    # a comment
endform

clearinfo
strings = Create Strings as file list: "list", folder$ + "/*." + extension$
n = Get number of strings
for i from 1 to n
    selectObject: strings
    name$ = Get string: i
    sound = Read from file: folder$ + "/" + name$
    duration = Get total duration
    pitch = To Pitch: 0.0, minimum, 600 ; a comment
    mean = Get mean: 0, 0, "Hertz"
    if mean <> undefined and not (duration < 0.5 or mean >= 1e3)
        appendInfoLine: name$, tab$, fixed$ (mean, 2), " it's 'mean:2' 'name$'"
    elsif mean == 0
        printline No pitch in 'name$' at 'i'
    else
        @report: name$, mean * 2 ^ 3
    endif
    Sound_untitled.xmin = Object_'i'.dx [1]
    plus Sound 'name$'
    Remove
endfor

procedure report: .name$, .value
    .text$ = replace_regex$ (.name$, "a.*", "", 0)
    writeInfoLine: .text$,
    ... .value div 2 mod 3
endproc
call report tone 4
select all
