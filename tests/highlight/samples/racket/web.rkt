#!/usr/bin/env racket
#lang racket/base
(require net/url json racket/string)

(define base "https://example.org/api?q=")
(define limit #xFF)
(define-values (hits misses) (values 0 (make-hash)))

(define (fetch query #:retries [retries 3])
  (with-handlers ([exn:fail? (lambda (e)
                               (if (> retries 0)
                                   (fetch query #:retries (- retries 1))
                                   (raise e)))])
    (call/input-url (string->url (string-append base query))
                    get-pure-port
                    read-json)))

#;(this form is (not read))
(define words (map string-downcase '("A" "b\n" #"bytes")))
(for ([w words] #:unless (string=? w ""))
  (printf "~a: ~s\n" w (hash-ref misses w #f)))

(let loop ([i 0])
  (cond
    [(= i 3) 'done]
    [(char=? #\a (string-ref "abc" i)) (loop (add1 i))]
    [else `(list ,i ,@words)]))
(begin (void) +inf.0 -1.5 #t (vector-immutable 1 2))
