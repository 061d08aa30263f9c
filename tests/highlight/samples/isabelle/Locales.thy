theory Locales imports Complex_Main begin

locale semi =
  fixes prod :: "'a => 'a => 'a" (infixl "\<cdot>" 70)
  assumes assoc: "(x \<cdot> y) \<cdot> z = x \<cdot> (y \<cdot> z)"

subsection \<open>Interpretations\<close>

interpretation nat_semi: semi "op +"
  by unfold_locales (rule add_assoc)

definition half :: "real => real" where "half x = x / 2"
abbreviation (input) mask :: nat where "mask == 0xFF + 0b1010 + 0o17"

inductive even :: "nat \<Rightarrow> bool" where
  zero: "even 0" | step: "even n \<Longrightarrow> even (n + 2)"

inductive_cases evenE [elim!]: "even (Suc n)"

lemma (in semi) swap: assumes "x \<cdot> y = y \<cdot> x"
  shows "x \<cdot> y \<cdot> z = y \<cdot> x \<cdot> z"
  using assms
  sledgehammer
  oops

notation (latex) half ("\"half\" _")
text {* Braces { inside } and * stars, {* nested *} *}
ML {* val x = 1 *}
declare [[smt_timeout = 20]]
instantiation nat :: semigroup begin instance .. end
lemma foo': "P \<longrightarrow> P" sorry
corollary bar!: "x.y ‹z›" by (tactic ‹all_tac›) + -1 ?x
end
