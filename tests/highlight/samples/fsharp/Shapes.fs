// Shapes and their areas.
module Shapes

open System
open System.Collections.Generic

type Shape =
    | Circle of radius: float
    | Rectangle of width: float * height: float
    | Point

let area shape =
    match shape with
    | Circle r -> Math.PI * r ** 2.0
    | Rectangle (w, h) -> w * h
    | Point -> 0.0

(* Sums the areas of
   all shapes. *)
let total (shapes: Shape list) =
    shapes
    |> List.map area
    |> List.sum

[<EntryPoint>]
let main argv =
    let shapes = [ Circle 1.5; Rectangle (2.0, 3.5); Point ]
    let mutable count = 0
    for shape in shapes do
        count <- count + 1
        printfn "%d: %A has %.2f" count shape (area shape)
    if argv.Length > 0 then printfn "total: %f" (total shapes) else ()
    0
