This is a stack.


> {-# LANGUAGE DeriveFunctor #-}
> module Stack where
> data Stack a = Empty | Push a (Stack a)
>   deriving (Show, Functor)

   

> {- a comment
>    over lines -}
> push :: a -> Stack a -> Stack a
> push = Push

> pop :: Stack a -> Maybe (a, Stack a)
> pop Empty = Nothing
> pop (Push x s) = Just (x, s)

Some text with `code` and "quotes",
and a second line.
	
> main :: IO ()
>main = return ()
> main2 = do
>   print 'x'
>   putStrLn "text \
>     \goes on"

done
