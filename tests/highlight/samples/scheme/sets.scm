;; Sets as sorted lists without duplicates.
(define-syntax unless-empty
  (syntax-rules ()
    ((_ set body ...) (if (null? set) '() (begin body ...)))))

(define (element? x set)
  (cond ((null? set) #f)
        ((= x (car set)) #t)
        ((< x (car set)) #f)
        (else (element? x (cdr set)))))

(define (adjoin x set)
  (unless-empty set
    (let ((first (car set)))
      (if (< x first)
          (cons x set)
          (cons first (adjoin x (cdr set)))))))

(define (make-counter start)
  (let ((n start))
    (lambda ()
      (set! n (+ n 1))
      n)))

(define pi 3.14159)
(define names '(one two #\a "three\n"))
(display (map (lambda (x) (* x x)) (list 1 2 -3)))
(newline)
(do ((i 0 (+ i 1))) ((>= i 3)) (write `(item ,i ,@names)))
