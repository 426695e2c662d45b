"""A report leaves as text or bytes, in one language. Nothing is judged here any more."""
