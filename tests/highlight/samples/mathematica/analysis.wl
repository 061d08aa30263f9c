(* Fits a line to data and draws it. *)
BeginPackage["Analysis`"]

fitLine::usage = "fitLine[data] gives the slope and the intercept.";
fitLine::empty = "There is no data.";

Begin["`Private`"]

fitLine[{}] := (Message[fitLine::empty]; $Failed)
fitLine[data : {{_, _} ..}] := Module[{x, model},
  model = LinearModelFit[data, x, x];
  model["BestFitParameters"]
]

residuals[data_List, f_] := Map[#[[2]] - f[#[[1]]] &, data]

points = Table[{t, 2.5 t + RandomReal[{-1, 1}]}, {t, 0, 10, 0.5}];
Plot[Sin[x^2] Exp[-x], {x, 0, 2 Pi}, PlotRange -> All, AxesLabel -> {"x", "y"}]

If[Length[points] > 3 && NumericQ[points[[1, 1]]],
  Print["slope: ", fitLine[points][[2]]],
  Print["too few: " <> ToString[Length[points]]]
]

End[]
EndPackage[]
