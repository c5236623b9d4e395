"""From claims to an answer: each rule in a module of its own."""
