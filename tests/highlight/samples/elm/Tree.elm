module Tree exposing (..)

-- A binary tree.


type Tree a
    = Empty
    | Node a (Tree a) (Tree a)


insert : comparable -> Tree comparable -> Tree comparable
insert x tree =
    case tree of
        Empty ->
            Node x Empty Empty

        Node y left right ->
            let
                bigger = x > y
                char = '\n'
            in
            if bigger then
                Node y left (insert x right)
            else
                Node y (insert x left) right


fold : (a -> b -> b) -> b -> Tree a -> b
fold f start tree =
    case tree of
        Empty -> start
        Node x l r -> fold f (f x (fold f start l)) r


total = fold (+) 0 << List.foldl insert Empty <| [ 3, 0x1F, 7 ]
help = """A "long" text.
"""
square = \x -> x * x |> negate
