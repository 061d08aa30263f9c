theory Trees
imports Main "HOL-Library.Multiset"
begin

chapter ‹Trees and their folds›
section {* Definitions *}

(* Binary trees (* with values *) *)
datatype 'a tree = Leaf | Node "'a tree" 'a "'a tree"

fun mirror :: "'a tree \<Rightarrow> 'a tree" where
  "mirror Leaf = Leaf" |
  "mirror (Node l x r) = Node (mirror r) x (mirror l)"

primrec size_of :: "'a tree \<Rightarrow> nat" where
  "size_of Leaf = 0"
| "size_of (Node l x r) = Suc (size_of l + size_of r)"

lemma mirror_mirror [simp]: "mirror (mirror t) = t"
  apply (induction t)
  apply auto
  done

theorem size_mirror:
  fixes t :: "'a tree"
  assumes "t \<noteq> Leaf"
  shows "size_of (mirror t) = size_of t"
proof (induction t)
  case Leaf
  then show ?case by simp
next
  case (Node l x r)
  have "size_of (mirror l) = size_of l" using Node.IH(1) .
  moreover from Node have `size_of (mirror r) = size_of r` by blast
  ultimately show ?case by (simp add: add.commute)
qed

value "mirror (Node Leaf (1::nat) Leaf)"
thm mirror_mirror
end
