#lang racket
;; Shapes and their areas.
(require racket/match
         (only-in racket/math pi))
(provide area total)

(struct circle (radius) #:transparent)
(struct rectangle (width height))

#| A shape is a circle
   or a rectangle. |#
(define (area shape)
  (match shape
    [(circle r) (* pi r r)]
    [(rectangle w h) (* w h)]))

(define (total . shapes)
  (for/sum ([s (in-list shapes)])
    (area s)))

(define-syntax-rule (swap! x y)
  (let ([tmp x])
    (set! x y)
    (set! y tmp)))

(module+ test
  (require rackunit)
  (check-equal? (total (rectangle 2 3) (rectangle 1/2 4)) 8)
  (check-true (< 3.1 (area (circle 1)) 3.2) "about pi"))
