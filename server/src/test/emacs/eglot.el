;;; eglot.el --- What is special to eglot  -*- lexical-binding: t -*-

;;; Code:

(defun session-start ()
  "Wait for the server, and tell which eglot this is."
  (session-wait "server" (eglot-current-server))
  (with-temp-buffer
    (insert-file-contents (find-library-name "eglot"))
    (concat "eglot" (and (re-search-forward "^;; Version: \\(.*\\)" nil t) (concat " " (match-string 1))))))

(defun session-hover ()
  (let (text)
    (eglot-hover-eldoc-function (lambda (shown &rest _) (setq text shown)))
    (session-wait "hover" text)))

(defun session-act (title)
  "Do the code action that has TITLE."
  (session-choosing title
    (call-interactively #'eglot-code-actions)))

(defun session-rename (name)
  (eglot-rename name))

(defun session-stop ()
  "End the server, and return its process."
  (let ((process (jsonrpc--process (eglot-current-server))))
    (eglot-shutdown (eglot-current-server))
    process))

;;; eglot.el ends here
