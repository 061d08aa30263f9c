deferred class SHAPE [G -> COMPARABLE create default_create end]
convert to_string: {STRING}
feature -- Access
	area: REAL_64 deferred end
	alias_name alias "+" (other: like Current): like Current
		external "C inline" alias "return %B$a;"
		end
	item assign put: G attribute end
	separate_call (a: separate SHAPE [G])
		obsolete "Use other"
		do
			debug ("trace") io.put_string ("bad %z escape") end
			create {ARRAYED_LIST [G]}.make (0)
			x := attached {STRING} y as z and a xor b
			frozen_count := 0xABb + 0b2 + 1__2 + 3_
			text := "open
			other := "%/0b101/ %/0c7_7/ %/12/ %/x/"
			c := '"' ; d := 'ab'
			s := "[
				verbatim %/0x/ "inside" %Z
			next
		end
]" -- now it is closed
	Mixed_Case MixedCase UPPER9_X
	| alone \ and / or # signs
	v := "{
		%H %< %> %( %) %%
		} not yet
}" rename a as b undefine c export {NONE} all select d end
end
