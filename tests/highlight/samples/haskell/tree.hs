{-# LANGUAGE GADTs #-}
module Main (main, Foo(..)) where
import qualified Data.Map as M
import Data.List hiding (sort)
import Control.Monad (when, (>>=))
import Foo.Bar
-- | Doc
{- nested {- comment -} -}
data Tree a = Leaf | Node (Tree a) a (Tree a) deriving (Show, Eq)
fib :: Int -> Integer
fib n = let go' 0 x _ = x; go' k x y = go' (k-1) y (x+y) in go' n 0 1
main :: IO ()
main = do
  let s = "a\n\SOH\x41\
     \b" ++ ['a', '\'', '\n', '\1234']
  mapM_ print $ map (\x -> x * 2.5e3 + 0xFF) [1..10]
  when (n >= 3 && True) $ return ()
  [qq|hello|] --> x
class Monad m => Foo m where foo :: m a

data Tree a = Leaf | Node { left, right :: Tree a, value :: !a } deriving (Show, Eq)

size :: Tree a -> Int
size Leaf = 0
size (Node l r _) = size l + 1 + size r
