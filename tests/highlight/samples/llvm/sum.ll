; Sums the numbers below n.
target triple = "x86_64-pc-linux-gnu"

@format = private unnamed_addr constant [4 x i8] c"%d\0A\00"
@counter = global i32 0, align 4

declare i32 @printf(i8*, ...) nounwind

define i32 @sum(i32 %n) {
entry:
  %positive = icmp sgt i32 %n, 0
  br i1 %positive, label %loop, label %done

loop:
  %i = phi i32 [ 0, %entry ], [ %next, %loop ]
  %total = phi i32 [ 0, %entry ], [ %added, %loop ]
  %added = add nsw i32 %total, %i
  %next = add i32 %i, 1
  %again = icmp slt i32 %next, %n
  br i1 %again, label %loop, label %done

done:
  %result = phi i32 [ 0, %entry ], [ %added, %loop ]
  ret i32 %result
}

!0 = !{!"metadata", i32 7}
