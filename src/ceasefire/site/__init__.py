"""The book as pages: built, executed, inspected, cited; the Sphinx extension and the theme."""
