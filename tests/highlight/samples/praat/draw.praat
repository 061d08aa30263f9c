; Draws a spectrogram
procedure draw (.object, .width)
    select .object
    Select outer viewport: 0, .width, 0, 4
    Paint... 0 0 0 0 100 yes 50 6 0 no
    Draw inner box
    Text top... yes 'title$' "quoted" 5
endproc

title$ = "A title
... on two lines with 'x'"
x# = zero# (5)
y# = randomGauss# (10, 0, 1)
table$ [1] = left$ ("abc", 2)
value = Table_data [1, "col"]
Matrix_m.ncol
call draw Sound 6
@draw: selected ("Sound"), 6
label again
x = x + 1; y -= 2
goto again x < 10
writeInfoLine: ((1 + 2) * 3), 4
repeat
    beginPause: "Settings"
        positive: "Width", 6
        comment: "Choose"
    clicked = endPause: "Stop", "Go", 2
until clicked = 2 or demoKeyPressed ()
nowarn do ("Play")
Sound tone
while randomUniform (0, 1) < 0.5 && x | y
    stopwatch
    echo value 'x' and 'y:3'
    execute other.praat
    system_nocheck ls -l
endwhile
Create Sound from formula: "s", 1, 0, 1, 44100, "1/2 * sin(2*pi*377*x)"
exitScript: "done ", homeDirectory$, if x then 1 else 0 fi
TextGrid_a$.nx.foo 25% 1.5e-3
assert praatVersion >= 6000
