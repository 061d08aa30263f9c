#lang r5rs
; Streams: lists that are made as they are read.
(define-syntax cons-stream
  (syntax-rules ()
    ((_ a b) (cons a (delay b)))))

(define (stream-car s) (car s))
(define (stream-cdr s) (force (cdr s)))

(define (integers n)
  (cons-stream n (integers (+ n 1))))

(define (stream-filter keep? s)
  (if (keep? (stream-car s))
      (cons-stream (stream-car s)
                   (stream-filter keep? (stream-cdr s)))
      (stream-filter keep? (stream-cdr s))))

(define (stream-take s n)
  (let loop ((s s) (n n) (taken '()))
    (if (zero? n)
        (reverse taken)
        (loop (stream-cdr s) (- n 1) (cons (stream-car s) taken)))))

(let* ((odd (stream-filter odd? (integers 1)))
       (table (make-vector #xFF 0)))
  (vector-set! table 0 (call-with-current-continuation (lambda (k) (k #b101))))
  (display (stream-take odd 5))
  (case (vector-length table) ((255) 'full) (else "other")))
