import algebra.group.basic
import data.nat.prime

-- Groups by hand, for the exercise
universes u v
open nat function

namespace exercise

variables {G : Type u} [group G] {α β : Type v}

/-- The inverse of a product -/
lemma mul_inv_rev' (a b : G) : (a * b)⁻¹ = b⁻¹ * a⁻¹ :=
begin
  apply inv_eq_of_mul_eq_one,
  rw [mul_assoc, ← mul_assoc b],
  simp,
end

theorem exists_infinite_primes' (n : ℕ) : ∃ p, n ≤ p ∧ prime p :=
let p := min_fac (n! + 1) in
have f1 : n! + 1 ≠ 1, from ne_of_gt $ succ_lt_succ $ factorial_pos _,
have pp : prime p, from min_fac_prime f1,
⟨p, le_of_not_ge (λ h, (prime.dvd_one pp).not h), pp⟩

inductive tree (α : Type u) : Type u
| leaf : tree
| node (left : tree) (value : α) (right : tree) : tree

def size : tree α → ℕ
| tree.leaf := 0
| (tree.node l _ r) := size l + 1 + size r

#check @mul_inv_rev'
#eval size (tree.node tree.leaf 3 tree.leaf)
#print axioms exists_infinite_primes'
#reduce (2 + 3 : ℕ)

end exercise
