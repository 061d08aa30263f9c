||| Vectors, by hand
module Data.MyVect

import Data.Fin
import Data.List as L
import public Prelude.Basics (id, Pair)

%default total
%access public export

infixr 7 ::

-- the type
data Vect : Nat -> Type -> Type where
  Nil  : Vect Z a
  (::) : a -> Vect k a -> Vect (S k) a

head : Vect (S n) a -> a
head (x :: xs) = x

{- Appends two
   {- nested -} of them -}
append : Vect n a -> Vect m a -> Vect (n + m) a
append []        ys = ys
append (x :: xs) ys = x :: append xs ys

total
lookup' : Eq k => k -> Vect n (k, v) -> Maybe v
lookup' _ [] = Nothing
lookup' key ((k, v) :: rest) =
  if key == k then Just v else lookup' key rest

instance Functor (Vect n) where
  map f [] = []
  map f (x::xs) = f x :: map f xs

main : IO ()
main = do
  putStrLn "text \"quoted\" \n \x41 \SOH"
  let n = 0x1F + 1.5e-3
  print $ foldr (\x, y => x + y) 0 [1, 2, 3]
