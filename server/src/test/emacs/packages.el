;;; packages.el --- Finds packages, also where Debian has them  -*- lexical-binding: t -*-

;;; Code:

(require 'package)
(add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")
(let ((inhibit-message t))
  (package-initialize))

;;; packages.el ends here
