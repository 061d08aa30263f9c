;;;; An inventory of books.
(defpackage :inventory
  (:use :cl)
  (:export #:add-book #:total))
(in-package :inventory)

#| Books are kept
   in a hash table. |#
(defvar *books* (make-hash-table :test #'equal))
(defparameter *limit* 100 "How many there may be.")

(defclass book ()
  ((title :initarg :title :accessor title)
   (pages :initarg :pages :initform 0 :type integer)))

(defun add-book (title &key (pages 0) &allow-other-keys)
  "Adds a book, unless there are too many."
  (when (< (hash-table-count *books*) *limit*)
    (setf (gethash title *books*)
          (make-instance 'book :title title :pages pages))))

(defmacro with-book ((var title) &body body)
  `(let ((,var (gethash ,title *books*)))
     (if ,var (progn ,@body) nil)))

(defmethod print-object ((b book) stream)
  (format stream "~a (~d)~%" (title b) 42))

(loop for i from 1 to 10
      do (add-book (format nil "Book ~r" i) :pages (* i 3/4)))
