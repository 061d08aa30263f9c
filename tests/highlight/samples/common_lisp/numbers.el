;;; numbers.el --- numbers in the buffer
(require 'cl-lib)

(defgroup numbers nil "Numbers." :group 'tools)
(defconst numbers-regexp "[-+]?[0-9]+\\(\\.[0-9]+\\)?")

(defun numbers-sum (start end)
  "Add the numbers between START and END."
  (interactive "r")
  (save-excursion
    (goto-char start)
    (let ((total 0.0) (count 0))
      (while (re-search-forward numbers-regexp end t)
        (setq total (+ total (string-to-number (match-string 0)))
              count (1+ count)))
      (cond ((zerop count) (message "no numbers"))
            (t (message "%d numbers, %s" count total)))
      total)))

(defun numbers-squares (n)
  (mapcar (lambda (x) (* x x)) (number-sequence 1 n)))

(dolist (x '(1 2.5e3 -3 #xFF #b101 #\a #(1 2)))
  (unless (eq x nil) (print x)))
(global-set-key (kbd "C-c n") #'numbers-sum)
(provide 'numbers)
;;; numbers.el ends here
