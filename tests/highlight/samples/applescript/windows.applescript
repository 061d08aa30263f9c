-- Puts the windows of an application side by side
# and tells how many there are
property screenWidth : 1440
property pi_half : 1.5707E+0
global openWindows
local theRate

(* Comments of several lines
   are words between two signs *)
on tileWindows(appName, gap)
	set n to 0
	tell application "System Events"
		considering case
			if appName is not in {"Finder", "Dock"} then
				set n to (count windows of process appName) as integer
			end if
		end considering
		ignoring application responses
			activate
		end ignoring
	end tell
	repeat with i from 1 to n
		set theWidth to screenWidth / n - 2 * gap
		set the bounds of window i to {gap, 22, theWidth, 900}
		if theWidth ≤ 100 or theWidth ≥ 2000 then exit repeat
		set x to theWidth div 3 mod 7 ^ 2
	end repeat
	return "Tiled " & (n as text) & " windows of \"" & appName & "\""
end tileWindows

try
	with timeout of 30 seconds
		set theResult to tileWindows("Mail", 4)
		display dialog theResult buttons {"OK", "Cancel"} default button 1
	end timeout
on error errText number errNumber
	log errText
	if errNumber is equal to -128 then
		beep 2
	else if errNumber does not come before 5 then
		error errText number errNumber
	end if
end try
set y to (-3) + .5 ÷ 2. ≠ 12e
set someText to text item delimiters
