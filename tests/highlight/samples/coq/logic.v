From Coq Require Import String ZArith Bool.Bool.
Open Scope string_scope.
Local Open Scope Z_scope.

Definition greeting := "say \"hello\" to \n all".
Definition big : Z := 1_000_000.
Definition epsilon := 1.5e-3.
Definition letter' := 'a'.

Polymorphic Definition id {A : Type} (a : A) := a.

Class Monoid (M : Type) := {
  unit : M;
  op : M -> M -> M;
  left_unit : ∀ x, op unit x = x;
  right_unit : ∀ x, op x unit = x;
  assoc : ∀ x y z, op x (op y z) = op (op x y) z
}.

Instance sums : Monoid Z.
Proof.
  refine {| unit := 0; op := Z.add |}; intros; try omega.
  apply Z.add_assoc.
Defined.

Lemma de_morgan : forall P Q : Prop, ~ (P \/ Q) <-> ~P /\ ~Q.
Proof.
  split.
  - intros H; split; intro p; apply H; [left | right]; assumption.
  - intros [np nq] [p | q]; [apply np | apply nq]; exact p || exact q.
Qed.

Ltac crush := repeat (match goal with
  | [ H : _ /\ _ |- _ ] => destruct H
  | [ |- _ -> _ ] => intro
  | _ => first [ congruence | eauto ]
  end).

Theorem exists_one : ∃ n : nat, (n ≡ 1)%nat ∧ ¬ (n = 0%nat).
Proof. eexists; split; [reflexivity | discriminate]. Qed.

Hint Rewrite Z.add_0_r : sums.
Goal let x := ?y in x = x. Proof. intros. exfalso. Abort.
Eval vm_compute in (fun x => x * 2) 21.
Set Printing All.
Set Universe Polymorphism.
Unset Printing Notations.
CoInductive stream (A : Set) : Set := Cons : A → stream A → stream A.
