section logic
variables p q r : Prop

example : p ∧ q → q ∧ p :=
assume h : p ∧ q,
show q ∧ p, from ⟨h.2, h.1⟩

example (hp : p) : p ∨ q := or.inl hp

theorem not_not_of (h : p) : ¬¬p := λ np, np h

lemma distrib : p ∧ (q ∨ r) ↔ (p ∧ q) ∨ (p ∧ r) :=
iff.intro
  (fun h, or.elim h.right
    (λ hq, or.inl ⟨h.left, hq⟩)
    (λ hr, or.inr ⟨h.left, hr⟩))
  (by { rintro (⟨hp, hq⟩ | ⟨hp, hr⟩); simp * at *; tauto })

end logic

structure point (α : Sort*) := mk :: (x : α) (y : α)
def origin : point ℤ := { x := 0, y := -1 }
constant f : ℤ × ℤ → ℤ  -- a function of two
notation `‖` x `‖` := abs x
infixl ` ⊎' `:65 := sum
def text : string := "tab\t and \"quotes\" \x41 \\"
instance : has_add (point ℤ) := ⟨λ a b, ⟨a.x + b.x, a.y + b.y⟩⟩
#eval if 3 >= 2 && tt then 1.5 else 10 / 2
calc a = b : by rw h1
   ... = c : congr_arg f (h2 ▸ rfl)
   ... ≡ d : sorry
--- no more
set_option pp.all true
attribute [simp] not_not_of
