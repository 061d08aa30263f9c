; Scales a vector and calls through a pointer.
%point = type { double, double, [2 x i32] }
$shared = comdat any

declare void @llvm.memcpy.p0i8.p0i8.i64(i8* nocapture, i8*, i64, i1)
@table = internal constant <4 x float> <float 1.0, float 2.5e+00, float 0x3FF0000000000000, float undef>

define internal double @scale(%point* %p, double %by) #0 {
  %x = getelementptr inbounds %point, %point* %p, i64 0, i32 0
  %1 = load double, double* %x, align 8
  %2 = fmul double %1, %by
  store double %2, double* %x
  %f = alloca double (double)*, align 8
  %is = fcmp ogt double %2, -1.5
  %s = select i1 %is, double %2, double 0.0
  ret double %s
}

define void @main() personality i8* null {
"quoted name":
  %v = call fastcc double @scale(%point* null, double 2.0)
  %i = fptosi double %v to i64
  switch i64 %i, label %other [ i64 0, label %zero ]
zero:
  unreachable
other:
  ret void
}
attributes #0 = { noinline "key"="value" }
