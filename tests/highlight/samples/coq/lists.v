(** Lists of natural numbers, and what holds of them. *)
Require Import Coq.Lists.List.
Require Import Coq.Arith.PeanoNat.
Import ListNotations.

Set Implicit Arguments.
Unset Strict Implicit.

Module Type ORDERED.
  Parameter t : Type.
  Parameter le : t -> t -> Prop.
End ORDERED.

Section Lists.
  Variable A : Type.

  Inductive tree : Type :=
  | Leaf : tree
  | Node : tree -> A -> tree -> tree.

  (* The number of inner nodes (* and no more *) *)
  Fixpoint size (t : tree) : nat :=
    match t with
    | Leaf => 0
    | Node l _ r => 1 + size l + size r
    end.

  Fixpoint mirror (t : tree) : tree :=
    match t with
    | Leaf => Leaf
    | Node l x r => Node (mirror r) x (mirror l)
    end.

  Lemma mirror_size : forall t, size (mirror t) = size t.
  Proof.
    induction t as [| l IHl x r IHr]; simpl; auto.
    rewrite IHl, IHr. f_equal.
    apply Nat.add_comm.
  Qed.

  Theorem mirror_mirror (t : tree) : mirror (mirror t) = t.
  Proof.
    induction t as [| l IHl x r IHr].
    - reflexivity.
    - simpl. rewrite IHl. rewrite IHr. reflexivity.
  Qed.
End Lists.

Arguments Leaf {A}.
Notation "'[' x ']'" := (Node Leaf x Leaf) (at level 0, x at level 99).
Compute (size (Node Leaf 3 (Node Leaf 4 Leaf))).
Check @mirror_mirror.
Print Assumptions mirror_mirror.
Search (_ + _ = _ + _).
