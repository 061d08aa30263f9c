Primes, by sieving
==================

The module gives an endless list of primes.

> module Primes (primes, isPrime) where
>
> import Data.List (foldl')

The sieve takes the head and drops its multiples:

> -- | All primes
> primes :: [Integer]
> primes = sieve [2 ..]
>   where
>     sieve (p : xs) = p : sieve [x | x <- xs, x `mod` p /= 0]

  > this is quoted, not code

That is not fast. A test by division is:

> isPrime :: Integer -> Bool
> isPrime n
>   | n < 2 = False
>   | otherwise = all (\p -> n `mod` p /= 0) (takeWhile (\p -> p * p <= n) primes)

No code here:
> because no blank line goes before.

The end.
