module Parser
import Control.Monad.State
%language TypeProviders

data Token = TNum Integer | TOp Char | TEnd

namespace Inner
  isOp : Char -> Bool
  isOp c = c `elem` ['+', '*', '\n', '\\']

class Monoid' a where
  neutral' : a

tokens : List Char -> Either String (List Token)
tokens [] = Right [TEnd]
tokens (c :: cs) with (isOp c)
  | True  = do rest <- tokens cs
               return (TOp c :: rest)
  | False = case span isDigit (c :: cs) of
              ([], _) => Left ("bad " ++ show c)
              (ds, rest) => map (TNum (cast (pack ds)) ::) (tokens rest)

{-# a pragma #-}
half : Nat -> Nat
half Z = Z
half (S Z) = Z
half (S (S k)) = S (half k)

plusZero : (n : Nat) -> n + 0 = n
plusZero Z = Refl
plusZero (S k) = rewrite plusZero k in Refl

unit : ()
unit = ()
q = [lang| any text |]
compare' = \x => not x && sum xs >= 3 || fst (1, 2) /= 1
