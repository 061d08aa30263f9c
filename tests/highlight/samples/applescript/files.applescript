using terms from application "Mail"
	on perform mail action with messages theMessages for rule theRule
		repeat with each in theMessages
			set theName to name of each's sender
		end repeat
	end perform mail action with messages
end using terms from

script Counter
	prop total : 0
	to increase by step
		set my total to (my total) + step
		return its total
	end increase
end script

set chosen to choose folder with prompt "Where are the files?"
set listing to list folder chosen without invisibles
set firstFile to (POSIX file "/tmp/a \\ b.txt") as alias
set second to read firstFile as Unicode text
set handle to open for access firstFile with write permission
write "line one" & return & linefeed & tab to handle starting at eof
close access handle
set shown to do shell script "ls -l " & quoted form of "a b" ¬
	as string
tell application "Finder"
	set found to every file of folder "Notes" whose name begins with "2024" and ¬
		name extension is equal to "txt"
	move found to the 3rd folder of home
	set the label index of first item of found to 2
	set d to a reference to the last paragraph of (current date) as text
	if class of chosen is not alias then put missing value into found
end tell
set raw to «class furl» of «data utxt0041»
tell window "Main" of me to select row 2 of table view 1 of scroll view 1
set enabled of button "Go" to false
set the string value of text field "Answer" to "yes" & true
get volume settings
say "done" using "Alex" speaking rate 180
on clicked theObject
	if title of theObject contains "Zoom" then perform action of cell 1
end clicked
set monthDays to days of month -- plural
repeat until x isn't greater than or equal to 4 or y > 2 or z >= 3 or u < 2 or v <= 1
	delay 0.5
end repeat
