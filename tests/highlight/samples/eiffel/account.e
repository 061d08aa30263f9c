note
	description: "Accounts of %"customers%" %/0x41/%N"
class
	ACCOUNT
inherit
	ANY redefine out end
create
	make, make_with_limit
feature {NONE} -- Initialization
	make (a_owner: STRING; a_limit: INTEGER_32)
			-- Begin with no money.
		require
			has_owner: a_owner /= Void and then not a_owner.is_empty
		local
			l_text: detachable STRING
			l_letter: CHARACTER
		do
			owner := a_owner
			limit := 1_000 + 0x1F2b - 0c17 * 0b1_01
			rate := 0.25 + .5e-3 + 7.
			l_letter := 'a'; l_letter := '%N'; l_letter := '%/65/'; l_letter := '%''
			l_text := "[
				Several lines with "quotes" ] and %T
			]"
			l_text := "{
  kept as they are } %U
}"
			across 1 |..| 10 as i loop print (i.item \\ 3 // 2 ^ 2) end
		ensure
			set: owner = a_owner and limit >= 0 implies Result ~ Current
		rescue
			retry
		end
	deposit (amount: like balance)
		do
			if amount > 0 or else amount <= -1 then balance := balance + amount
			elseif amount /~ 5 then check False end
			else inspect amount when 1 then Precursor (amount) end end
			from i := 0 until i = 3 invariant True variant 3 - i loop i := i + 1 end
		end
	actions: ARRAY [TUPLE [name: STRING]] = << agent deposit (?), ["x"] >>
	old_one: BOOLEAN once Result := xor_it (| 1 |) -> 2 end
invariant
	positive: balance >= 0
end
