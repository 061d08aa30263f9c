module Parser where

import Data.Char (isDigit, isSpace)

newtype Parser a = Parser { runParser :: String -> Maybe (a, String) }

instance Functor Parser where
  fmap f (Parser p) = Parser $ \s -> case p s of
    Nothing -> Nothing
    Just (x, rest) -> Just (f x, rest)

-- one character that satisfies a predicate
satisfy :: (Char -> Bool) -> Parser Char
satisfy ok = Parser go
  where
    go (c:cs) | ok c = Just (c, cs)
    go _ = Nothing

digit, space :: Parser Char
digit = satisfy isDigit
space = satisfy (\c -> isSpace c || c == '\t')

infixl 6 <+>
(<+>) :: Num a => a -> a -> a
x <+> y = x + y * 1.0e-3
